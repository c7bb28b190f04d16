import type { ReactNode } from 'react';
import { useRight } from '../../app/viewer';
import AskPage from '../ask/AskPage';
import { WeekPage } from './WeekPage';

/** The first page: the week of who reads records, and the question without a name of who does not. */
export default function HomePage(): ReactNode {
  return useRight('READ_PEOPLE') ? <WeekPage /> : <AskPage />;
}

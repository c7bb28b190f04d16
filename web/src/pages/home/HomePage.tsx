import { lazy, type ReactNode } from 'react';
import { useRight } from '../../app/viewer';
import { WeekPage } from './WeekPage';

// Who reads records, as most do, waits for nothing that this page alone needs.
const AskPage = lazy(() => import('../ask/AskPage'));

/** The first page: the week of who reads records, and the question without a name of who does not. */
export default function HomePage(): ReactNode {
  return useRight('READ_PEOPLE') ? <WeekPage /> : <AskPage />;
}

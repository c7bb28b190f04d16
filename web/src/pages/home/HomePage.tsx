import type { ReactNode } from 'react';
import { useRight } from '../../app/viewer';
import { useWords } from '../../words';
import { WeekPage } from './WeekPage';

/** The first page: the week of who reads records. */
export default function HomePage(): ReactNode {
  const words = useWords();
  if (useRight('READ_PEOPLE')) return <WeekPage />;
  return (
    <div className="card state large">
      <h1>{words.problem.noPage.title}</h1>
      <p>{words.problem.noPage.text}</p>
    </div>
  );
}

import type { ReactNode } from 'react';
import { useWords } from '../words';

/** An address that leads nowhere. */
export default function MissingPage(): ReactNode {
  const words = useWords();
  return (
    <div className="card state large">
      <h1>{words.problem.missing.title}</h1>
      <p>{words.problem.missing.text}</p>
      <a className="button" href="/">
        {words.problem.home}
      </a>
    </div>
  );
}

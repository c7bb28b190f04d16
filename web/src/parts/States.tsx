import type { ReactNode } from 'react';
import { Problem } from '../relay/problem';
import { useWords } from '../words';

/** Grey lines where something will stand. */
export function Bones({ rows = 4 }: { rows?: number }): ReactNode {
  const words = useWords();
  return (
    <div className="bones" role="status" aria-label={words.app.loading}>
      {Array.from({ length: rows }, (_, index) => (
        <div className="bone" key={index} />
      ))}
    </div>
  );
}

/** The page before anything is known. */
export function Starting(): ReactNode {
  return (
    <main className="entry">
      <div className="entry-card">
        <Bones rows={5} />
      </div>
    </main>
  );
}

/** Where a list holds nothing: says so, and what to do. */
export function Empty({ children }: { children: ReactNode }): ReactNode {
  return <div className="state">{children}</div>;
}

/** One page for hidden and absent records: nobody is told which. */
export function Hidden(): ReactNode {
  return <ProblemState error={new Problem('hidden')} large />;
}

interface ProblemProps {
  error: unknown;
  large?: boolean;
  /** In a line. */
  brief?: boolean;
  retry?: () => void;
}

/** What went wrong, in words, and what to do. */
export function ProblemState({ error, large, brief, retry }: ProblemProps): ReactNode {
  const words = useWords();
  const problem = error instanceof Problem ? error : null;
  const { title, text } = words.problem[problem?.kind ?? 'crash'];
  const canRetry = retry && problem?.kind !== 'refused' && problem?.kind !== 'hidden';
  if (brief)
    return (
      <p className="quiet small" role="status">
        {title}{' '}
        {canRetry && (
          <button type="button" className="link" onClick={retry}>
            {words.problem.retry}
          </button>
        )}
      </p>
    );
  const Title = large ? 'h1' : 'h3';
  return (
    <div className={large ? 'card state large' : 'state'} role="alert">
      <Title>{title}</Title>
      <p>{text}</p>
      {problem?.said && problem.kind === 'input' && <p>{problem.said}</p>}
      {problem?.requestId && problem.kind === 'failed' && (
        <p className="small">{words.problem.number(problem.requestId)}</p>
      )}
      <div className="actions">
        {canRetry && (
          <button type="button" className="button primary" onClick={retry}>
            {words.problem.retry}
          </button>
        )}
        {large && (
          <a className="button" href="/">
            {words.problem.home}
          </a>
        )}
      </div>
    </div>
  );
}

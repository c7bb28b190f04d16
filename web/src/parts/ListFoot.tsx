import type { ReactNode } from 'react';
import { useWords } from '../words';

interface ListFootProps {
  shown: number;
  all: number;
  hasNext: boolean;
  loading: boolean;
  more: () => void;
}

/** The next page of a list, and how much of it is in sight. */
export function ListFoot({ shown, all, hasNext, loading, more }: ListFootProps): ReactNode {
  const words = useWords();
  if (!hasNext) return null;
  return (
    <div className="list-more no-print">
      <button type="button" className="button" disabled={loading} onClick={more}>
        {words.app.more}
      </button>
      <span className="quiet small" role="status">
        {words.app.shown(shown, all)}
      </span>
    </div>
  );
}

import { useEffect, useState, type ReactNode } from 'react';
import { session } from '../relay/session';
import { timeText } from '../words/days';
import { useWords } from '../words';
import { useSettings } from './settings';
import { useRefresh } from './refresh';

const staleAfter = 10 * 60_000;

/** Tells how old the page is once nobody has asked the server for a while. */
export function StaleBanner(): ReactNode {
  const words = useWords();
  const { language } = useSettings();
  const refresh = useRefresh();
  const [readAt, setReadAt] = useState<number | null>(null);
  useEffect(() => {
    const look = (): void => {
      const at = session.answeredAt();
      setReadAt(at > 0 && Date.now() - at > staleAfter ? at : null);
    };
    const timer = setInterval(look, 30_000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  if (readAt === null) return null;
  return (
    <p className="banner no-print" role="status">
      {words.app.stale(timeText(readAt, language))}
      <button
        type="button"
        className="button"
        onClick={() => {
          setReadAt(null);
          refresh();
        }}
      >
        {words.app.refresh}
      </button>
    </p>
  );
}

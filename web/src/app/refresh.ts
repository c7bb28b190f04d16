// Reading a page anew: a number that counts up, which pages hand to their queries.
import { startTransition, useSyncExternalStore } from 'react';

let count = 0;
const listeners = new Set<() => void>();

/** Reads the page anew. */
export function refreshAll(): void {
  count += 1;
  startTransition(() => {
    for (const listener of listeners) listener();
  });
}

/** What reads the page anew. */
export function useRefresh(): () => void {
  return refreshAll;
}

/** The options of a query that a page reads: what is known is shown at once, and read anew. */
export function useFresh(): { fetchPolicy: 'store-and-network'; fetchKey: number } {
  const fetchKey = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => count,
  );
  return { fetchPolicy: 'store-and-network', fetchKey };
}

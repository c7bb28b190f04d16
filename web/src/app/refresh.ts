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

/** Calls back whenever the page is read anew; returns what ends it. */
export function onRefresh(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function useCount(): number {
  return useSyncExternalStore(onRefresh, () => count);
}

/** The options of a query that a page reads: what is known is shown at once, and read anew. */
export function useFresh(): { fetchPolicy: 'store-and-network'; fetchKey: number } {
  return { fetchPolicy: 'store-and-network', fetchKey: useCount() };
}

/**
 * The options of a query whose answer hardly changes: what is known is not asked for again. One that failed is, as Relay
 * keeps an error for as long as the key stays the same.
 */
export function useKept(): { fetchPolicy: 'store-or-network'; fetchKey: number } {
  return { fetchPolicy: 'store-or-network', fetchKey: useCount() };
}

// A small router over the History API. Links are plain anchors; one listener follows those of this page.
import { startTransition, useMemo, useSyncExternalStore } from 'react';
import type { Address } from './address';

const listeners = new Set<() => void>();
let href = location.pathname + location.search;

function moved(): void {
  href = location.pathname + location.search;
  startTransition(() => {
    for (const listener of listeners) listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Goes to an address of this site. */
export function navigate(to: string, options: { replace?: boolean } = {}): void {
  if (options.replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  moved();
}

function follows(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const anchor = event.target instanceof Element ? event.target.closest('a') : null;
  if (!anchor || anchor.target || anchor.hasAttribute('download')) return null;
  if (anchor.origin !== location.origin || anchor.getAttribute('href')?.startsWith('#')) return null;
  return anchor;
}

/** Follows links without loading the page anew, and the buttons back and forward. Returns what ends it. */
export function startRouter(): () => void {
  const clicked = (event: MouseEvent): void => {
    const anchor = follows(event);
    if (!anchor) return;
    event.preventDefault();
    navigate(anchor.pathname + anchor.search);
    // A link to a part of the page leads there, once the page stands as the address says.
    if (anchor.hash) requestAnimationFrame(() => document.querySelector(anchor.hash)?.scrollIntoView());
  };
  document.addEventListener('click', clicked);
  window.addEventListener('popstate', moved);
  return () => {
    document.removeEventListener('click', clicked);
    window.removeEventListener('popstate', moved);
  };
}

/** Where the page is. */
export function useAddress(): Address {
  const now = useSyncExternalStore(subscribe, () => href);
  return useMemo(() => {
    const [path = '/', search = ''] = now.split('?');
    return { path, query: new URLSearchParams(search) };
  }, [now]);
}

// A small router over the History API. Links are plain anchors; one listener follows those of this page.
import { startTransition, useMemo, useSyncExternalStore } from 'react';

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
  };
  document.addEventListener('click', clicked);
  window.addEventListener('popstate', moved);
  return () => {
    document.removeEventListener('click', clicked);
    window.removeEventListener('popstate', moved);
  };
}

export interface Address {
  path: string;
  query: URLSearchParams;
}

/** Where the page is. */
export function useAddress(): Address {
  const now = useSyncExternalStore(subscribe, () => href);
  return useMemo(() => {
    const [path = '/', search = ''] = now.split('?');
    return { path, query: new URLSearchParams(search) };
  }, [now]);
}

/** The parts of a path that a pattern such as /students/:id names; null where it does not fit. */
export function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.replace(/(.)\/$/, '$1').split('/');
  if (wanted.length !== given.length) return null;
  const found: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const piece = given[index] ?? '';
    if (part.startsWith(':')) found[part.slice(1)] = decodeURIComponent(piece);
    else if (part !== piece) return null;
  }
  return found;
}

/** An address with some of its query changed; what is empty is left out. */
export function withQuery({ path, query }: Address, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  const text = next.toString();
  return text ? `${path}?${text}` : path;
}

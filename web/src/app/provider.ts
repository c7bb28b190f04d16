// Signing in by the identity provider of an office.
import { session } from '../relay/session';
import { viewerId } from './demo';

/** How long to wait until somebody counts as not signed in yet, in milliseconds. */
const PATIENCE = 5000;

/** What the server says in the address when a sign-in did not come to its end. */
export const outcomes = ['unknown', 'refused', 'late', 'unavailable'] as const;

export type Outcome = (typeof outcomes)[number];

/** What became of the last sign-in, by the query of the page's address; null where there is nothing to say. */
export function outcomeOf(query: string): Outcome | null {
  const said = new URLSearchParams(query).get('sign-in');
  return outcomes.find((outcome) => outcome === said) ?? null;
}

/** Goes to the provider, and comes back to this page. Reports false where that did not work. */
export async function signInAtProvider(): Promise<boolean> {
  const { pathname, search } = location;
  const to = outcomeOf(search) ? '/' : pathname + search;
  try {
    const response = await fetch('/sign-in', {
      method: 'POST',
      credentials: 'same-origin',
      body: new URLSearchParams({ to }),
    });
    if (!response.ok) return false;
    location.assign(((await response.json()) as { to: string }).to);
    return true;
  } catch {
    return false;
  }
}

/**
 * Lets a page go on whose session had ended, once its account is signed in again in another window; somebody else gets
 * a page of their own. Reports false while nobody is signed in.
 */
export async function goOn(before: string | null): Promise<boolean> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
  const now = await Promise.race([viewerId(), late]).catch(() => undefined);
  if (now === undefined) return false;
  if (before !== null && now !== before) location.assign('/');
  else session.resume();
  return true;
}

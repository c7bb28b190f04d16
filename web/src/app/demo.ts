// Signing in as somebody of the demo. Outside of it there are no such addresses.
import type { Language } from '../words';
import { session } from '../relay/session';

export interface DemoRole {
  role: string;
  name: Record<Language, string>;
}

/** The roles of the demo; null where this is no demo, or nothing answers. */
export async function demoRoles(): Promise<readonly DemoRole[] | null> {
  try {
    const response = await fetch('/demo/roles', { cache: 'no-store' });
    if (!response.ok || !response.headers.get('content-type')?.includes('json')) return null;
    return (await response.json()) as DemoRole[];
  } catch {
    return null;
  }
}

// Who signed in last on this page. Somebody else gets a page of their own: nothing of the first is left in memory.
let signedInAs: string | null = null;

/** Signs in and lets the page go on. Reports whether it worked. */
export async function signInAs(role: string): Promise<boolean> {
  try {
    const response = await fetch('/demo/sign-in', {
      method: 'POST',
      credentials: 'same-origin',
      body: new URLSearchParams({ role }),
    });
    if (!response.ok) return false;
  } catch {
    return false;
  }
  if (session.state().before && signedInAs !== role) location.assign('/');
  else session.resume();
  signedInAs = role;
  return true;
}

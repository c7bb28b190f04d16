// Signing in as somebody of the demo. Outside of it there are no such addresses.
import { fetchQuery, graphql } from 'react-relay';
import { newEnvironment } from '../relay/environment';
import type { demoViewerQuery } from '../relay/generated/demoViewerQuery.graphql';
import { session } from '../relay/session';
import type { Language } from '../words';

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

/** Whose account the session is now. */
export async function viewerId(): Promise<string | undefined> {
  const data = await fetchQuery<demoViewerQuery>(
    newEnvironment('ko'),
    graphql`
      query demoViewerQuery {
        viewer {
          id
        }
      }
    `,
    {},
  ).toPromise();
  return data?.viewer.id;
}

/**
 * Signs in and lets the page go on, where it is the page of the same account; somebody else gets a page of their own, so
 * that nothing of the first is left in memory. Reports whether it worked.
 */
export async function signInAs(role: string, before: string | null): Promise<boolean> {
  try {
    const response = await fetch('/demo/sign-in', {
      method: 'POST',
      credentials: 'same-origin',
      body: new URLSearchParams({ role }),
    });
    if (!response.ok) return false;
    if (before !== null && (await viewerId()) !== before) location.assign('/');
    else session.resume();
    return true;
  } catch {
    return false;
  }
}

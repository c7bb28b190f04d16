// What the list of referrals is filtered and ordered by, as it stands in the address.
import { sinceOf } from '../../parts/since';
import type {
  ReferralFilter,
  ReferralOrder,
  ReferralState,
} from '../../relay/generated/ReferralsPageQuery.graphql';

/** The choices that stand in the address. */
export const names = ['state', 'school', 'agency', 'requested'] as const;

/** The states, in the order in which a referral goes through them. */
export const states: readonly ReferralState[] = [
  'DRAFT',
  'AWAITING_CONSENT',
  'REQUESTED',
  'RECEIVED',
  'ACCEPTED',
  'IN_PROGRESS',
  'ON_HOLD',
  'COMPLETED',
  'REJECTED',
  'RECALLED',
  'CANCELLED_BY_CLIENT',
  'FAILED',
  'ENTERED_IN_ERROR',
];

/** Those that an agency has not answered yet. The address calls them all `waiting`. */
export const waiting: readonly ReferralState[] = ['REQUESTED', 'RECEIVED'];

/** The orders by the name that each has in the address; the first is the usual one. */
export const orders = {
  newest: { field: 'REQUESTED_ON', direction: 'DESC' },
  oldest: { field: 'REQUESTED_ON', direction: 'ASC' },
} as const satisfies Record<string, ReferralOrder>;

function statesOf(text: string | null): ReferralState[] | null {
  if (text === 'waiting') return [...waiting];
  const state = states.find((one) => one === text);
  return state ? [state] : null;
}

/** The filter that an address asks for. */
export function filterOf(query: URLSearchParams, now: string): ReferralFilter {
  return {
    states: statesOf(query.get('state')),
    school: query.get('school'),
    agency: query.get('agency'),
    requestedFrom: sinceOf(query.get('requested'), now),
  };
}

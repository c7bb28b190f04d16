// What the list of cases is filtered and ordered by, as it stands in the address.
import { sinceOf } from '../../parts/since';
import type { CaseClass, CaseFilter, CaseOrder, Stage } from '../../relay/generated/CasesPageQuery.graphql';
import { daysBetween, daysFrom } from '../../words/days';
import { stages } from '../students/filter';

export const classes: readonly CaseClass[] = ['CRISIS', 'INTENSIVE', 'REGULAR'];

/** The choices that stand in the address. */
export const names = ['state', 'class', 'stage', 'school', 'manager', 'opened', 'unseen'] as const;

/** The orders by the name that each has in the address; the first is the usual one. */
export const orders = {
  oldest: { field: 'OPENED_ON', direction: 'ASC' },
  newest: { field: 'OPENED_ON', direction: 'DESC' },
} as const satisfies Record<string, CaseOrder>;

/** Whether cases are looked for that are open, closed, or both. */
const states: Readonly<Record<string, boolean | null>> = { closed: false, all: null };

/** A case without a contact for longer is called out: a month. It is the list's own measure; no rule of the record sets one. */
export const unseenDays = 30;

/** The filter that an address asks for: open cases, unless it says otherwise. `me` is the case manager who looks. */
export function filterOf(query: URLSearchParams, me: string | null, now: string): CaseFilter {
  const stage: Stage | undefined = stages.find((one) => one === query.get('stage'));
  const manager = query.get('manager');
  const state = query.get('state') ?? '';
  return {
    open: Object.hasOwn(states, state) ? states[state] : true,
    class: classes.find((one) => one === query.get('class')) ?? null,
    stages: stage ? [stage] : null,
    school: query.get('school'),
    caseManager: manager === 'me' ? me : manager,
    openedFrom: sinceOf(query.get('opened'), now),
    noContactSince: query.has('unseen') ? unseenSince(now) : null,
  };
}

/** The day since which nobody was in contact with a case that is called out. */
export const unseenSince = (now: string): string => daysFrom(now, -unseenDays);

/** Whether nothing was noted of a case within the days that a list calls out. A closed case is not waited for. */
export function isUnseen(
  one: { closedOn?: string | null; openedOn?: string | null },
  lastContact: string | null | undefined,
  now: string,
): boolean {
  if (one.closedOn) return false;
  const last = lastContact ?? one.openedOn;
  return !last || daysBetween(last, now) > unseenDays;
}

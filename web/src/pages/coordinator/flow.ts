// Referrals by whereto or whence they go, and where they stand.
import type { ReferralState } from '../../relay/generated/FlowCardQuery.graphql';

interface Place {
  readonly id: string;
  readonly name: string;
}

export interface Flow {
  readonly school: Place | null | undefined;
  readonly agency: Place | null | undefined;
  readonly service: Place | null | undefined;
  readonly states: readonly { readonly state: ReferralState; readonly count: number }[];
}

export const columns = ['consent', 'waiting', 'running', 'completed', 'refused'] as const;
export type Column = (typeof columns)[number];

/** The column of a state; what was taken back or written in error stands in none, and counts in the sum. */
const columnOf: Partial<Record<ReferralState, Column>> = {
  AWAITING_CONSENT: 'consent',
  REQUESTED: 'waiting',
  RECEIVED: 'waiting',
  ACCEPTED: 'running',
  IN_PROGRESS: 'running',
  ON_HOLD: 'running',
  COMPLETED: 'completed',
  REJECTED: 'refused',
  FAILED: 'refused',
};

export type Grouping = 'agency' | 'school' | 'service';

export interface FlowRow {
  id: string;
  name: string | null;
  /** The agency of a service. */
  of: string | null;
  sum: number;
  counts: Partial<Record<Column, number>>;
}

/** A row for each agency, school or service, the one with the most referrals first. */
export function rowsOf(flows: readonly Flow[], by: Grouping): FlowRow[] {
  const rows = new Map<string, FlowRow>();
  for (const flow of flows) {
    const place = flow[by];
    const id = place?.id ?? '';
    const of = by === 'service' ? (flow.agency?.name ?? null) : null;
    const row = rows.get(id) ?? { id, name: place?.name ?? null, of, sum: 0, counts: {} };
    rows.set(id, row);
    for (const { state, count } of flow.states) {
      row.sum += count;
      const column = columnOf[state];
      if (column) row.counts[column] = (row.counts[column] ?? 0) + count;
    }
  }
  return [...rows.values()].sort((a, b) => b.sum - a.sum || (a.name ?? '').localeCompare(b.name ?? ''));
}

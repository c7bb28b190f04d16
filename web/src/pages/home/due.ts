// What falls due, by when.
import { endOfWeek } from '../../words/days';

export const whens = ['overdue', 'today', 'thisWeek', 'later'] as const;
export type When = (typeof whens)[number];

/** When something falls due, as seen on a day. */
export function whenOf({ overdue, dueOn }: { overdue: boolean; dueOn: string }, now: string): When {
  if (overdue) return 'overdue';
  if (dueOn === now) return 'today';
  return dueOn <= endOfWeek(now) ? 'thisWeek' : 'later';
}

/** How many there are of each, the most first. */
export function countBy<Of>(all: readonly Of[], keyOf: (one: Of) => string): [key: string, count: number][] {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

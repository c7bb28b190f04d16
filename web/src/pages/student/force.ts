export type Force = 'now' | 'later' | 'over';

/** Whether something holds on a day that is between two days, both included; a day that is not known is no bound. */
export function forceOf(
  since: string | null | undefined,
  until: string | null | undefined,
  on: string,
): Force {
  if (since && on < since) return 'later';
  return until && until < on ? 'over' : 'now';
}

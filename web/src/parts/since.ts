// How far back a list looks, as it stands in the address: a number of days, or the school year.
import type { Words } from '../words';
import { daysFrom, schoolYearOf } from '../words/days';
import type { ChoiceOf } from './Choose';

const backwards = ['30', '90', 'year'] as const;

/** The first day that an address asks for; null where it asks for all. */
export function sinceOf(text: string | null, now: string): string | null {
  if (text === 'year') return schoolYearOf(now);
  return backwards.find((one) => one === text) ? daysFrom(now, -Number(text)) : null;
}

/** The choices of how far back to look. */
export function sinceChoices(words: Words): ChoiceOf[] {
  return backwards.map((value) => ({
    value,
    label: value === 'year' ? words.lists.schoolYear : words.lists.lastDays(Number(value)),
  }));
}

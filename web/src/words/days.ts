// Calendar days as people say them. A day is YYYY-MM-DD in the zone of the district.
import type { Language } from '.';

const zone = 'Asia/Seoul';
const millisecondsPerDay = 86_400_000;

/** The day of a moment in the zone of the district. */
export function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(moment);
}

/** Today in the zone of the district. */
export function today(): string {
  return dayOf(new Date());
}

/** How many days lie between two days; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay);
}

/** The last day of the week of a day: its Sunday. */
export function endOfWeek(day: string): string {
  const date = new Date(Date.parse(day));
  date.setUTCDate(date.getUTCDate() + ((7 - date.getUTCDay()) % 7));
  return date.toISOString().slice(0, 10);
}

/** The day so many days before another. */
export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * millisecondsPerDay).toISOString().slice(0, 10);
}

const locale = { ko: 'ko-KR', en: 'en-GB' } as const;

/** A day with the weekday, and with the year where it is not this one: 11월 30일 (월), Mon 30 Nov. */
export function dayText(day: string, language: Language, reference = today()): string {
  const sameYear = day.slice(0, 4) === reference.slice(0, 4);
  return new Intl.DateTimeFormat(locale[language], {
    timeZone: 'UTC',
    year: sameYear ? undefined : 'numeric',
    month: language === 'ko' ? 'long' : 'short',
    day: 'numeric',
    weekday: sameYear ? 'short' : undefined,
  }).format(Date.parse(day));
}

/** A day in the fewest letters that are not misread: 2026.11.30, 30 Nov 2026. */
export function shortDay(day: string, language: Language): string {
  if (language === 'ko') return day.replaceAll('-', '.');
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'medium' }).format(Date.parse(day));
}

/** How far a day is from a reference: 오늘, 3일 뒤, 2주 전. */
export function fromToday(day: string, language: Language, reference = today()): string {
  const days = daysBetween(reference, day);
  const words = new Intl.RelativeTimeFormat(locale[language], { numeric: 'auto' });
  const size = Math.abs(days);
  if (size < 14) return words.format(days, 'day');
  if (size < 70) return words.format(Math.round(days / 7), 'week');
  if (size < 700) return words.format(Math.round(days / 30.44), 'month');
  return words.format(Math.round(days / 365.25), 'year');
}

/** A time of today: 14:05. */
export function timeText(moment: number, language: Language): string {
  return new Intl.DateTimeFormat(locale[language], {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(moment);
}

/** A distance as people say it: 350 m, 1.2 km. */
export function distanceText(metres: number): string {
  return metres < 950
    ? `${Math.max(50, Math.round(metres / 50) * 50)} m`
    : `${(metres / 1000).toFixed(1)} km`;
}

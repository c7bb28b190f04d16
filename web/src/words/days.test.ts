import { describe, expect, test } from 'vitest';
import {
  dayOf,
  daysBetween,
  daysFrom,
  dayText,
  distanceText,
  endOfWeek,
  fromToday,
  schoolYearOf,
  shortDay,
} from './days';

describe('days', () => {
  test('the day is that of the district, not of the machine', () => {
    expect(dayOf(new Date('2026-11-29T15:30:00Z'))).toBe('2026-11-30');
    expect(dayOf(new Date('2026-11-29T14:59:00Z'))).toBe('2026-11-29');
  });
  test('days between go over months and back', () => {
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
    expect(daysBetween('2026-12-01', '2026-11-30')).toBe(-1);
  });
  test('a week ends on its Sunday', () => {
    expect(endOfWeek('2026-11-30')).toBe('2026-12-06');
    expect(endOfWeek('2026-12-06')).toBe('2026-12-06');
  });
  test('a day of another year tells its year', () => {
    expect(dayText('2026-11-30', 'ko', '2026-01-01')).toBe('11월 30일 (월)');
    expect(dayText('2027-02-09', 'en', '2026-01-01')).toBe('9 Feb 2027');
    expect(shortDay('2027-02-09', 'ko')).toBe('2027.02.09');
  });
  test('how far a day is, in words', () => {
    expect(fromToday('2026-11-30', 'ko', '2026-11-30')).toBe('오늘');
    expect(fromToday('2026-11-16', 'ko', '2026-11-30')).toBe('2주 전');
    expect(fromToday('2026-12-03', 'en', '2026-11-30')).toBe('in 3 days');
  });
  test('a distance is not told more exactly than it is known', () => {
    expect(distanceText(12)).toBe('50 m');
    expect(distanceText(373)).toBe('350 m');
    expect(distanceText(1234)).toBe('1.2 km');
  });
});

test('a school year begins on the first of March', () => {
  expect(schoolYearOf('2026-11-30')).toBe('2026-03-01');
  expect(schoolYearOf('2027-02-28')).toBe('2026-03-01');
  expect(schoolYearOf('2027-03-01')).toBe('2027-03-01');
});

test('days are counted over the end of a month', () => {
  expect(daysFrom('2026-11-30', 1)).toBe('2026-12-01');
  expect(daysFrom('2026-03-01', -1)).toBe('2026-02-28');
  expect(daysFrom('2026-11-30', -182)).toBe('2026-06-01');
});

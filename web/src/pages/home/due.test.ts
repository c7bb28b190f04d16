import { expect, test } from 'vitest';
import { countBy, whenOf } from './due';

test('what falls due is overdue, of today, of this week until Sunday, or later', () => {
  const monday = '2026-11-30';
  expect(whenOf({ overdue: true, dueOn: '2026-11-29' }, monday)).toBe('overdue');
  expect(whenOf({ overdue: false, dueOn: monday }, monday)).toBe('today');
  expect(whenOf({ overdue: false, dueOn: '2026-12-06' }, monday)).toBe('thisWeek');
  expect(whenOf({ overdue: false, dueOn: '2026-12-07' }, monday)).toBe('later');
});

test('the kind with the most comes first', () => {
  expect(countBy(['a', 'b', 'b'], (one) => one)).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
});

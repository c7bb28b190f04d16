import { expect, test } from 'vitest';
import { forceOf } from './force';

test('the first and the last day are within', () => {
  expect(forceOf('2026-11-30', '2026-12-02', '2026-11-29')).toBe('later');
  expect(forceOf('2026-11-30', '2026-12-02', '2026-11-30')).toBe('now');
  expect(forceOf('2026-11-30', '2026-12-02', '2026-12-02')).toBe('now');
  expect(forceOf('2026-11-30', '2026-12-02', '2026-12-03')).toBe('over');
});

test('a day that is not known is no bound', () => {
  expect(forceOf(null, null, '2026-11-30')).toBe('now');
  expect(forceOf('2026-11-01', null, '2026-11-30')).toBe('now');
});

import { expect, test } from 'vitest';
import { sinceOf } from './since';

test('an address asks for the days behind it, or the school year', () => {
  expect(sinceOf('30', '2026-11-30')).toBe('2026-10-31');
  expect(sinceOf('year', '2026-11-30')).toBe('2026-03-01');
});

test('what an address names wrongly asks for all', () => {
  expect(sinceOf(null, '2026-11-30')).toBeNull();
  expect(sinceOf('7000', '2026-11-30')).toBeNull();
  expect(sinceOf('', '2026-11-30')).toBeNull();
});

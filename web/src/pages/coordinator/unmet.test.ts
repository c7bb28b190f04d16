import { expect, test } from 'vitest';
import { shadeOf, shortName, tableOf, type Unmet } from './unmet';

const one = (area: string, need: string, open: number, unserved: number): Unmet => ({
  area: { id: area, name: `시 ${area}` },
  need: { code: need, label: need },
  open,
  unserved,
  services: 3,
});

const table = tableOf(
  [
    one('whole', 'meals', 5, 3),
    one('b', 'meals', 3, 2),
    one('a', 'meals', 2, 1),
    one('whole', 'care', 9, 8),
    one('b', 'care', 9, 8),
  ],
  'whole',
);

test('the need that most are left with comes first, and the whole is no column', () => {
  expect(table.rows.map(({ need, total }) => [need.code, total?.unserved])).toEqual([
    ['care', 8],
    ['meals', 3],
  ]);
  expect(table.areas.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('a cell is what was counted there, and nothing where nothing was', () => {
  expect(table.rows[1]?.byArea.get('b')?.unserved).toBe(2);
  expect(table.rows[0]?.byArea.get('a')).toBeUndefined();
});

test('shades go by the most that are left in one place', () => {
  expect(table.most).toBe(8);
  expect([0, 1, 2, 3, 8].map((unserved) => shadeOf(unserved, 8))).toEqual([0, 1, 1, 2, 4]);
  expect(shadeOf(0, 0)).toBe(0);
  expect(shadeOf(1, 1)).toBe(1);
});

test('an area is called by its own name in both languages', () => {
  expect(shortName('가람시 별빛동')).toBe('별빛동');
  expect(shortName('Byeolbit-dong, Garam City')).toBe('Byeolbit-dong');
  expect(shortName('누리도')).toBe('누리도');
});

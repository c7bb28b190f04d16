import { expect, test } from 'vitest';
import { countKinds, kindsOf, pair, rings, stepsFrom, type Tie } from './web';

const tie = (from: string, to: string, kind = 'KNOWS'): Tie => ({ from, to, kind, strength: 0.5 });

test('steps are the fewest ties from the centre, whichever way a tie is written', () => {
  const steps = stepsFrom('a', [tie('b', 'a'), tie('b', 'c'), tie('d', 'c'), tie('a', 'd'), tie('x', 'y')]);
  expect(Object.fromEntries(steps)).toEqual({ a: 0, b: 1, c: 2, d: 1 });
});

test('kinds are counted, the most first', () => {
  expect(countKinds([tie('a', 'b'), tie('a', 'c', 'WORKS_AT'), tie('b', 'c', 'WORKS_AT')])).toEqual([
    ['WORKS_AT', 2],
    ['KNOWS', 1],
  ]);
});

test('a pair has one name from both sides', () => {
  expect(pair('b', 'a')).toBe(pair('a', 'b'));
  expect(pair('a', 'b')).not.toBe(pair('a', 'c'));
});

test('the same network begins at the same places: the centre in the middle, the rest near what it is tied to', () => {
  const ties = [tie('a', 'b'), tie('a', 'c'), tie('a', 'd'), tie('d', 'e'), tie('f', 'b')];
  const places = rings(['a', 'b', 'c', 'd', 'e', 'f', 'alone'], ties, stepsFrom('a', ties));
  expect(places).toEqual(rings(['a', 'b', 'c', 'd', 'e', 'f', 'alone'], ties, stepsFrom('a', ties)));
  expect(places.get('a')).toEqual({ x: 0, y: 0 });
  expect(places.size).toBe(7);
  expect(places.get('f')?.x).toBeGreaterThan(0);
  expect(places.get('e')?.x).toBeLessThan(0);
});

test('an address names kinds, and what is none is left out', () => {
  expect(kindsOf('KNOWS,NOTHING', ['FAMILY', 'KNOWS'])).toEqual(['KNOWS']);
  expect(kindsOf(null, ['FAMILY'])).toEqual([]);
});

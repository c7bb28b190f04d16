import { expect, test } from 'vitest';
import { rowsOf, type Flow } from './flow';

const place = (id: string) => ({ id, name: id });
const flows: Flow[] = [
  {
    school: place('east'),
    agency: place('clinic'),
    service: place('talk'),
    states: [
      { state: 'REQUESTED', count: 1 },
      { state: 'RECEIVED', count: 2 },
      { state: 'RECALLED', count: 4 },
    ],
  },
  {
    school: place('west'),
    agency: place('clinic'),
    service: place('talk'),
    states: [{ state: 'FAILED', count: 1 }],
  },
  { school: null, agency: place('bank'), service: place('food'), states: [{ state: 'COMPLETED', count: 3 }] },
];

test('what is not answered waits, and what was taken back counts in the sum alone', () => {
  expect(rowsOf(flows, 'agency')).toEqual([
    { id: 'clinic', name: 'clinic', of: null, sum: 8, counts: { waiting: 3, refused: 1 } },
    { id: 'bank', name: 'bank', of: null, sum: 3, counts: { completed: 3 } },
  ]);
});

test('students of no school have a row without a name', () => {
  expect(rowsOf(flows, 'school').map(({ id, name, sum }) => [id, name, sum])).toEqual([
    ['east', 'east', 7],
    ['', null, 3],
    ['west', 'west', 1],
  ]);
});

test('a service stands with its agency', () => {
  expect(rowsOf(flows, 'service')[0]).toMatchObject({ name: 'talk', of: 'clinic', sum: 8 });
});

import { expect, test } from 'vitest';
import { match, withQuery } from './address';

test('a pattern names parts of a path', () => {
  expect(match('/linkage/:subject/:need', '/linkage/student_1/3000000-2')).toEqual({
    subject: 'student_1',
    need: '3000000-2',
  });
  expect(match('/students', '/students/')).toEqual({});
  expect(match('/students', '/students/one')).toBeNull();
  expect(match('/', '/')).toEqual({});
});

test('a query keeps what is not changed, and loses what is emptied', () => {
  const address = { path: '/students', query: new URLSearchParams('need=1&stage=INTAKE') };
  expect(withQuery(address, { need: null })).toBe('/students?stage=INTAKE');
  expect(withQuery(address, { need: '', stage: null })).toBe('/students');
});

import { expect, test } from 'vitest';
import { filterOf } from './filter';

const of = (address: string): unknown => filterOf(new URLSearchParams(address), '2026-11-30');

test('each choice of the address is asked for', () => {
  expect(of('state=REJECTED&school=s&agency=a&requested=year')).toEqual({
    states: ['REJECTED'],
    school: 's',
    agency: 'a',
    requestedFrom: '2026-03-01',
  });
});

test('waiting is all that no agency has answered', () => {
  expect(of('state=waiting')).toMatchObject({ states: ['REQUESTED', 'RECEIVED'] });
});

test('what an address names wrongly asks for all', () => {
  expect(of('state=LOST&requested=soon')).toEqual({
    states: null,
    school: null,
    agency: null,
    requestedFrom: null,
  });
});

import { expect, test } from 'vitest';
import { filterOf, isUnseen, unseenSince } from './filter';

const now = '2026-11-30';
const of = (address: string, me: string | null = null): unknown =>
  filterOf(new URLSearchParams(address), me, now);

test('open cases are looked for, unless the address says otherwise', () => {
  expect(of('')).toMatchObject({ open: true, class: null, stages: null });
  expect(of('state=closed')).toMatchObject({ open: false });
  expect(of('state=all')).toMatchObject({ open: null });
  expect(of('state=toString')).toMatchObject({ open: true });
});

test('each choice of the address is asked for', () => {
  expect(of('class=CRISIS&stage=INTAKE&school=s&manager=me&opened=30', 'manager_1')).toEqual({
    open: true,
    class: 'CRISIS',
    stages: ['INTAKE'],
    school: 's',
    caseManager: 'manager_1',
    openedFrom: '2026-10-31',
    noContactSince: null,
  });
  expect(of('unseen=1')).toMatchObject({ open: true, noContactSince: '2026-10-31' });
});

test('a case is unseen when a month passed since the last contact, or since it was opened', () => {
  expect(isUnseen({ openedOn: '2026-01-05' }, unseenSince(now), now)).toBe(false);
  expect(isUnseen({ openedOn: '2026-01-05' }, '2026-10-30', now)).toBe(true);
  expect(isUnseen({ openedOn: '2026-11-05' }, null, now)).toBe(false);
  expect(isUnseen({ openedOn: '2026-01-05' }, undefined, now)).toBe(true);
  expect(isUnseen({ openedOn: '2026-01-05', closedOn: '2026-03-01' }, null, now)).toBe(false);
});

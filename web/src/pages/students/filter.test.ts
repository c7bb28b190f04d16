import { expect, test } from 'vitest';
import { filterOf, isOrder } from './filter';

const none = {
  need: null,
  level: null,
  unserved: null,
  stage: null,
  grades: null,
  school: null,
  area: null,
  caseManager: null,
  text: null,
};

const of = (address: string, me: string | null = null, text = ''): unknown =>
  filterOf(new URLSearchParams(address), me, text);

test('an address without choices asks for all', () => {
  expect(of('')).toEqual(none);
});

test('each choice of the address is asked for', () => {
  expect(of('need=2-1&level=HIGH&unserved=1&stage=INTAKE&grade=7&school=s&area=a&manager=m')).toEqual({
    need: '2-1',
    level: 'HIGH',
    unserved: true,
    stage: 'INTAKE',
    grades: [7],
    school: 's',
    area: 'a',
    caseManager: 'm',
    text: null,
  });
});

test('what an address names wrongly is no choice', () => {
  expect(of('level=VERY&stage=x&grade=13')).toEqual(none);
  expect(of('grade=1.5')).toEqual(none);
  expect(isOrder('toString')).toBe(false);
  expect(isOrder('pressing')).toBe(true);
});

test('I am whoever looks, and nobody where no case manager looks', () => {
  expect(of('manager=me', 'manager_1')).toMatchObject({ caseManager: 'manager_1' });
  expect(of('manager=me')).toEqual(none);
});

test('the piece of a name comes from the page', () => {
  expect(of('text=kim', null, ' 김 ')).toMatchObject({ text: '김' });
});

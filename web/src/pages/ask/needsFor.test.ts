import { expect, test } from 'vitest';
import { needsFor } from './needsFor';

const domains = [
  {
    code: '2',
    label: '일상생활 유지',
    words: ['생활'],
    children: [
      { code: '2-1', label: '의식주', words: ['굶', '밥을 굶', 'hungry'] },
      { code: '2-2', label: '여가', words: ['놀 곳'] },
    ],
  },
  { code: '9', label: '기타', words: [], children: [] },
];

const codes = (text: string): string[] => needsFor(domains, text).map(({ code }) => code);

test('a sentence finds the need that its words tell of', () => {
  expect(codes('요즘 밥을 굶어요')).toEqual(['2-1']);
  expect(codes('he is Hungry')).toEqual(['2-1']);
});

test('a domain without a closer word stands for all below it', () => {
  expect(codes('생활이 어려워요')).toEqual(['2-1', '2-2']);
  expect(codes('기타')).toEqual(['9']);
});

test('one letter and strange words find nothing', () => {
  expect(codes('밥')).toEqual([]);
  expect(codes('우주선')).toEqual([]);
});

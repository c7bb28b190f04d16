import { expect, test } from 'vitest';
import { alarmsFor, needsFor } from './needsFor';

const need = (
  code: string,
  label: string,
  more: Partial<Record<'words' | 'phrases' | 'alarms', string[]>>,
) => ({
  code,
  label,
  words: [],
  phrases: [],
  alarms: [],
  ...more,
});

const domains = [
  {
    ...need('1', '건강', {}),
    children: [need('1-2', '정신 건강', { words: ['우울'], alarms: ['죽고 싶', 'want to die'] })],
  },
  {
    ...need('2', '일상생활 유지', { words: ['생활'] }),
    children: [
      need('2-1', '의식주', { words: ['끼니', 'hunger'], phrases: ['밥을 굶', '굶는'] }),
      need('2-2', '여가', { words: ['놀 곳'] }),
    ],
  },
  { ...need('5', '경제', {}), children: [need('5-2', '자산 관리', { phrases: ['빚', '빚이'] })] },
  { ...need('9', '기타', {}), children: [] },
];

const codes = (text: string): string[] => needsFor(domains, text).map(({ code }) => code);
const alarms = (text: string): string[] => alarmsFor(domains, text).map(({ code }) => code);

test('a sentence finds the need that its words tell of', () => {
  expect(codes('요즘 밥을 굶어요')).toEqual(['2-1']);
  expect(codes('밥을굶는 아이')).toEqual(['2-1']);
  expect(codes('Hunger at home')).toEqual(['2-1']);
});

test('a word that is being typed finds its need already', () => {
  expect(codes('hung')).toEqual(['2-1']);
});

test('a domain without a closer word stands for all below it', () => {
  expect(codes('생활이 어려워요')).toEqual(['2-1', '2-2']);
  expect(codes('기타')).toEqual(['9']);
});

test('a phrase of one letter counts as a whole word', () => {
  expect(codes('빚')).toEqual(['5-2']);
  expect(codes('빚, 그리고 우울')).toEqual(['1-2', '5-2']);
  expect(codes('빚쟁이')).toEqual([]);
});

test('strange words, other single letters and nothing find nothing', () => {
  expect(codes('밥')).toEqual([]);
  expect(codes('우주선')).toEqual([]);
  expect(codes('  ')).toEqual([]);
});

test('what asks for help at once finds its need and rings', () => {
  expect(codes('죽고 싶어요')).toEqual(['1-2']);
  expect(alarms('그냥 죽고싶어요')).toEqual(['1-2']);
  expect(alarms('I WANT to die')).toEqual(['1-2']);
  expect(alarms('우울해요')).toEqual([]);
});

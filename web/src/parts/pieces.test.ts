import { expect, test } from 'vitest';
import { piecesOf } from './pieces';

const marked = (text: string, page: 'ko' | 'en') =>
  piecesOf(text, page).map((piece) => [piece.lang, piece.text]);

test('a Korean name in an English sentence is a piece of its own', () => {
  expect(marked('Call 강 모란 today', 'en')).toEqual([
    ['en', 'Call '],
    ['ko', '강 모란'],
    ['en', ' today'],
  ]);
  expect(marked('검사 (ADHD), 3회', 'en')).toEqual([
    ['ko', '검사'],
    ['en', ' (ADHD), 3'],
    ['ko', '회'],
  ]);
  expect(marked('누리 · 3회 상담', 'en')).toEqual([['ko', '누리 · 3회 상담']]);
});

test('a Korean page marks what has no Korean in it', () => {
  expect(marked('Nguyen Linh', 'ko')).toEqual([['en', 'Nguyen Linh']]);
  expect(marked('ADHD 검사', 'ko')).toEqual([['ko', 'ADHD 검사']]);
  expect(marked('3/5', 'ko')).toEqual([['ko', '3/5']]);
});

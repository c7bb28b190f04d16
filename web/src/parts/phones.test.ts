import { expect, test } from 'vitest';
import { splitAtPhones } from './phones';

test('numbers stand alone, and the text is whole', () => {
  const text = '가람시 드림스타트에 한 번 전화하면(099-416-0464) 정해집니다. 위험하면 112에 신고하세요.';
  const pieces = splitAtPhones(text);
  expect(pieces.filter((_, index) => index % 2 === 1)).toEqual(['099-416-0464', '112']);
  expect(pieces.join('')).toBe(text);
});

test('a day and an amount are no numbers to dial', () => {
  expect(splitAtPhones('2027년 2월 9일에 1200명이 기다립니다.')).toHaveLength(1);
});

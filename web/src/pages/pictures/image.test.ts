import { expect, test } from 'vitest';
import { imageOf } from './image';

test('an image holds the document as it is, with what an address would read otherwise', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text fill="#000">100% & 김누리</text></svg>';
  const [type, data] = imageOf(svg).split(',');
  expect(type).toBe('data:image/svg+xml;charset=utf-8');
  expect(decodeURIComponent(data ?? '')).toBe(svg);
  expect(data).not.toMatch(/[#<>"]/);
});

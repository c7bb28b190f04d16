import type { Language } from '../words';

/** A piece of a text and the language it is in. */
export interface Piece {
  text: string;
  lang: Language;
}

const hangul = /\p{Script=Hangul}/u;
const latin = /\p{Script=Latin}/u;
// From one Korean letter to the last before a Latin one.
const korean = /(\p{Script=Hangul}(?:[^\p{Script=Latin}]*\p{Script=Hangul})?)/u;

/**
 * A text in pieces of one language each. On an English page the Korean in a text is a piece of its own. On a Korean
 * page a text with Korean in it is Korean as a whole: English words in it are read out as Koreans say them.
 */
export function piecesOf(text: string, page: Language): Piece[] {
  if (page === 'ko') return [{ text, lang: latin.test(text) && !hangul.test(text) ? 'en' : 'ko' }];
  return text
    .split(korean)
    .map((piece, index): Piece => ({ text: piece, lang: index % 2 === 1 ? 'ko' : 'en' }))
    .filter((piece) => piece.text !== '');
}

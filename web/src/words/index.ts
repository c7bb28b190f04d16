// The words of the pages. What the server says comes in the language of the request; these are the rest.
import { createContext, use } from 'react';
import { en } from './en';
import { ko, type Words } from './ko';

export type Language = 'ko' | 'en';
export type { Words };

export const catalogue: Readonly<Record<Language, Words>> = { ko, en };

export const WordsContext = createContext<Words>(ko);

/** The words in the language of the page. */
export function useWords(): Words {
  return use(WordsContext);
}

import { useCallback } from 'react';
import { codeLabel, type EnumName } from '../words/codes';
import { useSettings } from './settings';

/** What names the values of the schema's enums in the language of the page. */
export type Label = (name: EnumName, value: string | null | undefined) => string;

export function useLabel(): Label {
  const { language } = useSettings();
  return useCallback<Label>((name, value) => codeLabel(language, name, value), [language]);
}

// What the browser keeps between visits: the language and the theme, and nothing else.
import { useSyncExternalStore } from 'react';
import type { Language } from '../words';

export type Theme = 'system' | 'light' | 'dark';

export interface Settings {
  language: Language;
  theme: Theme;
}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(`ieum.${name}`);
  } catch {
    return null; // a browser that keeps nothing
  }
}

function store(name: string, value: string): void {
  try {
    localStorage.setItem(`ieum.${name}`, value);
  } catch {
    // It holds until the page is left.
  }
}

function languageOf(value: string | null): Language {
  return value === 'en' ? 'en' : 'ko';
}

function themeOf(value: string | null): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}

let settings: Settings = { language: languageOf(stored('language')), theme: themeOf(stored('theme')) };
const listeners = new Set<() => void>();

function apply(): void {
  const root = document.documentElement;
  root.lang = settings.language;
  if (settings.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = settings.theme;
}

apply();

/** Changes some of the settings and keeps them. */
export function changeSettings(changes: Partial<Settings>): void {
  settings = { ...settings, ...changes };
  for (const [name, value] of Object.entries(changes)) store(name, value);
  apply();
  for (const listener of listeners) listener();
}

export function useSettings(): Settings {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => settings,
  );
}

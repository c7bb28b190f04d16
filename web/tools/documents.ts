import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Writes the documents that the pages may send to dist/documents.json: SHA-256 of the text, and the text. */
export function documents(): Plugin {
  return {
    name: 'documents',
    apply: 'build',
    generateBundle() {
      const file = resolve(import.meta.dirname, '../src/relay/documents.json');
      const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
      const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
      this.emitFile({
        type: 'asset',
        fileName: 'documents.json',
        source: `${JSON.stringify(sorted, null, 1)}\n`,
      });
    },
  };
}

import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { demo } from './tools/demo.ts';
import { documents } from './tools/documents.ts';
import { relayTag } from './tools/relayTag.ts';

export default defineConfig({
  plugins: [
    relayTag(),
    react(),
    { ...optimizeLocales.vite({ locales: ['ko-KR', 'en-US'] }), enforce: 'pre' },
    documents(),
    demo(),
  ],
  build: {
    target: 'es2023',
    // Nothing goes inline: the page's policy lets in files of its own host and nothing else.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    chunkSizeWarningLimit: 1200,
  },
  test: { include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'] },
});

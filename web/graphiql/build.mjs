// Builds dist: one script, one sheet and one page that names them. The names of the two tell their content, and the
// same sources make the same files.
import { build } from 'esbuild';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';

const folder = import.meta.dirname;
const out = `${folder}/dist`;

/** Leaves out the fonts that the sheet carries as data: the page's policy lets none in, and the system's will do. */
const withoutFonts = {
  name: 'without-fonts',
  setup(builder) {
    builder.onLoad({ filter: /graphiql[/\\]dist[/\\]style\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/@font-face\s*\{[^}]*\}/g, ''),
      loader: 'css',
    }));
  },
};

await rm(out, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: folder,
  entryPoints: ['src/main.jsx'],
  outdir: `${out}/assets`,
  entryNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  loader: { '.graphql': 'text' },
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'eof',
  charset: 'utf8',
  plugins: [withoutFonts],
  metafile: true,
  logLevel: 'warning',
});

const made = Object.keys(metafile.outputs).map((path) => basename(path));
const named = (ending) => `/graphiql/assets/${made.find((name) => name.endsWith(ending))}`;
const page = await readFile(`${folder}/src/index.html`, 'utf8');
await mkdir(out, { recursive: true });
await writeFile(`${out}/index.html`, page.replace('STYLE', named('.css')).replace('SCRIPT', named('.js')));
for (const [path, { bytes }] of Object.entries(metafile.outputs)) console.log(`${basename(path)} ${bytes} bytes`);

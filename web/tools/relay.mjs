// Runs relay-compiler on a copy of the schema, since it reads nothing outside of this folder, and on a list of documents
// that starts empty, since it only ever adds to it.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';

const here = (path) => new URL(path, import.meta.url);
const given = process.argv.slice(2);
const documents = here('../src/relay/documents.json');

copyFileSync(here('../../schema.graphqls'), here('../src/relay/schema.graphql'));
if (!given.includes('--validate')) {
  // Documents of artifacts that have not changed are not told again, so that all are made anew.
  rmSync(here('../src/relay/generated'), { recursive: true, force: true });
  mkdirSync(here('../src/relay/generated'));
  writeFileSync(documents, '{}\n');
} else if (!existsSync(documents)) writeFileSync(documents, '{}\n');
const { status } = spawnSync('relay-compiler', given, { stdio: 'inherit' });
process.exit(status ?? 1);

// graphql-inspector finds no difference between what the server says of itself and the file in the tree, and nothing
// wrong with documents.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folder, must, runs, signedBy, workshop } from './server.mjs';

export async function inspector({ url, token }) {
  return workshop(async (made) => {
    const said = join(made, 'said.graphql');
    const header = Object.entries(signedBy(token)).flatMap(([name, value]) => ['--header', `${name}: ${value}`]);
    await runs('graphql-inspector', ['introspect', url, ...header, '--write', said]);
    must((await readFile(said, 'utf8')).includes('type Query'), 'the server said no schema');
    const differs = await runs('graphql-inspector', ['diff', join(folder, '../../schema.graphqls'), said]);
    must(/no changes detected/i.test(differs), `the schema of the tree is not the server's:\n${differs}`);
    const judged = await runs('graphql-inspector', ['validate', join(folder, 'documents/*.graphql'), said]);
    must(/valid/i.test(judged), judged);
    return 'the schema is that of the tree, and the documents fit it';
  });
}

// Rover, Apollo's command line, introspects the server with a token and nothing else, and finds its way about what it
// was told. Its checks (`graph check`, `subgraph check`) compare with a schema that Apollo keeps, and need an account there.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema, findBreakingChanges } from 'graphql';
import { folder, must, runs, signedBy, workshop } from './server.mjs';

// The registry has the program for some machines only; elsewhere it is the one that is installed.
const packaged = join(folder, 'node_modules/@apollo/rover-linux-x64/rover');
const program = existsSync(packaged) ? packaged : 'rover';

export async function rover({ url, token }) {
  return workshop(async (made) => {
    const env = { APOLLO_TELEMETRY_DISABLED: '1', APOLLO_CONFIG_HOME: made };
    const header = Object.entries(signedBy(token)).flatMap(([name, value]) => ['--header', `${name}: ${value}`]);
    const file = join(made, 'told.graphql');
    await runs(program, ['graph', 'introspect', url, ...header, '--output', file], { env });
    const told = buildSchema(await readFile(file, 'utf8'));
    const own = buildSchema(await readFile(join(folder, '../../schema.graphqls'), 'utf8'), { assumeValid: true });
    // What one lacks of the other is a break in one of the two directions.
    const differs = [...findBreakingChanges(own, told), ...findBreakingChanges(told, own)];
    must(differs.length === 0, `the schema of the tree is not what rover was told: ${differs[0]?.description}`);
    const found = await runs(program, ['schema', 'search', file, 'ecomap'], { env });
    must(found.includes('Student.ecomap'), `rover does not find a field by its name:\n${found}`);
    return `${Object.keys(told.getTypeMap()).length} types are those of the tree`;
  });
}

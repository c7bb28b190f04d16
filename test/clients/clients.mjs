// Runs each client against a running Ieum, as one signed-in user, and prints a line for each. Any client that needs
// more than an address and a token fails the run.
//
//   node clients.mjs [CLIENT …] URL TOKEN
import { apollo } from './apollo.mjs';
import { codegen } from './codegen.mjs';
import { genqlient } from './genqlient.mjs';
import { inspector } from './inspector.mjs';
import { relay } from './relay.mjs';
import { rover } from './rover.mjs';
import { sse } from './sse.mjs';
import { urql } from './urql.mjs';
import { ws } from './ws.mjs';

const all = [codegen, inspector, urql, apollo, relay, rover, genqlient, sse, ws];
const named = process.argv.slice(2);
const [url, token] = named.splice(-2);
const chosen = all.filter((client) => named.length === 0 || named.includes(client.name));
if (!url || !token || chosen.length < named.length) {
  console.error(`usage: node clients.mjs [${all.map((client) => client.name).join(' | ')}] URL TOKEN`);
  process.exit(2);
}

let failed = 0;
for (const client of chosen) {
  try {
    console.log(`ok      ${client.name}: ${await client({ url, token })}`);
  } catch (error) {
    failed++;
    console.log(`FAIL    ${client.name}: ${error.stack ?? error}`);
  }
}
console.log(`clients: ${chosen.length - failed} ok, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

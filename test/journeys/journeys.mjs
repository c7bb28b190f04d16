// Walks every way through the pages of a running demo, prints a line for each, and leaves pictures in a folder.
//
//   node journeys.mjs OUT [WAY …] URL TOKEN
import { mkdir } from 'node:fs/promises';
import { launch, Visitor } from './browser.mjs';
import * as ways from './ways.mjs';

const named = process.argv.slice(2);
const [url, token] = named.splice(-2);
const out = named.shift();
if (!out || !token || named.some((name) => !(name in ways))) {
  console.error(`usage: node journeys.mjs OUT [${Object.keys(ways).join(' | ')}] URL TOKEN`);
  process.exit(2);
}
const chosen = named.length ? named : Object.keys(ways);
await mkdir(out, { recursive: true });

const browser = await launch();
let failed = 0;
for (const name of chosen) {
  const visitor = new Visitor(browser, { origin: new URL(url).origin, out, name });
  try {
    try {
      await ways[name](visitor, { url, token });
    } catch (error) {
      await visitor.page?.screenshot({ path: `${out}/${name}-broken.png` }).catch(() => {});
      visitor.faults.unshift(error.message);
    }
    await visitor.end();
    console.log(`ok      ${name}: ${visitor.pictures} pictures`);
  } catch (error) {
    failed++;
    console.log(`FAIL    ${name}: ${error.message}`);
  }
}
await browser.close();
console.log(`journeys: ${chosen.length - failed} ok, ${failed} failed; pictures in ${out}`);
process.exitCode = failed > 0 ? 1 : 0;

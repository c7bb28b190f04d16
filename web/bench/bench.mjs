// Measures the dashboard on the program itself, and prints a table: what, measured, target, met or missed.
//   npm run bench [-- --ieum ../ieum] [--rounds 5]
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { demo, town } from './town.mjs';

const { values } = parseArgs({
  options: {
    ieum: { type: 'string', default: '../ieum' },
    port: { type: 'string', default: '8793' },
    rounds: { type: 'string', default: '5' },
  },
});
const rounds = Number(values.rounds);
const moveMs = 3_000;
const lines = [];

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

function tell(what, measured, unit, target, most) {
  const met = most ? measured <= target : measured >= target;
  lines.push([
    what,
    `${measured.toFixed(unit === 's' ? 2 : 0)} ${unit}`,
    `${most ? '≤' : '≥'} ${target} ${unit}`,
    met ? 'met' : 'missed',
  ]);
}

const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
  });

/** A page of somebody who is signed in, with nothing in its cache. */
async function visitor(browser, origin) {
  const before = await browser.newContext();
  const entry = await before.newPage();
  await entry.goto(`${origin}/icon.svg`);
  await entry.evaluate(() =>
    window.fetch('/demo/sign-in', { method: 'POST', body: new URLSearchParams({ role: 'case-manager' }) }),
  );
  const storageState = await before.storageState();
  await before.close();
  const context = await browser.newContext({ storageState, viewport: { width: 1280, height: 900 } });
  return context.newPage();
}

const settled = () => document.querySelector('main h1') && !document.querySelector('main .bones');

async function firstPage(origin) {
  const times = [];
  let scripts = 0;
  for (let round = 0; round < rounds; round++) {
    const browser = await launch();
    const page = await visitor(browser, origin);
    scripts = 0;
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    const kinds = new Map();
    network.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (kinds.get(requestId) === 'Script') scripts += encodedDataLength;
    });
    const start = performance.now();
    await page.goto(origin, { waitUntil: 'commit' });
    await page.waitForFunction(settled, null, { polling: 'raf' });
    times.push((performance.now() - start) / 1000);
    await browser.close();
  }
  tell('first page, cold browser, to its content (median)', median(times), 's', 1, true);
  tell('script of the first page as it is sent', scripts / 1000, 'kB', 250, true);
}

/** How long a click takes until what it changes is painted, in the page's own time. */
function answerTime(page, from, to) {
  return page.evaluate(
    ([button, seen]) =>
      new Promise((done) => {
        const start = performance.now();
        document.querySelector(button).click();
        const look = () =>
          document.querySelector(seen)
            ? window.requestAnimationFrame(() => done(performance.now() - start))
            : window.requestAnimationFrame(look);
        look();
      }),
    [from, to],
  );
}

/** Frames a second while the mouse moves something from side to side. */
async function framesWhileMoved(page, selector) {
  const { x, y, width, height } = await page.locator(selector).boundingBox();
  const [centreX, centreY] = [x + width / 2, y + height / 2];
  await page.mouse.move(centreX, centreY + height / 3);
  await page.mouse.down();
  await page.evaluate(() => {
    window.frames_ = 0;
    const count = () => {
      window.frames_++;
      window.requestAnimationFrame(count);
    };
    window.requestAnimationFrame(count);
  });
  const start = performance.now();
  const before = await page.evaluate(() => window.frames_);
  for (let turn = 0; performance.now() - start < moveMs; turn += 0.25)
    await page.mouse.move(centreX + (width / 3) * Math.sin(turn), centreY + (height / 3) * Math.cos(turn));
  const frames = (await page.evaluate(() => window.frames_)) - before;
  const seconds = (performance.now() - start) / 1000;
  await page.mouse.up();
  return frames / seconds;
}

async function ask({ url, token }, query) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return (await response.json()).data;
}

async function map(page, server) {
  const { agencies } = await ask(server, '{ agencies(first: 1) { totalCount } }');
  await page.goto(`${server.origin}/agencies`);
  await page.waitForFunction(settled);
  await page.locator('.map canvas').waitFor();
  await page.waitForTimeout(6_000); // all pages of points
  tell(
    `map of ${agencies.totalCount} agencies while it is moved`,
    await framesWhileMoved(page, '.map'),
    'frames/s',
    30,
    false,
  );
}

async function network(page, server) {
  const { viewer } = await ask(server, '{ viewer { district { id } } }');
  await page.goto(`${server.origin}/network/${viewer.district.id}?steps=3`);
  await page.waitForFunction(settled);
  await page.locator('.network-canvas canvas').first().waitFor();
  await page.waitForTimeout(6_000); // the layout
  const said = await page.locator('main p[role=status]').first().textContent();
  if (!said?.includes('300')) throw new Error(`the network is not one of 300 nodes: ${said}`);
  tell(
    'network of 300 nodes while it is moved',
    await framesWhileMoved(page, '.network-canvas'),
    'frames/s',
    30,
    false,
  );
  const times = [];
  for (let round = 0; round < rounds; round++) {
    await page.locator('#chosen').waitFor();
    times.push(
      await answerTime(page, `#ties tbody tr:nth-child(${round * 3 + 1}) button`, '#chosen .chosen-ties'),
    );
    await page.reload();
    await page.waitForFunction(settled);
    await page.locator('.network-canvas canvas').first().waitFor();
    await page.waitForTimeout(4_000);
  }
  tell('choosing one of 300 nodes, until it is painted (median)', median(times), 'ms', 100, true);
}

const folder = mkdtempSync(join(tmpdir(), 'ieum-bench-'));
const ieum = resolve(values.ieum);

async function on(start, measure) {
  const server = await start(ieum, folder, values.port);
  const browser = await launch();
  try {
    await measure(await visitor(browser, server.origin), server);
  } finally {
    await browser.close();
    await server.stop();
  }
}

try {
  await on(demo, async (page, server) => {
    await firstPage(server.origin);
    await network(page, server);
  });
  await on(town, map);
} finally {
  rmSync(folder, { recursive: true });
}
console.log(
  `load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}\n`,
);
console.log('| what | measured | target | |\n|---|---|---|---|');
for (const line of lines) console.log(`| ${line.join(' | ')} |`);

// Takes pictures of pages of a running preview, and tells what the console and axe say about them.
//   npm run look -- [--url http://127.0.0.1:4173] [--out DIR] [--role ROLE] [--widths 360,1024] [--axe] PATH...
import { AxeBuilder } from '@axe-core/playwright';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4173' },
    out: { type: 'string', default: '/tmp/look' },
    role: { type: 'string', default: 'case-manager' },
    widths: { type: 'string', default: '1280' },
    themes: { type: 'string', default: 'light' },
    languages: { type: 'string', default: 'ko' },
    full: { type: 'boolean', default: false },
    axe: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
  },
});

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
});
let bad = 0;
for (const theme of values.themes.split(','))
  for (const language of values.languages.split(','))
    for (const width of values.widths.split(',').map(Number)) {
      const context = await browser.newContext({ viewport: { width, height: width < 700 ? 780 : 900 } });
      await context.addInitScript(
        ([l, t]) => {
          window.localStorage.setItem('ieum.language', l);
          window.localStorage.setItem('ieum.theme', t);
        },
        [language, theme],
      );
      const page = await context.newPage();
      page.on('console', (m) => {
        if (['error', 'warning'].includes(m.type())) console.log(`  console: ${m.text()}`);
      });
      page.on('pageerror', (e) => console.log(`  error: ${e.message}`));
      if (values.role !== 'none') {
        // From a page, as the program wants it.
        await page.goto(`${values.url}/icon.svg`);
        await page.evaluate(
          (role) => window.fetch('/demo/sign-in', { method: 'POST', body: new URLSearchParams({ role }) }),
          values.role,
        );
      }
      for (const path of positionals) {
        await page.goto(values.url + path);
        await page.locator('h1').filter({ visible: true }).first().waitFor();
        await page
          .waitForFunction(() => !document.querySelector('.bones'), null, { timeout: 15000 })
          .catch(() => console.log('  still loading'));
        await page.waitForTimeout(300);
        const name = `${path.replace(/[^a-zA-Z0-9]+/g, '-').slice(0, 60)}-${values.role}-${width}-${theme}-${language}`;
        await page.screenshot({ path: `${values.out}/${name}.png`, fullPage: values.full });
        if (values.print) await page.pdf({ path: `${values.out}/${name}.pdf` });
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        console.log(`${values.out}/${name}.png${wide > 0 ? ` scrolls sideways by ${wide}` : ''}`);
        if (values.axe) {
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze();
          for (const v of violations) {
            bad++;
            console.log(
              `  axe: ${v.id} (${v.nodes.length}) ${v.help}: ${v.nodes[0]?.target.join(' ')} ${v.nodes[0]?.any[0]?.message ?? ''}`,
            );
          }
        }
      }
      await context.close();
    }
await browser.close();
process.exit(bad ? 1 : 0);

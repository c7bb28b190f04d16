// A browser that notices what a person would not: errors, questions to other hosts, breaches of the page's policy, and
// what axe says about a page.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const TIMEOUT_MS = 45_000;
/** More questions than a person's way through some pages can need: a page that asks on and on is found. */
const MOST_QUESTIONS = 60;

/** Fails with a sentence where something does not hold. */
export function must(holds, sentence) {
  if (!holds) throw new Error(sentence);
}

/** Starts the browser. CHROMIUM names the program. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM?.includes('/') ? process.env.CHROMIUM : `/usr/bin/${process.env.CHROMIUM || 'chromium'}`,
    args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
  });
}

/** A person at a screen of their own: a page, and what went wrong on it. */
export class Visitor {
  constructor(browser, { origin, out, name }) {
    Object.assign(this, { browser, origin, out, name, faults: [], pictures: 0, questions: 0 });
  }

  async begin({ width = 1280, height = 900, language = 'ko-KR' } = {}) {
    this.context = await this.browser.newContext({ viewport: { width, height }, locale: language });
    this.context.setDefaultTimeout(TIMEOUT_MS);
    this.page = await this.context.newPage();
    await this.page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`the policy forbids ${event.violatedDirective} ${event.blockedURI}`),
      ),
    );
    this.page.on('pageerror', (error) => this.faults.push(`error: ${error.message}`));
    this.page.on('console', (message) => {
      // Whoever is not signed in yet is told so with 401, which the browser logs.
      if (message.type() === 'error' && !/status of 401/.test(message.text())) this.faults.push(`console: ${message.text()}`);
    });
    this.page.on('request', (request) => {
      const at = new URL(request.url());
      if (at.pathname === '/graphql') this.questions++;
      if (!['data:', 'blob:'].includes(at.protocol) && at.origin !== this.origin) this.faults.push(`asks ${at.origin}`);
    });
    return this.page;
  }

  goto(path) {
    return this.page.goto(this.origin + path);
  }

  /** Signs in on the page, by the name that the role has there. */
  async signIn(role) {
    const roles = await (await this.context.request.get(`${this.origin}/demo/roles`)).json();
    const { name } = roles.find((one) => one.role === role);
    await this.goto('/');
    await this.page.getByRole('button', { name: new RegExp(`^(${name.ko}|${name.en})$`) }).click();
    await this.settled();
  }

  /** Waits until a page has a heading, and no grey lines where something will stand. */
  async settled() {
    await this.page.locator('main h1').filter({ visible: true }).first().waitFor();
    await this.page.waitForFunction(() => !document.querySelector('main .bones'));
    must(!/없는 화면|No such page/.test(await this.page.title()), `there is no page at ${this.page.url()}`);
  }

  /** Takes a picture of a page and lets axe look at it. */
  async look(what) {
    this.pictures++;
    const file = `${this.name}-${this.pictures}-${what}.png`;
    await this.page.screenshot({ path: join(this.out, file), fullPage: true });
    await this.page.evaluate(axe);
    const { violations } = await this.page.evaluate((rules) => window.axe.run(document, { runOnly: rules }), RULES);
    for (const { id, help, nodes } of violations) {
      this.faults.push(`axe on ${what}: ${id}, ${help} (${nodes.length}): ${nodes[0].target.join(' ')}`);
    }
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) this.faults.push(`${what} scrolls sideways by ${wide} pixels`);
  }

  /** Leaves the screen, for a way that goes on as somebody else on another. */
  async next() {
    await this.context?.close();
    this.context = undefined;
    if (this.questions > MOST_QUESTIONS) this.faults.push(`asked the server ${this.questions} times, want ${MOST_QUESTIONS} at most`);
    this.questions = 0;
  }

  async end() {
    await this.next();
    must(this.faults.length === 0, [...new Set(this.faults)].join('\n'));
  }
}

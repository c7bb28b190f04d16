// Signs in with a real browser: node browser.mjs CONFIG, a JSON of {origin, foreign, known, unknown}. It prints what the
// browser holds after each step, a line of JSON each, for the test to go on with.
import { chromium } from 'playwright-core';

const { origin, foreign, known, unknown } = JSON.parse(process.argv[2]);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM?.includes('/') ? process.env.CHROMIUM : `/usr/bin/${process.env.CHROMIUM || 'chromium'}`,
  args: ['--no-sandbox'],
});

function say(step, what = {}) {
  console.log(JSON.stringify({ step, ...what }));
}

function must(holds, sentence) {
  if (!holds) throw new Error(sentence);
}

async function person() {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-US' });
  context.setDefaultTimeout(45_000);
  const page = await context.newPage();
  page.on('console', (message) => {
    // Whoever is not signed in yet is told so with 401, which the browser logs. The provider's pages are not ours.
    const ours = message.location().url.startsWith(origin);
    if (message.type() === 'error' && ours && !/status of 401/.test(message.text())) say('console', { text: message.text() });
  });
  return { context, page };
}

/** Goes through the provider's own pages as somebody. */
async function atProvider(page, login) {
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill('any');
  await page.locator('button[type=submit]').click();
  await page.locator('form[action*=interaction] button[type=submit]').click();
}

async function english(page) {
  await page.evaluate(() => localStorage.setItem('ieum.language', 'en'));
  await page.reload();
}

async function signIn({ context, page }, login, path = '/') {
  await page.goto(origin + path);
  await english(page);
  await page.getByRole('button', { name: 'Sign in with the district' }).click();
  await atProvider(page, login);
  await page.waitForURL((at) => at.origin === origin);
  return context.cookies(origin);
}

try {
  const one = await person();
  // An id that was planted before the sign-in.
  await one.context.addCookies([{ name: '__Host-ieum', value: 'login_planted', url: origin, secure: true, httpOnly: true, sameSite: 'Strict' }]);
  const cookies = await signIn(one, known, '/students');
  await one.page.getByText('나새봄').first().waitFor();
  must(new URL(one.page.url()).pathname === '/students', `came back to ${one.page.url()}`);
  const session = cookies.find(({ name }) => name === '__Host-ieum');
  must(session && session.httpOnly && session.secure && session.sameSite === 'Strict', `the cookie is ${JSON.stringify(session)}`);
  must(session.value !== 'login_planted', 'the planted id is the one after the sign-in');
  must(!cookies.some(({ name }) => name === '__Host-ieum-sign-in'), 'the cookie that leads back is still there');
  must(!/ieum/.test(await one.page.evaluate(() => document.cookie)), 'a script reads the cookie');
  await one.page.reload();
  await one.page.getByText('나새봄').first().waitFor();
  say('signed in', { cookie: session.value });

  // Another site's page sends what it can: a form, a form with JSON, a request with the cookie, a link to the sign-out.
  const evil = await one.context.newPage();
  const asked = [];
  evil.on('response', (response) => {
    if (response.url().startsWith(origin)) asked.push(response.status());
  });
  for (const [path, type] of [
    ['/graphql', 'text/plain'],
    ['/graphql', 'application/x-www-form-urlencoded'],
    ['/sign-out', 'application/x-www-form-urlencoded'],
    ['/sign-out/everywhere', 'application/x-www-form-urlencoded'],
    ['/sign-in', 'application/x-www-form-urlencoded'],
  ]) {
    await evil.goto(foreign);
    await evil.evaluate(
      ([action, enctype]) => {
        const form = document.createElement('form');
        Object.assign(form, { method: 'post', action, enctype });
        const field = document.createElement('input');
        Object.assign(field, { name: '{"query":"{viewer{id}}","x":"', value: '"}' });
        form.append(field);
        document.body.append(form);
        form.submit();
      },
      [origin + path, type],
    );
    await evil.waitForURL((at) => at.href.startsWith(origin));
  }
  must(asked.length >= 5 && asked.every((status) => status >= 400), `foreign forms were answered with ${asked}`);
  await evil.goto(foreign);
  const fetched = await evil.evaluate(async (to) => {
    const body = JSON.stringify({ query: '{viewer{id}}' });
    const outcomes = [];
    for (const init of [
      { headers: { 'content-type': 'application/json' }, body },
      { headers: { 'content-type': 'text/plain' }, body },
      { body: new URLSearchParams({ query: '{viewer{id}}' }) },
    ]) {
      outcomes.push(
        await fetch(to + '/graphql', { method: 'POST', credentials: 'include', ...init }).then(
          (response) => response.status,
          () => 'failed',
        ),
      );
    }
    return outcomes;
  }, origin);
  must(fetched.every((outcome) => outcome === 'failed'), `a foreign page reads ${fetched}`);
  await evil.close();
  await one.page.reload();
  await one.page.getByText('나새봄').first().waitFor();
  say('foreign pages were refused');

  // Signed out here: the cookie is gone, and what it held is worth nothing.
  await one.page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await one.page.getByRole('button', { name: 'Sign in with the district' }).waitFor();
  must(!(await one.context.cookies(origin)).some(({ name }) => name === '__Host-ieum'), 'the cookie is still there');
  say('signed out', { cookie: session.value });

  // Two browsers of one person: signing out everywhere in one ends the other.
  const first = await person();
  const second = await person();
  await signIn(first, known);
  await first.page.getByText('나새봄').first().waitFor();
  const others = (await signIn(second, known)).find(({ name }) => name === '__Host-ieum').value;
  await second.page.getByText('나새봄').first().waitFor();
  await first.page.getByRole('button', { name: 'Sign out on all devices' }).first().click();
  await first.page.getByRole('button', { name: 'Sign in with the district' }).waitFor();
  await second.page.reload();
  await second.page.getByRole('button', { name: 'Sign in with the district' }).waitFor();
  say('signed out everywhere', { cookie: others });

  // Nobody here has the name: it is said, and repeated nowhere.
  const stranger = await person();
  const left = await signIn(stranger, unknown);
  await stranger.page.getByText('no account of this office is yours').waitFor();
  must(!left.some(({ name }) => name === '__Host-ieum'), 'a stranger has a session');
  const shown = (await stranger.page.content()) + stranger.page.url();
  must(!shown.includes(unknown), 'the stranger’s name is repeated');
  say('a stranger was told');

  // Whoever says no there comes back and is told.
  const shy = await person();
  await shy.page.goto(`${origin}/sign-in/callback?error=access_denied&state=x`);
  await english(shy.page);
  await shy.page.getByText('took too long').waitFor();
  say('done');
} finally {
  await browser.close();
}

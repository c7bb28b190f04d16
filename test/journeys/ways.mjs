// The ways through the pages. Each begins as nobody, on a screen of its own, and relies on what people see: names of
// buttons and links, headings, addresses.
import { must } from './browser.mjs';
import { ask } from './server.mjs';

export * from './lists.mjs';

/** A case manager signs in, sees the week, and signs out: no page is left to somebody who comes after. */
export async function week(visitor) {
  const page = await visitor.begin();
  await visitor.goto('/');
  await page.getByRole('button').first().waitFor();
  await visitor.look('sign-in');
  await visitor.signIn('case-manager');
  must((await page.locator('main h1').first().textContent())?.includes('이번 주'), 'the first page is not the week');
  await visitor.look('week');
  const [cookie] = await visitor.context.cookies();
  must(cookie.httpOnly && cookie.sameSite === 'Strict', `the cookie is ${JSON.stringify(cookie)}`);
  await page.getByRole('button', { name: '로그아웃' }).first().click();
  await page.getByRole('button', { name: /^사례관리자$/ }).waitFor();
  await page.goBack().catch(() => null);
  await page.reload();
  await page.getByRole('button', { name: /^사례관리자$/ }).waitFor();
  must(!(await page.locator('main a[href^="/students/"]').count()), 'students are shown to nobody');
  await visitor.look('signed-out');
}

/** From the week to a student's page, by the menu, and on to who can help. */
export async function student(visitor, server) {
  const page = await visitor.begin();
  await visitor.signIn('case-manager');
  await page.locator('nav a[href="/students"]').first().click();
  await visitor.settled();
  const first = page.locator('main a[href^="/students/student_"]').first();
  await first.waitFor();
  await visitor.look('students');
  await first.click();
  await page.waitForURL(/\/students\/student_[a-z0-9]+$/);
  await visitor.settled();
  await visitor.look('student');
  const data = await ask(server, '{ students(first: 50) { nodes { id needs(status: OPEN) { domain { code } } } } }');
  const needy = data.students.nodes.find((node) => node.needs?.length);
  await visitor.goto(`/students/${needy.id}`);
  await visitor.settled();
  await page.locator('main a[href*="/linkage/"]').filter({ visible: true }).first().click();
  await page.waitForURL(/\/linkage\//);
  await visitor.settled();
  await visitor.look('linkage');
}

/** A student's page is reached by its address, and after a reload the same page is there. */
export async function address(visitor, server) {
  const page = await visitor.begin();
  const data = await ask(server, '{ students(first: 1) { nodes { id displayName } } }');
  const [{ id, displayName }] = data.students.nodes;
  await visitor.signIn('case-manager');
  await visitor.goto(`/students/${id}`);
  await page.getByText(displayName).first().waitFor();
  await page.reload();
  await page.getByText(displayName).first().waitFor();
  must(!(await page.title()).includes(displayName), 'the title of the page tells a name to the history of the browser');
}

/** English is one click away, holds for labels from the server too, and is kept. */
export async function english(visitor) {
  const page = await visitor.begin();
  await visitor.signIn('case-manager');
  await page.getByText('English', { exact: true }).first().click();
  await page.getByRole('link', { name: 'Students' }).first().waitFor();
  must((await page.locator('html').getAttribute('lang')) === 'en', 'the page does not say that it is in English');
  await visitor.settled();
  await visitor.look('week');
  await page.reload();
  await page.getByRole('link', { name: 'Students' }).first().waitFor();
}

/** On a telephone the pages fit. */
export async function telephone(visitor) {
  const page = await visitor.begin({ width: 360, height: 780 });
  await visitor.signIn('case-manager');
  await visitor.look('week');
  await page.locator('nav a[href="/students"]').filter({ visible: true }).first().click();
  await visitor.settled();
  await visitor.look('students');
  // What does not fit at the foot is behind its last place, by the keyboard too.
  await page.getByRole('button', { name: '메뉴' }).press('Enter');
  const agencies = page.getByRole('dialog').locator('a[href="/agencies"]');
  await agencies.waitFor();
  await visitor.look('menu');
  await agencies.press('Enter');
  await page.waitForURL(/\/agencies$/);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Who may not read people is shown no student, and the pages do not break. */
export async function teacher(visitor) {
  const page = await visitor.begin();
  await visitor.signIn('teacher');
  must(!(await page.locator('main a[href^="/students/student_"]').count()), 'a teacher is shown students');
  const here = page.locator('nav a[aria-current="page"]').filter({ visible: true });
  must((await here.allTextContents()).join() === '이름 없이 묻기', 'the menu does not mark the page that opens first');
  await visitor.look('first');
}

/** GraphiQL runs a query as whoever is signed in, under the policy of the page. */
export async function graphiql(visitor) {
  const page = await visitor.begin();
  await visitor.goto('/graphiql');
  await page.getByLabel('역할 (Role)').selectOption('case-manager');
  await page.locator('.ieum-bar span').waitFor();
  await page.getByRole('button', { name: /Execute query/ }).click();
  await page.waitForFunction(() => document.querySelector('.result-window')?.textContent.includes('totalCount'));
  const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
  must(kept === 0, `GraphiQL keeps ${kept} things in the browser`);
}

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

const both = ['ko', 'en'];

/** Signs in and reads on in a language; the button has its own name in either. */
async function inLanguage(visitor, language) {
  await visitor.signIn('case-manager');
  if (language === 'en') await visitor.page.getByText('English', { exact: true }).first().click();
  await visitor.page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}

/** Somebody finds a school, sees the network around it, narrows it, and asks who can make an introduction: by keyboard. */
export async function network(visitor) {
  for (const language of both) {
    const page = await visitor.begin();
    await inLanguage(visitor, language);
    await page.locator('nav a[href="/network"]').first().click();
    await page.getByRole('searchbox').fill('초등학교');
    await page.locator('.found a').first().waitFor();
    must(!page.url().includes('%EC'), `the address tells what was typed: ${page.url()}`);
    await visitor.look(`find-${language}`);
    await page.locator('.found a[href^="/network/school_"]').first().click();
    await page.waitForURL(/\/network\/school_/);
    await page.locator('.network-canvas canvas').first().waitFor();
    const rows = page.locator('#ties tbody tr');
    await rows.first().waitFor();
    must(!(await page.locator('main').textContent()).includes('student_'), 'the network of a school shows ids');
    await visitor.look(`school-${language}`);
    // What the picture shows is in the table, and is chosen there without a mouse.
    await rows.first().getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('#chosen .chosen-ties li').first().waitFor();
    // The first of the table to whom an introduction can lead.
    const ends = page.locator('#chosen .button.primary');
    for (let row = 0; row < 20 && !(await ends.count()); row++) await rows.nth(row).getByRole('button').last().click();
    await ends.first().click();
    await page.locator('#ways .path-line, #ways .state').first().waitFor();
    await visitor.look(`ways-${language}`);
    const before = await rows.count();
    await page.goto(`${page.url().split('?')[0]}?kinds=BELONGS_TO&steps=1`);
    await rows.first().waitFor();
    must((await rows.count()) < before, 'fewer kinds and steps show as many ties');
    await visitor.next();
  }
}

/** The pictures of a student: from the record, without names, of another day; nobody is named in an image without names. */
export async function pictures(visitor, server) {
  const data = await ask(server, '{ students(first: 1) { nodes { id displayName } } }');
  const [{ id, displayName }] = data.students.nodes;
  for (const language of both) {
    const page = await visitor.begin();
    await inLanguage(visitor, language);
    await visitor.goto(`/students/${id}`);
    await page.locator(`a[href="/students/${id}/pictures"]`).click();
    const image = page.locator('figure.picture img');
    await image.first().waitFor();
    must((await image.first().getAttribute('alt')).includes(displayName), 'the picture does not say whose it is');
    must(!(await page.title()).includes(displayName), 'the title tells a name');
    await visitor.look(`ecomap-${language}`);
    await page.getByRole('checkbox').check();
    await page.waitForFunction(
      (name) => [...document.querySelectorAll('figure.picture img')].every(({ src, alt }) => !decodeURIComponent(src + alt).includes(name)),
      displayName,
    );
    await page.getByRole('radio', { name: /가계도|Genogram/ }).click();
    await page.getByRole('radio', { name: /나란히|Then and now/ }).click();
    await page.waitForFunction(() => document.querySelectorAll('figure.picture img').length === 2);
    must(await image.first().evaluate((one) => one.complete && one.naturalWidth > 100), 'the picture is not drawn');
    await visitor.look(`genogram-then-${language}`);
    await visitor.next();
  }
}

/** The directory follows the map; an error is reported from the list. */
export async function map(visitor) {
  for (const language of both) {
    const page = await visitor.begin();
    await inLanguage(visitor, language);
    await visitor.goto('/agencies');
    await visitor.settled();
    await page.locator('.map canvas').waitFor();
    const count = async () => Number(/\d+/.exec(await page.locator('.list-count').textContent())?.[0]);
    const all = await count();
    await visitor.look(`all-${language}`);
    // Closer, the list holds what is in sight.
    await page.getByRole('button', { name: /^(확대|Zoom in)$/ }).click();
    await page.locator('.list-count .link').waitFor();
    must((await count()) < all, 'the list does not follow the map');
    await page.locator('.list-count .link').click();
    await page.waitForFunction((wanted) => document.querySelector('.list-count')?.textContent.includes(wanted), String(all));
    // Distances from a school.
    await page.getByRole('button', { name: /거리를 잴 학교|Distance from/ }).click();
    await page.getByRole('option').nth(1).click();
    await page.getByText(/^\d+ m ·|^\d\.\d km ·/).first().waitFor();
    await page.getByRole('button', { name: /, 틀린 내용 알리기$|^Report an error: / }).first().click();
    await page.getByRole('dialog').getByRole('textbox').fill('전화번호가 바뀌었습니다');
    await page.getByRole('dialog').getByRole('button', { name: /틀린 항목|What is wrong/ }).click();
    await page.getByRole('option').nth(1).click();
    await visitor.look(`report-${language}`);
    await page.getByRole('button', { name: /^(알리기|Report)$/ }).click();
    await page.getByText(/자원 목록 관리자가 확인합니다|Whoever keeps the directory/).waitFor();
    await visitor.next();
  }
}

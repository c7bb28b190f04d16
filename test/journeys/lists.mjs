// The ways through lists, the district, an agency, and the words that ask for help.
import { must } from './browser.mjs';
import { ask } from './server.mjs';

/** The widths that pages are looked at: a telephone, a laptop, a large screen. */
const WIDTHS = [360, 1280, 2560];

/** Chooses one of a list that drops down. */
async function choose(page, name, option) {
  await page.getByRole('button', { name }).click();
  await page.getByRole('option', { name: option }).first().click();
}

/** What an address keeps, as text. */
const queryOf = (page) => new URL(page.url()).search;

/** Looks at pages in every width, in Korean and then in English. */
async function lookAll(visitor, role, pages) {
  const page = await visitor.begin();
  await visitor.signIn(role);
  for (const language of ['ko', 'en']) {
    await page.evaluate((one) => localStorage.setItem('ieum.language', one), language);
    for (const [what, path] of Object.entries(pages)) {
      await visitor.goto(path);
      await visitor.settled();
      must((await page.locator('html').getAttribute('lang')) === language, `${path} is not in ${language}`);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await visitor.look(`${what}-${width}-${language}`);
      }
    }
  }
}

/** The lists of a case manager, in both languages and every width. */
export async function lists(visitor) {
  await lookAll(visitor, 'case-manager', {
    students: '/students?unserved=1&order=pressing',
    cases: '/cases?manager=me&unseen=1',
    referrals: '/referrals?state=waiting&order=oldest',
  });
}

/** What a coordinator sees of the district, in both languages and every width; printed, it fits on paper laid wide. */
export async function district(visitor) {
  await lookAll(visitor, 'coordinator', { district: '/district' });
  const { page } = visitor;
  await page.locator('table.heat tbody tr').first().waitFor();
  must((await page.locator('table.heat th[scope="row"]').count()) > 1, 'needs have no heads of rows');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 1020, height: 700 });
  const over = await page.evaluate(() => {
    const table = document.querySelector('table.heat');
    return table.getBoundingClientRect().right - document.querySelector('#unmet').getBoundingClientRect().right;
  });
  must(over <= 0, `the table of needs is cut by ${over} pixels on paper`);
}

/** An agency from the side of a case manager, in both languages and every width; and an error about it is reported. */
export async function agency(visitor, server) {
  const { agencies } = await ask(server, '{ agencies(first: 50) { nodes { id enrolments(status: ACTIVE, first: 1) { totalCount } } } }');
  const busy = agencies.nodes.find((one) => one.enrolments.totalCount > 0);
  await lookAll(visitor, 'case-manager', { agency: `/agencies/${busy.id}` });
  const { page } = visitor;
  must((await page.locator('#served a[href^="/students/"]').count()) > 0, 'whom the agency serves is not there');
  await page.getByRole('button', { name: 'Report an error' }).click();
  await choose(page, /What is wrong/, 'Telephone');
  await page.getByRole('textbox', { name: /What is wrong with it/ }).fill('The number is that of another house.');
  await visitor.look('report');
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await page.getByText('Whoever keeps the directory will look at it').waitFor();
}

/** The numbers of the week lead to what they count, and lists keep their choices in the address, without a name. */
export async function numbers(visitor) {
  const page = await visitor.begin();
  await visitor.signIn('case-manager');
  const unseen = page.locator('a[href="/cases?manager=me&unseen=1"]');
  const count = Number.parseInt((await unseen.locator('b').textContent()) ?? '', 10);
  await unseen.click();
  await page.waitForURL(/\/cases\?/);
  await visitor.settled();
  const rows = await page.locator('table.list tbody tr').count();
  must(rows === count, `the week counts ${count} cases without a contact, their list has ${rows}`);

  await visitor.goto('/');
  await visitor.settled();
  const waiting = page.locator('a[href^="/referrals?state=waiting"]');
  const waits = Number.parseInt((await waiting.locator('b').textContent()) ?? '', 10);
  await waiting.click();
  await page.waitForURL(/\/referrals\?/);
  await visitor.settled();
  must((await page.locator('.list-count').textContent())?.startsWith(`${waits}`), 'the list of referrals is not what the week counts');

  await visitor.goto('/');
  await visitor.settled();
  await page.locator('a[href^="/?when=overdue"]').first().click();
  await page.locator('.due-when').first().waitFor();
  must((await page.locator('.due-when').count()) === 1, 'more is shown than what is overdue');
}

/** Choices stand in the address and come back with it; a name that is typed does not. */
export async function choices(visitor, server) {
  const page = await visitor.begin();
  await visitor.signIn('case-manager');
  await page.locator('nav a[href="/students"]').first().click();
  await visitor.settled();
  await choose(page, /학년/, /초/);
  await page.waitForURL(/grade=/);
  await page.getByText('돕는 곳이 없는 욕구가 있음').click();
  await page.waitForURL(/unserved=1/);
  const address = queryOf(page);
  const grade = new URLSearchParams(address).get('grade');
  const { students } = await ask(server, `{ students(filter: { grades: [${grade}], unserved: true }) { totalCount } }`);
  await page.waitForFunction((all) => document.querySelector('.list-count')?.textContent === `${all}명`, students.totalCount);
  await page.getByRole('searchbox').fill('김');
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  must(queryOf(page) === address, `a name got into the address: ${queryOf(page)}`);
  await page.reload();
  await visitor.settled();
  must(queryOf(page) === address, 'the address lost what was chosen');
  await page.getByRole('link', { name: '조건 지우기' }).click();
  await page.waitForURL((at) => at.search === '');
}

/** Spoken words find the need; words that ask for help at once show first whom to call; and none of it is sent. */
export async function spoken(visitor) {
  const page = await visitor.begin({ width: 360, height: 780 });
  const sent = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await visitor.signIn('teacher');
  const typed = page.getByRole('textbox').first();
  await typed.fill('요즘 밥을 굶어요');
  await page.getByRole('button', { name: '의식주' }).waitFor();
  must((await page.locator('#urgent-title').count()) === 0, 'hunger is taken for danger');
  await typed.fill('죽고 싶어요');
  const first = page.locator('main a.call-number').first();
  await page.locator('#urgent-title').waitFor();
  await page.waitForFunction(() => document.querySelector('main a.call-number')?.textContent === '109');
  must((await first.getAttribute('href')) === 'tel:109', 'the first number is not that of suicide prevention');
  await visitor.look('urgent');
  const told = sent.filter((one) => /굶|죽고|%EA%B5%B6|%EC%A3%BD/.test(one));
  must(told.length === 0, `what was typed was sent: ${told[0]}`);
}

/** Who may not read referrals or the district is not offered them, and is told so at their addresses. */
export async function rights(visitor) {
  const page = await visitor.begin();
  await visitor.signIn('school-lead');
  must(!(await page.locator('nav a[href="/district"], nav a[href="/referrals"]').count()), 'the menu offers what the role may not read');
  must(!(await page.locator('main a[href^="/referrals"]').count()), 'a number leads to referrals that the role may not read');
  await visitor.look('week');
  for (const path of ['/district', '/referrals']) {
    await visitor.goto(path);
    await page.getByText('이 역할로는 볼 수 없').first().waitFor();
  }
}

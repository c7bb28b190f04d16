// Runs the audits of graphql-http against a running Ieum, as one signed-in
// user, and prints a line for each.
//
//   node audits.mjs URL TOKEN
//
// An audit that MUST or SHOULD hold fails the run. One that MAY hold is a
// notice: what it found is printed with the reason why Ieum differs.
import { serverAudits } from 'graphql-http';

const NO_GET = 'no GET: a cross-site request must never reach the data';
const TIMEOUT_MS = 10_000;

const [url, token] = process.argv.slice(2);
if (!url || !token) {
  console.error('usage: node audits.mjs URL TOKEN');
  process.exit(2);
}

/**
 * Sends a request as Ieum's clients do: with a token. Notes the method for the notices.
 */
function signedFetch(seen) {
  return (target, init = {}) => {
    seen.method = init.method ?? 'GET';
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${token}`);
    return fetch(target, { ...init, headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
  };
}

/** Runs one audit. What it throws (no connection, no answer) is a failure. */
async function run(index) {
  const seen = {};
  const audit = serverAudits({ url, fetchFn: signedFetch(seen) })[index];
  try {
    const result = await audit.fn();
    return { ...result, method: seen.method };
  } catch (error) {
    const reason = error.cause?.message ?? error.message;
    return { id: audit.id, name: audit.name, status: 'error', reason, method: seen.method };
  }
}

const count = { ok: 0, failed: 0, notice: 0 };
const total = serverAudits({ url }).length;
for (let i = 0; i < total; i++) {
  const { id, name, status, reason, method } = await run(i);
  if (status === 'ok') {
    count.ok++;
    console.log(`ok      ${id} ${name}`);
  } else if (status === 'notice') {
    count.notice++;
    console.log(`notice  ${id} ${name}\n        ${reason}${method === 'GET' ? ` (${NO_GET})` : ''}`);
  } else {
    count.failed++;
    console.log(`FAIL    ${id} ${name}\n        ${reason}`);
  }
}

console.log(`graphql-http audits: ${count.ok} ok, ${count.failed} failed, ${count.notice} notices`);
if (total === 0) {
  console.error('no audit ran: the suite is empty');
}
process.exitCode = count.failed > 0 || total === 0 ? 1 : 0;

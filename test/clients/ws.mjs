// graphql-ws, as it comes: a subscription over a WebSocket hears of a change; a hidden student, a query and a wrong token
// are refused, each in the way in which the library takes it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { ask, folder, must, signedBy } from './server.mjs';

const CASES = '{ cases(first: 1, filter: {open: true}) { nodes { id student { id } } } }';
const CHANGED = 'subscription ($student: ID) { caseChanged(student: $student) { case { id } cursor } }';
const CONTACT = `mutation ($case: ID!, $on: Date!) { recordContact(input: {case: $case, on: $on, kind: "COUNSELLING", text: "만남"}) { contact { id } } }`;
const DUE = 'subscription { dueChanged { student { id } cursor } }';

const clientOf = (url, token) =>
  createClient({ url: url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, connectionParams: signedBy(token), retryAttempts: 0 });

/** What a subscription ends with: its results, or the error that its sink is given. */
const whole = (client, request) =>
  new Promise((resolve) => {
    const results = [];
    client.subscribe(request, { next: (result) => results.push(result), error: (error) => resolve({ error, results }), complete: () => resolve({ results }) });
  });

/** The example of docs/api.md, as it stands there; returns its client, and the promise of what it prints first. */
async function example({ url, token }) {
  const page = await readFile(join(folder, '../../docs/api.md'), 'utf8');
  const [, text] = page.match(/^```js\n([^]*?)^```/m);
  const body = text.replace(/^import .*$/m, '').replace(/ws:\/\/127[^']*/, url.replace(/^http/, 'ws')).replace('TOKEN', token);
  globalThis.WebSocket ??= WebSocket; // Node 20 has none of its own
  let client;
  const printed = new Promise((log, error) => (client = new Function('createClient', 'console', `${body}; return client;`)(createClient, { log, error })));
  return { client, printed };
}

export async function ws({ url, token }) {
  const { cases } = await ask({ url, token }, CASES);
  const [file] = cases.nodes;
  const client = clientOf(url, token);

  const shown = await example({ url, token });
  const due = client.iterate({ query: DUE });
  const next = due.next();
  // The protocol does not tell that a subscription has begun. What is refused after it is refused once it has.
  const hidden = await whole(client, { query: CHANGED, variables: { student: 'nobody' } });
  must(hidden.error?.[0]?.extensions.code === 'NOT_FOUND', `a hidden student is ${JSON.stringify(hidden)}`);
  const query = await whole(client, { query: '{ viewer { id } }' });
  must(query.error?.[0]?.extensions.code === 'BAD_USER_INPUT' && query.results.length === 0, `a query is ${JSON.stringify(query)}`);

  const on = new Date(Date.now() + 9 * 3600e3).toISOString().slice(0, 10); // the day in Korea
  await ask({ url, token }, CONTACT, { case: file.id, on });
  const { value } = await next;
  must(!value.errors && value.data.dueChanged.student.id === file.student.id, `told ${JSON.stringify(value)}`);
  await due.return();
  const printed = await shown.printed;
  await shown.client.dispose();
  must(printed.data.dueChanged.cursor, `the example prints ${JSON.stringify(printed)}`);
  await client.dispose();

  const stranger = await whole(clientOf(url, 'nobody'), { query: DUE });
  must(stranger.error?.code === 4403, `a wrong token is ${JSON.stringify(stranger)} ${stranger.error}`);
  return 'a change was told, to the example of the docs too, and the iterator left; a hidden student and a query are errors, a wrong token is 4403';
}

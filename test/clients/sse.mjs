// graphql-sse, as it comes: a subscription hears of a change, and ends when it is told to; its iterator and its sink.
import { createClient } from 'graphql-sse';
import { ask, must, signedBy } from './server.mjs';

const CHANGED = 'subscription ($student: ID, $after: String) { caseChanged(student: $student, after: $after) { case { id version reason } at cursor } }';
const CASES = '{ cases(first: 1, filter: {open: true}) { nodes { id version student { id } } } }';
const CONTACT = `mutation ($case: ID!, $on: Date!) { recordContact(input: {case: $case, on: $on, kind: "COUNSELLING", text: "만남"}) { contact { id } } }`;
const DUE = 'subscription { dueChanged { student { id } cursor } }';

export async function sse({ url, token }) {
  const { cases } = await ask({ url, token }, CASES);
  const [file] = cases.nodes;
  const on = new Date(Date.now() + 9 * 3600e3).toISOString().slice(0, 10); // the day in Korea
  let began;
  const begun = new Promise((resolve) => (began = resolve));
  const client = createClient({ url, headers: () => signedBy(token), retryAttempts: 0, on: { connected: () => began() } });
  const due = client.iterate({ query: DUE });
  const next = due.next();
  await begun;
  await ask({ url, token }, CONTACT, { case: file.id, on });
  const { value } = await next;
  must(!value.errors && value.data.dueChanged.student.id === file.student.id, `told ${JSON.stringify(value)}`);
  await due.return();

  const refused = await new Promise((resolve, reject) => {
    const results = [];
    client.subscribe(
      { query: CHANGED, variables: { student: 'nobody' } },
      { next: (result) => results.push(result), error: reject, complete: () => resolve(results) },
    );
  });
  must(refused.length === 1 && refused[0].errors?.[0].extensions.code === 'NOT_FOUND', `told ${JSON.stringify(refused)}`);
  client.dispose();
  return 'a change was told and the iterator left; a hidden student is NOT_FOUND, and then complete';
}

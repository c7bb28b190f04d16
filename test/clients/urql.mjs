// urql with its normalized cache: what one query brought, another finds by its id.
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { must, signedBy } from './server.mjs';

const STUDENTS = `query ($first: Int!, $after: String) {
  students(first: $first, after: $after) { edges { cursor node { id displayName grade } } pageInfo { hasNextPage endCursor } totalCount }
}`;
const STUDENT = 'query ($id: ID!) { node(id: $id) { __typename id ... on Student { displayName grade } } }';

export async function urql({ url, token }) {
  let sent = 0;
  const complaints = [];
  const client = new Client({
    url,
    preferGetMethod: false,
    fetchOptions: { headers: signedBy(token) },
    fetch: (...request) => {
      sent++;
      return fetch(...request);
    },
    exchanges: [
      cacheExchange({
        resolvers: {
          Query: { students: relayPagination(), node: (_, { id }) => ({ __typename: 'Student', id }) },
        },
        logger: (severity, message) => severity !== 'debug' && complaints.push(message),
      }),
      fetchExchange,
    ],
  });
  const first = await client.query(STUDENTS, { first: 3 }).toPromise();
  must(!first.error, `${first.error}`);
  const second = await client.query(STUDENTS, { first: 3, after: first.data.students.pageInfo.endCursor }).toPromise();
  must(!second.error, `${second.error}`);
  must(second.data.students.edges.length === 6, `two pages are ${second.data.students.edges.length} students, want 6`);
  const before = sent;
  for (const { node } of second.data.students.edges) {
    const found = await client.query(STUDENT, { id: node.id }).toPromise();
    must(!found.error && found.data.node.displayName === node.displayName, `${node.id} answers otherwise by its id`);
  }
  must(sent === before, `${sent - before} students were asked for again`);
  must(complaints.length === 0, complaints.join('\n'));
  return `two pages joined, 6 students found in the cache by their ids, ${sent} requests`;
}

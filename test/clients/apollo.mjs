// Apollo Client with its normalized cache: a student who is asked for in many ways has one answer.
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'graphql';
import { folder, ask, must, signedBy } from './server.mjs';

/** The document of one operation of a file, with its fragments. */
async function documents() {
  const all = parse(await readFile(join(folder, 'documents/student.graphql'), 'utf8'));
  const fragments = all.definitions.filter((one) => one.kind === 'FragmentDefinition');
  const named = (name) => {
    const operation = all.definitions.find((one) => one.kind === 'OperationDefinition' && one.name.value === name);
    return { kind: 'Document', definitions: [operation, ...fragments] };
  };
  return named;
}

/** Which types are one of which interfaces, as Apollo's guide tells how to find out. */
async function possibleTypes(server) {
  const { __schema } = await ask(server, '{ __schema { types { kind name possibleTypes { name } } } }');
  return Object.fromEntries(
    __schema.types.filter((type) => type.possibleTypes).map(({ name, possibleTypes: of }) => [name, of.map((type) => type.name)]),
  );
}

/** The answers of an object that were there before and are others now, by the name of the field. */
function contradictions(before, after) {
  const found = [];
  for (const [id, fields] of Object.entries(before)) {
    if (id === 'ROOT_QUERY' || id === '__META' || id.startsWith('Viewer:')) continue; // lists of the viewer's are asked with various lengths
    for (const [field, value] of Object.entries(fields)) {
      const now = after[id]?.[field];
      if (!isDeepStrictEqual(now, value)) {
        found.push(`${id} ${field}: ${JSON.stringify(value)}, then ${JSON.stringify(now)}`);
      }
    }
  }
  return found;
}

export async function apollo(server) {
  const { url, token } = server;
  const named = await documents();
  const cache = new InMemoryCache({ possibleTypes: await possibleTypes(server) });
  const client = new ApolloClient({ link: new HttpLink({ uri: url, headers: signedBy(token) }), cache });
  let ways = 0;
  /** Asks the server whatever the cache holds, and compares what the cache held with what it holds then. */
  const query = async (name, variables) => {
    const before = structuredClone(cache.extract());
    const { data, error } = await client.query({ query: named(name), variables, fetchPolicy: 'network-only', errorPolicy: 'all' });
    must(!error, `${name}: ${error}`);
    const wrong = contradictions(before, cache.extract());
    must(wrong.length === 0, `${name} ${JSON.stringify(variables)} contradicts what was there:\n${wrong.slice(0, 5).join('\n')}`);
    ways++;
    return data;
  };

  const list = await query('Students', { first: 20 });
  must(list.students.totalCount > 0, 'there is no student');
  const ids = list.students.nodes.map((node) => node.id);
  await query('Students', { first: 7, orderBy: { field: 'NAME', direction: 'DESC' } });
  await query('Students', { first: 5, after: list.students.edges[3].cursor });
  await query('Students', { first: 20, filter: { school: list.students.nodes[0].school.id } });
  await query('StudentsByNodes', { ids: ids.slice(0, 10) });
  await query('Due', { first: 20 });
  for (const id of ids) {
    await query('Student', { id });
    await query('StudentByNode', { id });
    await query('Siblings', { id });
  }
  const students = Object.keys(cache.extract()).filter((id) => id.startsWith('Student:'));
  must(students.length >= ids.length, 'the cache lost students');
  const before = structuredClone(cache.extract()[students[0]]);
  must(contradictions({ x: before }, { x: { ...before, grade: -1 } }).length === 1, 'the comparison sees no difference');
  return `${students.length} students asked in ${ways} ways, no object with two answers`;
}

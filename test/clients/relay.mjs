// Relay: its compiler accepts the schema as it is, and its runtime pages through a connection and refetches by node.
import relayRuntime from 'relay-runtime';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folder, must, runs, signedBy, workshop } from './server.mjs';

const { Environment, Network, RecordSource, Store, fetchQuery, createOperationDescriptor } = relayRuntime;

const source = `
import { graphql } from 'relay-runtime';
graphql\`
  fragment program_students on Query
  @refetchable(queryName: "programPageQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 3 }, cursor: { type: "String" }) {
    students(first: $count, after: $cursor) @connection(key: "program_students") {
      edges { node { id ...program_student } }
    }
  }
\`;
graphql\`
  fragment program_student on Student @refetchable(queryName: "programStudentQuery") {
    displayName
    school { name }
  }
\`;
graphql\`query programQuery { ...program_students }\`;
`;

async function compile(made) {
  await mkdir(join(made, 'src'));
  await writeFile(join(made, 'src/program.js'), source);
  await mkdir(join(made, 'artifacts'));
  await copyFile(join(folder, '../../schema.graphqls'), join(made, 'schema.graphql')); // the one ending that it reads
  await writeFile(
    join(made, 'relay.config.json'),
    JSON.stringify({
      src: './src',
      schema: './schema.graphql',
      language: 'javascript',
      artifactDirectory: './artifacts',
      eagerEsModules: true,
      customScalarTypes: { Date: 'string', DateTime: 'string' },
    }),
  );
  await runs('relay-compiler', ['relay.config.json'], { cwd: made });
  const load = async (name) => (await import(join(made, 'artifacts', `${name}.graphql.js`))).default;
  return { first: await load('programQuery'), page: await load('programPageQuery'), student: await load('programStudentQuery') };
}

export async function relay({ url, token }) {
  return workshop(async (made) => {
    const { first, page, student } = await compile(made);
    const store = new Store(new RecordSource());
    const environment = new Environment({
      network: Network.create(async ({ text }, variables) => {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...signedBy(token) },
          body: JSON.stringify({ query: text, variables }),
        });
        return response.json();
      }),
      store,
    });
    const held = environment.retain(createOperationDescriptor(first, {}));
    const connection = () => {
      const records = store.getSource();
      const link = records.get('client:root')['__program_students_connection'];
      const { edges, pageInfo } = records.get(link.__ref);
      return { edges: edges.__refs.map((ref) => records.get(records.get(ref).node.__ref)), end: records.get(pageInfo.__ref).endCursor };
    };
    await fetchQuery(environment, first, {}).toPromise();
    const before = connection();
    must(before.edges.length === 3, `the first page has ${before.edges.length} students, want 3`);
    await fetchQuery(environment, page, { count: 3, cursor: before.end }).toPromise();
    const after = connection();
    must(after.edges.length === 6, `two pages are ${after.edges.length} students, want 6`);
    const [one] = after.edges;
    await fetchQuery(environment, student, { id: one.id }, { fetchPolicy: 'network-only' }).toPromise();
    must(store.getSource().get(one.id).displayName === one.displayName, `${one.id} answers otherwise by node`);
    held.dispose();
    return 'compiled, two pages of a connection joined, a student refetched by node';
  });
}

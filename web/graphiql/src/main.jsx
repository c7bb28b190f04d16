// GraphiQL, signed in by the cookie of the dashboard, on this server's own schema. Nothing comes from elsewhere, and
// nothing is kept when the page is left: what is asked may name a child.
import { createRoot } from 'react-dom/client';
import { buildSchema } from 'graphql';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import './main.css';

import thisWeek from '../examples/1-this-week.graphql';
import students from '../examples/2-students.graphql';
import linkage from '../examples/3-linkage.graphql';
import withoutAName from '../examples/4-without-a-name.graphql';
import agencies from '../examples/5-agencies.graphql';

/** What GraphiQL would keep in the browser, in memory. */
function memory() {
  const kept = new Map();
  return {
    get length() {
      return kept.size;
    },
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

async function ask(body, headers = {}) {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { Accept: 'application/graphql-response+json, application/json', 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return response.json();
}

const fetcher = (params, options) => ask(params, options?.headers);

/** Who is signed in, and a student with a need to begin with, of those whom they may see; null where there is none. */
async function visitor() {
  const { data } = await ask({
    query: '{ viewer { displayName } students(first: 20) { nodes { id needs(status: OPEN) { domain { code } } } } }',
  });
  const student = data?.students?.nodes.find((node) => node.needs?.length);
  return {
    name: data?.viewer?.displayName ?? null,
    variables: student ? { student: student.id, need: student.needs[0].domain.code } : { student: '', need: '3000000-2' },
  };
}

async function rolesOf() {
  const response = await fetch('/demo/roles', { headers: { Accept: 'application/json' } });
  return response.ok ? response.json() : [];
}

/** Signs in and begins anew: what GraphiQL holds is somebody else's. */
async function signIn(role) {
  await fetch('/demo/sign-in', { method: 'POST', credentials: 'same-origin', redirect: 'manual', body: new URLSearchParams({ role }) });
  location.reload();
}

/** The way back, who is signed in, and in a demo whom to be instead. */
function Bar({ name, roles }) {
  return (
    <div className="ieum-bar">
      <a href="/">이음</a>
      {name && <span>{name}</span>}
      {roles.length > 0 && (
        <select aria-label="역할 (Role)" defaultValue="" onChange={(event) => signIn(event.target.value)}>
          <option value="" disabled>
            역할 · Role
          </option>
          {roles.map(({ role, name }) => (
            <option key={role} value={role}>
              {name.ko} · {name.en}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

function App({ schema, roles, name, variables }) {
  const tabs = [
    { query: thisWeek },
    { query: students },
    { query: linkage, variables: JSON.stringify(variables, null, 2) },
    { query: withoutAName },
    { query: agencies },
  ];
  return (
    <GraphiQL
      fetcher={fetcher}
      schema={schema}
      storage={memory()}
      defaultTabs={tabs}
      shouldPersistHeaders={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>
        <Bar name={name} roles={roles} />
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

const [text, roles, who] = await Promise.all([
  fetch('/graphiql/schema.graphqls').then((response) => response.text()),
  rolesOf(),
  visitor(),
]);
createRoot(document.getElementById('graphiql')).render(<App schema={buildSchema(text)} roles={roles} {...who} />);

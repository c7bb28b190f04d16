import type { RequestParameters } from 'relay-runtime';
import { afterEach, expect, test, vi } from 'vitest';
import { network } from './network';
import { session } from './session';

const params = { name: 'OneQuery', text: 'query OneQuery { viewer { id } }' } as RequestParameters;
const ask = (): Promise<unknown> => Promise.resolve(network('en')(params, { a: 1 }, {}) as Promise<unknown>);

function answers(...all: (Response | Error)[]): ReturnType<typeof vi.fn> {
  const fetched = vi.fn(() => {
    const next = all.shift();
    return next instanceof Response
      ? Promise.resolve(next)
      : Promise.reject(next ?? new Error('asked once too often'));
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

afterEach(() => vi.unstubAllGlobals());

test('a question goes to this host as JSON, in the language of the page', async () => {
  const fetched = answers(Response.json({ data: { viewer: null } }));
  await ask();
  const [url, options] = fetched.mock.calls[0] as [string, RequestInit];
  expect(url).toBe('/graphql');
  expect(options).toMatchObject({ method: 'POST', credentials: 'same-origin', cache: 'no-store' });
  expect(options.headers).toMatchObject({ 'Accept-Language': 'en', 'Content-Type': 'application/json' });
  expect(JSON.parse(options.body as string)).toEqual({
    query: params.text,
    operationName: 'OneQuery',
    variables: { a: 1 },
  });
});

test('an error of an answer is a problem of its kind, with the number to tell', async () => {
  answers(
    Response.json({
      data: null,
      errors: [{ message: 'no', extensions: { code: 'FORBIDDEN', requestId: 'r1' } }],
    }),
  );
  await expect(ask()).rejects.toMatchObject({ kind: 'refused', requestId: 'r1' });
});

test('a server that is not there is told from one that fails', async () => {
  answers(new TypeError('no network'));
  await expect(ask()).rejects.toMatchObject({ kind: 'gone' });
  answers(new Response('Bad gateway', { status: 502 }));
  await expect(ask()).rejects.toMatchObject({ kind: 'gone' });
  answers(Response.json({ errors: [{ message: 'broken', extensions: { code: 'INTERNAL' } }] }));
  await expect(ask()).rejects.toMatchObject({ kind: 'failed' });
});

test('what is asked after the session has ended waits for the next one', async () => {
  const fetched = answers(
    new Response('', { status: 401 }),
    Response.json({ data: { viewer: { id: 'x' } } }),
  );
  const asked = ask();
  await vi.waitFor(() => expect(session.state().asked).toBe(true));
  expect(fetched).toHaveBeenCalledTimes(1);
  session.resume();
  await expect(asked).resolves.toMatchObject({ data: { viewer: { id: 'x' } } });
  expect(session.state()).toEqual({ asked: false, before: true });
});

// What every client here is given: an address and a token, and nothing else.
import { mkdtemp, rm } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const folder = import.meta.dirname;

/** The headers that sign a client in. */
export const signedBy = (token) => ({ Authorization: `Bearer ${token}` });

/** Fails with a sentence where something does not hold. */
export function must(holds, sentence) {
  if (!holds) throw new Error(sentence);
}

/** Asks without any client, for what a test has to know beforehand. */
export async function ask({ url, token }, query, variables = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...signedBy(token) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  must(!errors, `the server answers ${JSON.stringify(errors)}`);
  return data;
}

/** Runs a program of this folder's packages; its output is shown where it fails. */
export function runs(program, args, { env = {}, cwd = folder } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, PATH: `${join(folder, 'node_modules/.bin')}:${process.env.PATH}`, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(said);
      else reject(new Error(`${program} ${args.join(' ')} ended with ${code}:\n${said.trim()}`));
    });
  });
}

/** A folder for what a client makes, beside its packages, that is gone afterwards. */
export async function workshop(work) {
  const made = await mkdtemp(join(folder, 'work-'));
  try {
    return await work(made);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

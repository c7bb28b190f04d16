// genqlient makes a client for Go, which asks for students and each of them by its id.
import { join } from 'node:path';
import { folder, runs } from './server.mjs';

export async function genqlient({ url, token }) {
  const cwd = join(folder, 'genqlient');
  await runs('go', ['tool', 'genqlient'], { cwd });
  return (await runs('go', ['run', '.', url, token], { cwd })).trim();
}

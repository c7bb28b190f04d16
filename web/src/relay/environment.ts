import { Environment, Network, RecordSource, Store } from 'relay-runtime';
import type { Language } from '../words';
import { network } from './network';

const environments = new Map<Language, Environment>();

/**
 * The environment of a language. It is kept outside of what is rendered: React throws a render that waits away and
 * begins it anew, and a store made in it would ask the server each time.
 */
export function environmentOf(language: Language): Environment {
  let environment = environments.get(language);
  if (!environment) {
    environment = newEnvironment(language);
    environments.set(language, environment);
  }
  return environment;
}

/** Forgets what was read in other languages, once a page in this one is shown. */
export function forgetOthers(language: Language): void {
  for (const other of environments.keys()) {
    if (other !== language) environments.delete(other);
  }
}

/** A store in memory and nowhere else. Labels come in the language of a request, so that each language has its own. */
export function newEnvironment(language: Language): Environment {
  return new Environment({
    network: Network.create(network(language)),
    store: new Store(new RecordSource(), { gcReleaseBufferSize: 20 }),
  });
}

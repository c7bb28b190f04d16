import { Environment, Network, RecordSource, Store } from 'relay-runtime';
import type { Language } from '../words';
import { network } from './network';

/** A store in memory and nowhere else. Labels come in the language of a request, so that each language has its own. */
export function newEnvironment(language: Language): Environment {
  return new Environment({
    network: Network.create(network(language)),
    store: new Store(new RecordSource(), { gcReleaseBufferSize: 20 }),
  });
}

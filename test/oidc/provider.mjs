// A certified identity provider on this machine: node provider.mjs REDIRECT-URI
// It prints its address as a line of JSON, and takes commands, one a line, each answered by a line: "rotate" signs with a
// new key and forgets the old, "stop" answers nobody any more, "start" answers again.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import Provider from 'oidc-provider';

const [redirect] = process.argv.slice(2);

function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };
}

let handler;
const server = createServer((request, response) => handler(request, response));
server.listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;

function provider(key) {
  const made = new Provider(issuer, {
    clients: [
      {
        client_id: 'ieum',
        client_secret: 'a secret of the office',
        redirect_uris: [redirect],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
      {
        client_id: 'map-server',
        client_secret: 'a secret of the program',
        redirect_uris: [],
        grant_types: ['client_credentials'],
        response_types: [],
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [randomUUID()] },
    pkce: { required: () => true },
    ttl: { ClientCredentials: 300, IdToken: 300, AccessToken: 300, Session: 3600, Interaction: 600, Grant: 3600, AuthorizationCode: 60 },
    features: {
      devInteractions: { enabled: true },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context, indicator) => ({
          scope: 'ask',
          audience: indicator,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  });
  return made.callback();
}

const answers = { rotate: () => (handler = provider(newKey())), stop: () => (handler = refuse), start: () => (handler = last) };
const refuse = (_request, response) => response.writeHead(503).end();
let last;

handler = last = provider(newKey());
console.log(JSON.stringify({ issuer }));
for await (const line of createInterface({ input: process.stdin })) {
  answers[line]?.();
  if (handler !== refuse) last = handler;
  console.log(JSON.stringify({ did: line }));
}
process.exit(0);

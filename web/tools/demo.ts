import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';

interface SignIn {
  url: string;
  tokens: Record<string, string>;
}

const names: Record<string, { ko: string; en: string }> = {
  'case-manager': { ko: '사례관리자', en: 'Case manager' },
  supervisor: { ko: '수퍼바이저', en: 'Supervisor' },
  coordinator: { ko: '센터 조정자', en: 'Centre coordinator' },
  teacher: { ko: '교사', en: 'Teacher' },
  'school-lead': { ko: '학교장', en: 'Head of a school' },
  'directory-editor': { ko: '자원 목록 관리자', en: 'Directory editor' },
  auditor: { ko: '접속기록 점검자', en: 'Auditor' },
  administrator: { ko: '시스템 관리자', en: 'Administrator' },
  outsider: { ko: '다른 팀의 사례관리자', en: 'Case manager of another team' },
};

// The policy that the program sends, so that what it would refuse is seen here.
const policy =
  "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function roleOf(request: IncomingMessage): string | undefined {
  return /(?:^|; )ieum-dev-role=([a-z-]+)/.exec(request.headers.cookie ?? '')?.[1];
}

/**
 * Stands in for the program while the pages are worked on: signs in as a role of `ieum demo`, whose addresses and
 * tokens are in the file that IEUM_SIGN_IN names, and passes questions on to it.
 */
export function demo(): Plugin {
  const handler = (strict: boolean): Connect.NextHandleFunction => {
    const answer = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
      const file = process.env.IEUM_SIGN_IN;
      if (strict) response.setHeader('Content-Security-Policy', policy);
      if (!file || !existsSync(file)) return false;
      const signIn = JSON.parse(readFileSync(file, 'utf8')) as SignIn;
      const at = `${request.method ?? ''} ${request.url ?? ''}`;
      if (at === 'GET /demo/roles') {
        response.setHeader('Content-Type', 'application/json');
        response.end(
          JSON.stringify(
            Object.entries(names)
              .filter(([role]) => role in signIn.tokens)
              .map(([role, name]) => ({ role, name })),
          ),
        );
        return true;
      }
      if (at === 'POST /demo/sign-in' || at === 'POST /sign-out') {
        const role = new URLSearchParams(await bodyOf(request)).get('role') ?? '';
        const cookie = at === 'POST /sign-out' ? 'ieum-dev-role=; Max-Age=0' : `ieum-dev-role=${role}`;
        response.writeHead(303, {
          Location: '/',
          'Set-Cookie': `${cookie}; HttpOnly; SameSite=Strict; Path=/`,
        });
        response.end();
        return true;
      }
      if (at === 'POST /graphql') {
        const token = signIn.tokens[roleOf(request) ?? ''];
        const answer = await fetch(signIn.url, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            'Accept-Language': request.headers['accept-language'] ?? 'ko',
            ...(token ? { Authorization: `Bearer ${token}` } : {}),
          },
          body: await bodyOf(request),
        });
        response.writeHead(answer.status, {
          'Content-Type': answer.headers.get('content-type') ?? 'application/json',
        });
        response.end(Buffer.from(await answer.arrayBuffer()));
        return true;
      }
      return false;
    };
    return (request, response, next) => {
      answer(request, response).then((done) => {
        if (!done) next();
      }, next);
    };
  };
  return {
    name: 'demo',
    configureServer: (server) => void server.middlewares.use(handler(false)),
    configurePreviewServer: (server) => void server.middlewares.use(handler(true)),
  };
}

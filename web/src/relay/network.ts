// The one place that speaks with the server. A document is sent as its text; once the server knows the documents of
// dist/documents.json by their id, `params.id` is sent instead, here and nowhere else.
import type { FetchFunction, GraphQLResponse } from 'relay-runtime';
import type { Language } from '../words';
import { Problem, problemOf, type AnswerError } from './problem';
import { session } from './session';

const endpoint = '/graphql';

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: readonly AnswerError[];
}

async function send(body: string, language: Language): Promise<Response> {
  try {
    return await fetch(endpoint, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: {
        Accept: 'application/graphql-response+json, application/json',
        'Accept-Language': language,
        'Content-Type': 'application/json',
      },
      body,
    });
  } catch {
    throw new Problem('gone');
  }
}

async function read(response: Response): Promise<Answer> {
  try {
    return (await response.json()) as Answer;
  } catch {
    throw new Problem(response.status >= 500 ? 'gone' : 'failed');
  }
}

/** Sends a body until somebody is signed in, so that what was asked meanwhile is not lost. */
async function sendSignedIn(body: string, language: Language): Promise<Response> {
  for (;;) {
    const response = await send(body, language);
    if (response.status !== 401) return response;
    await session.signedIn();
  }
}

/** Asks the server in a language. Every error of an answer is thrown as a Problem, whatever data stands beside it. */
export function network(language: Language): FetchFunction {
  return async (params, variables) => {
    const body = JSON.stringify({ query: params.text, operationName: params.name, variables });
    const answer = await read(await sendSignedIn(body, language));
    if (answer.errors?.length) throw problemOf(answer.errors);
    if (!answer.data) throw new Problem('failed');
    session.answered();
    return answer as GraphQLResponse;
  };
}

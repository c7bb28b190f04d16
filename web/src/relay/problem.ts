/** What kept an answer away, in the few kinds that people are told apart. */
export type ProblemKind =
  | 'gone' // no answer at all: the network, or the server is down
  | 'refused' // the role may not ask this
  | 'hidden' // hidden or absent: nobody is told which
  | 'input' // something in the question does not fit
  | 'conflict' // somebody else changed it meanwhile
  | 'busy' // a limit was met; it helps to wait
  | 'unsure' // a change may or may not have been kept
  | 'failed'; // the server could not answer

const kinds: Readonly<Record<string, ProblemKind>> = {
  FORBIDDEN: 'refused',
  NOT_FOUND: 'hidden',
  BAD_USER_INPUT: 'input',
  PRECONDITION_FAILED: 'input',
  CONFLICT: 'conflict',
  LIMIT_EXCEEDED: 'busy',
  UNAVAILABLE: 'gone',
  OUTCOME_UNKNOWN: 'unsure',
};

/** Thrown where an answer did not come, or came with an error. */
export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    /** What the server said in the language of the request; empty where it said nothing. */
    readonly said = '',
    /** What to give to whoever keeps the server; empty where there is none. */
    readonly requestId = '',
  ) {
    super(said || kind);
    this.name = 'Problem';
  }
}

/** The error of an answer as GraphQL writes it. */
export interface AnswerError {
  message: string;
  extensions?: { code?: string; requestId?: string };
}

/** The problem that the first of the errors tells. */
export function problemOf(errors: readonly AnswerError[]): Problem {
  const first = errors[0];
  const kind = kinds[first?.extensions?.code ?? ''] ?? 'failed';
  return new Problem(kind, first?.message, first?.extensions?.requestId);
}

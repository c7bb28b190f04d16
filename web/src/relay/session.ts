// Whether somebody is signed in, and when the server last answered. The session itself is a cookie that no script reads.

/** `asked`: nobody is signed in and an answer waits for it. `before` tells whether somebody was, on this page. */
export interface SessionState {
  asked: boolean;
  before: boolean;
}

type Listener = () => void;

let state: SessionState = { asked: false, before: false };
let waiting: (() => void)[] = [];
let answeredAt = 0;
let viewer: string | null = null;
const listeners = new Set<Listener>();

function set(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

export const session = {
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  state: (): SessionState => state,

  /** Resolves once somebody has signed in. */
  signedIn(): Promise<void> {
    set({ ...state, asked: true });
    return new Promise((resolve) => waiting.push(resolve));
  },
  /** Lets those go on who wait for a sign-in. */
  resume(): void {
    const all = waiting;
    waiting = [];
    set({ ...state, asked: false });
    for (const resolve of all) resolve();
  },
  /** Notes that the server answered somebody who is signed in. */
  answered(): void {
    answeredAt = Date.now();
    if (!state.before) set({ ...state, before: true });
  },
  /** Notes whose page this is. */
  belongsTo(id: string): void {
    viewer = id;
  },
  /** The account whose page this is; null before that is known. */
  viewer: (): string | null => viewer,
  /** When the server last answered, in milliseconds since 1970; 0 before it did. */
  answeredAt: (): number => answeredAt,
};

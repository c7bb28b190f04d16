import { useState, type ReactNode } from 'react';
import { session } from '../relay/session';
import { useWords } from '../words';
import { goOn, outcomeOf, signInAtProvider } from './provider';

/** The way to the identity provider, and what became of the last one. */
export function ProviderButton({ name, ended }: { name: string; ended: boolean }): ReactNode {
  const words = useWords();
  const [failed, setFailed] = useState(false);
  const outcome = outcomeOf(location.search);
  const attempt = (act: () => Promise<boolean>): void => {
    setFailed(false);
    void act().then((done) => setFailed(!done));
  };
  if (ended)
    // Going away would lose what is typed, so that the sign-in has a window of its own.
    return (
      <div className="stack">
        {failed && <p role="alert">{words.signIn.notYet}</p>}
        <a className="button" href="/" target="_blank" rel="noreferrer">
          {words.signIn.newWindow}
        </a>
        <button
          type="button"
          className="button primary"
          onClick={() => attempt(() => goOn(session.viewer()))}
        >
          {words.signIn.goOn}
        </button>
      </div>
    );
  return (
    <div className="stack">
      {failed && <p role="alert">{words.signIn.failed}</p>}
      {outcome && !failed && <p role="alert">{words.signIn.outcome[outcome]}</p>}
      <button type="button" className="button primary" onClick={() => attempt(signInAtProvider)}>
        {words.signIn.by(name)}
      </button>
    </div>
  );
}

import { useEffect, useState, type ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { session } from '../relay/session';
import { useWords } from '../words';
import { demoRoles, signInAs, type DemoRole } from './demo';
import { ProviderButton } from './ProviderButton';
import { SettingsRow } from './SettingsRow';
import { useSettings } from './settings';
import { siteSettings, type Site } from './site';

/** The page of somebody who is not signed in. */
export function SignInPage(): ReactNode {
  const words = useWords();
  return (
    <main className="entry">
      <div className="entry-card">
        <span className="brand">
          <img src="/icon.svg" alt="" />
          {words.app.name}
        </span>
        <div>
          <h1>{words.signIn.title}</h1>
          <p className="quiet">{words.signIn.lead}</p>
        </div>
        <Ways ended={false} />
        <SettingsRow />
      </div>
    </main>
  );
}

/** Stands before a page whose session has ended, and leaves what is typed there alone. */
export function SessionEnded(): ReactNode {
  const words = useWords();
  return (
    <ModalOverlay isOpen className="veil" isKeyboardDismissDisabled>
      <Modal className="dialog">
        <Dialog role="alertdialog" className="stack">
          <Heading slot="title">{words.signIn.ended}</Heading>
          <p className="quiet">{words.signIn.endedLead}</p>
          <Ways ended />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** How somebody may sign in here: by the provider of the office, or as a role of the demo. */
function Ways({ ended }: { ended: boolean }): ReactNode {
  const words = useWords();
  const [site, setSite] = useState<Site>();
  useEffect(() => {
    let here = true;
    void siteSettings().then((read) => {
      if (here) setSite(read);
    });
    return () => {
      here = false;
    };
  }, []);
  if (!site) return <p role="status">{words.app.loading}</p>;
  return site.provider ? <ProviderButton name={site.provider.name} ended={ended} /> : <Roles />;
}

function Roles(): ReactNode {
  const words = useWords();
  const { language } = useSettings();
  const [roles, setRoles] = useState<readonly DemoRole[] | null>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let here = true;
    void demoRoles().then((found) => {
      if (here) setRoles(found);
    });
    return () => {
      here = false;
    };
  }, []);
  if (roles === undefined) return <p role="status">{words.app.loading}</p>;
  if (roles === null)
    return (
      <div className="stack">
        <p>{words.signIn.how}</p>
        <button type="button" className="button primary" onClick={() => session.resume()}>
          {words.signIn.again}
        </button>
      </div>
    );
  const signIn = (role: string): void => {
    setFailed(false);
    void signInAs(role, session.viewer()).then((done) => setFailed(!done));
  };
  return (
    <section className="stack" aria-label={words.signIn.chooseRole}>
      <div>
        <h2>{words.signIn.chooseRole}</h2>
        <p className="quiet small">{words.signIn.madeUp}</p>
      </div>
      {failed && <p role="alert">{words.signIn.failed}</p>}
      <ul className="roles">
        {roles.map(({ role, name }) => (
          <li key={role}>
            <button type="button" onClick={() => signIn(role)}>
              {name[language]}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

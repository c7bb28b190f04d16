import { useDeferredValue, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { RelayEnvironmentProvider } from 'react-relay';
import { environmentOf, forgetOthers } from '../relay/environment';
import { session } from '../relay/session';
import { catalogue, WordsContext } from '../words';
import { Boundary } from '../parts/Boundary';
import { Starting } from '../parts/States';
import { SessionEnded, SignInPage } from './SignIn';
import { Shell } from './Shell';
import { useSettings } from './settings';
import { ViewerProvider } from './viewer';

/** The whole: words, store and session around the page. */
export function App(): ReactNode {
  // Deferred, so that the page stays while its texts come in the other language: what is typed is not lost.
  const language = useDeferredValue(useSettings().language);
  const environment = environmentOf(language);
  useEffect(() => forgetOthers(language), [language]);
  const { asked, before } = useSyncExternalStore(session.subscribe, session.state);
  return (
    <I18nProvider locale={language === 'ko' ? 'ko-KR' : 'en-US'}>
      <WordsContext value={catalogue[language]}>
        <RelayEnvironmentProvider environment={environment}>
          {asked && !before && <SignInPage />}
          <div hidden={asked && !before}>
            <Boundary large fallback={<Starting />}>
              <ViewerProvider>
                <Shell />
              </ViewerProvider>
            </Boundary>
          </div>
          {asked && before && <SessionEnded />}
        </RelayEnvironmentProvider>
      </WordsContext>
    </I18nProvider>
  );
}

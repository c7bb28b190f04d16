import { useEffect, useRef, type ReactNode } from 'react';
import { Said } from '../parts';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Boundary } from '../parts/Boundary';
import { Bones } from '../parts/States';
import { useWords } from '../words';
import { Menu, Tabs } from './Menu';
import { routeOf } from './routes';
import { SettingsRow } from './SettingsRow';
import { StaleBanner } from './StaleBanner';
import { useLabel } from './label';
import { today, shortDay } from '../words/days';
import { usePlace } from './place';
import { useSettings } from './settings';
import { useViewer } from './viewer';

/** Menu and page. */
export function Shell(): ReactNode {
  const words = useWords();
  const { language } = useSettings();
  const { path } = usePlace();
  const { route, params } = routeOf(path);
  const title = route.title(words);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);

  useEffect(() => {
    document.title = `${title} · ${words.app.name}`;
  }, [title, words]);
  // A reader of the screen starts where the new page starts, as with a page that is loaded.
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);

  return (
    <div className="shell">
      <a className="skip" href="#main">
        {words.app.skip}
      </a>
      <header className="side">
        <Brand />
        <Menu />
        <Who />
      </header>
      <header className="bar">
        <Brand />
        <div className="end">
          <DialogTrigger>
            <Button className="button plain">{words.app.settings}</Button>
            <Popover className="popover" placement="bottom end">
              <Dialog aria-label={words.app.settings}>
                <Who />
              </Dialog>
            </Popover>
          </DialogTrigger>
        </div>
      </header>
      <main id="main" className="main" ref={main} tabIndex={-1} aria-label={title}>
        <p className="print-only small">{words.app.printed(shortDay(today(), language))}</p>
        <StaleBanner />
        <Boundary large key={path} fallback={<Bones rows={9} />}>
          <route.page params={params} />
        </Boundary>
      </main>
      <Tabs />
    </div>
  );
}

function Brand(): ReactNode {
  const words = useWords();
  return (
    <a className="brand" href="/">
      <img src="/icon.svg" alt="" />
      {words.app.name}
    </a>
  );
}

function Who(): ReactNode {
  const words = useWords();
  const label = useLabel();
  const viewer = useViewer();
  const place = viewer.school?.name ?? viewer.district?.name;
  return (
    <div className="who">
      <div>
        <div className="who-name">
          <Said>{viewer.displayName}</Said>
        </div>
        <div className="quiet small">
          {[...viewer.roles.map((role) => label('Role', role)), place].filter(Boolean).join(' · ')}
        </div>
      </div>
      <SettingsRow />
      <form method="post" action="/sign-out">
        <button type="submit" className="button">
          {words.app.signOut}
        </button>
      </form>
      <form method="post" action="/sign-out/everywhere">
        <button type="submit" className="button plain">
          {words.app.signOutEverywhere}
        </button>
      </form>
    </div>
  );
}

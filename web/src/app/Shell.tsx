import {
  Building2,
  CalendarCheck2,
  MessageCircleQuestion,
  Share2,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Boundary } from '../parts/Boundary';
import { Bones } from '../parts/States';
import type { Right } from '../relay/generated/viewerQuery.graphql';
import { useWords, type Words } from '../words';
import { useAddress } from './router';
import { routeOf } from './routes';
import { SettingsRow } from './SettingsRow';
import { StaleBanner } from './StaleBanner';
import { useLabel } from './label';
import { useViewer } from './viewer';

interface Entry {
  to: string;
  text: (words: Words) => string;
  icon: LucideIcon;
  right?: Right;
}

const entries: readonly Entry[] = [
  { to: '/', text: (w) => w.nav.week, icon: CalendarCheck2, right: 'READ_PEOPLE' },
  { to: '/students', text: (w) => w.nav.students, icon: Users, right: 'READ_PEOPLE' },
  { to: '/ask', text: (w) => w.nav.ask, icon: MessageCircleQuestion, right: 'ASK_PROFILE' },
  { to: '/agencies', text: (w) => w.nav.agencies, icon: Building2, right: 'READ_DIRECTORY' },
  { to: '/network', text: (w) => w.nav.network, icon: Share2, right: 'READ_DIRECTORY' },
];

/** Menu and page. */
export function Shell(): ReactNode {
  const words = useWords();
  const { path } = useAddress();
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
        <Menu className="nav" />
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
        <StaleBanner />
        <Boundary large key={path} fallback={<Bones rows={9} />}>
          <route.page params={params} />
        </Boundary>
      </main>
      <Menu className="tabs-bottom" />
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

function Menu({ className }: { className: string }): ReactNode {
  const words = useWords();
  const { rights } = useViewer();
  const { path } = useAddress();
  return (
    <nav className={className} aria-label={words.app.navigation}>
      {entries
        .filter(({ right }) => !right || rights.includes(right))
        .map(({ to, text, icon: Icon }) => (
          <a
            key={to}
            href={to}
            aria-current={path === to || (to !== '/' && path.startsWith(`${to}/`)) ? 'page' : undefined}
          >
            <Icon size={18} aria-hidden />
            {text(words)}
          </a>
        ))}
    </nav>
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
        <div className="who-name">{viewer.displayName}</div>
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
    </div>
  );
}

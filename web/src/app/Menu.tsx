import {
  Building2,
  CalendarCheck2,
  Ellipsis,
  FolderOpen,
  MapPinned,
  MessageCircleQuestion,
  Send,
  Share2,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Right } from '../relay/generated/viewerQuery.graphql';
import { useWords, type Words } from '../words';
import { usePlace } from './place';
import { useViewer } from './viewer';

interface Entry {
  to: string;
  text: (words: Words) => string;
  icon: LucideIcon;
  right: Right;
}

// Referrals and what is asked of the whole are read by whoever may ask for linkage; others get null for them.
const entries: readonly Entry[] = [
  { to: '/', text: (w) => w.nav.week, icon: CalendarCheck2, right: 'READ_PEOPLE' },
  { to: '/students', text: (w) => w.nav.students, icon: Users, right: 'READ_PEOPLE' },
  { to: '/cases', text: (w) => w.nav.cases, icon: FolderOpen, right: 'READ_PEOPLE' },
  { to: '/referrals', text: (w) => w.nav.referrals, icon: Send, right: 'ASK_LINKAGE' },
  { to: '/ask', text: (w) => w.nav.ask, icon: MessageCircleQuestion, right: 'ASK_PROFILE' },
  { to: '/agencies', text: (w) => w.nav.agencies, icon: Building2, right: 'READ_DIRECTORY' },
  { to: '/network', text: (w) => w.nav.network, icon: Share2, right: 'READ_DIRECTORY' },
  { to: '/district', text: (w) => w.nav.coordinator, icon: MapPinned, right: 'ASK_LINKAGE' },
];

/** More than that do not fit side by side at the foot of a telephone. */
const mostTabs = 5;

function useEntries(): readonly Entry[] {
  const { rights } = useViewer();
  return entries.filter(({ right }) => rights.includes(right));
}

function isHere(to: string, path: string): boolean {
  return path === to || (to !== '/' && path.startsWith(`${to}/`));
}

function Links({ of }: { of: readonly Entry[] }): ReactNode {
  const words = useWords();
  const { path } = usePlace();
  return of.map(({ to, text, icon: Icon }) => (
    <a key={to} href={to} aria-current={isHere(to, path) ? 'page' : undefined}>
      <Icon size={18} aria-hidden />
      {text(words)}
    </a>
  ));
}

/** All pages, at the side of a wide window. */
export function Menu(): ReactNode {
  const words = useWords();
  return (
    <nav className="nav" aria-label={words.app.navigation}>
      <Links of={useEntries()} />
    </nav>
  );
}

/** The pages at the foot of a narrow window; those that do not fit are behind the last place. */
export function Tabs(): ReactNode {
  const words = useWords();
  const { path } = usePlace();
  const all = useEntries();
  const fit = all.length <= mostTabs ? all : all.slice(0, mostTabs - 1);
  const rest = all.slice(fit.length);
  return (
    <nav className="tabs-bottom" aria-label={words.app.navigation}>
      <Links of={fit} />
      {rest.length > 0 && (
        <DialogTrigger>
          <Button className={rest.some(({ to }) => isHere(to, path)) ? 'here' : ''}>
            <Ellipsis size={18} aria-hidden />
            {words.app.menu}
          </Button>
          <Popover className="popover" placement="top end">
            <Dialog aria-label={words.app.menu}>
              {({ close }) => (
                <nav className="nav" aria-label={words.app.menu} onClick={close}>
                  <Links of={rest} />
                </nav>
              )}
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
    </nav>
  );
}

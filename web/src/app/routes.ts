import type { ComponentType } from 'react';
import { match } from './address';
import { lazyPage } from './lazyPage';
import type { Words } from '../words';

/** The parts of the address that a page reads. */
export type Params = Readonly<Record<string, string>>;

export interface Route {
  pattern: string;
  /** The title of the page. It stands in the browser's history, so that it never tells a name. */
  title: (words: Words) => string;
  page: ComponentType<{ params: Params }>;
}

const home = () => import('../pages/home/HomePage');
// The first page comes while the server is still asked who is signed in.
if (location.pathname === '/') void home();

const network = lazyPage(() => import('../pages/network/NetworkPage'));

const routes: readonly Route[] = [
  { pattern: '/', title: (w) => w.nav.week, page: lazyPage(home) },
  {
    pattern: '/students',
    title: (w) => w.nav.students,
    page: lazyPage(() => import('../pages/students/StudentsPage')),
  },
  {
    pattern: '/students/:id',
    title: (w) => w.nav.student,
    page: lazyPage(() => import('../pages/student/StudentPage')),
  },
  { pattern: '/cases', title: (w) => w.nav.cases, page: lazyPage(() => import('../pages/cases/CasesPage')) },
  {
    pattern: '/referrals',
    title: (w) => w.nav.referrals,
    page: lazyPage(() => import('../pages/referrals/ReferralsPage')),
  },
  {
    pattern: '/linkage/:subject/:need',
    title: (w) => w.nav.linkage,
    page: lazyPage(() => import('../pages/linkage/LinkagePage')),
  },
  {
    pattern: '/district',
    title: (w) => w.nav.coordinator,
    page: lazyPage(() => import('../pages/coordinator/CoordinatorPage')),
  },
  { pattern: '/ask', title: (w) => w.nav.ask, page: lazyPage(() => import('../pages/ask/AskPage')) },
  {
    pattern: '/agencies',
    title: (w) => w.nav.agencies,
    page: lazyPage(() => import('../pages/agencies/AgenciesPage')),
  },
  {
    pattern: '/agencies/:id',
    title: (w) => w.nav.agency,
    page: lazyPage(() => import('../pages/agency/AgencyPage')),
  },
  ...['/network', '/network/:around'].map((pattern) => ({
    pattern,
    title: (w: Words) => w.nav.network,
    page: network,
  })),
  {
    pattern: '/students/:id/pictures',
    title: (w) => w.pictures.title,
    page: lazyPage(() => import('../pages/pictures/PicturesPage')),
  },
];

const missing: Route = {
  pattern: '*',
  title: (w) => w.nav.missing,
  page: lazyPage(() => import('../pages/MissingPage')),
};

/** The page of a path, with what the path names. */
export function routeOf(path: string): { route: Route; params: Params } {
  for (const route of routes) {
    const params = match(route.pattern, path);
    if (params) return { route, params };
  }
  return { route: missing, params: {} };
}

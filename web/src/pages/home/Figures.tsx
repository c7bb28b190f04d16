import type { ReactNode } from 'react';
import { graphql, useFragment, useLazyLoadQuery } from 'react-relay';
import { useFresh } from '../../app/refresh';
import { useRight, useViewer } from '../../app/viewer';
import { Boundary } from '../../parts/Boundary';
import type { Figures_query$key } from '../../relay/generated/Figures_query.graphql';
import type { FiguresUnseenQuery } from '../../relay/generated/FiguresUnseenQuery.graphql';
import { useWords } from '../../words';
import { today } from '../../words/days';
import { unseenDays, unseenSince } from '../cases/filter';
import { waiting } from '../referrals/filter';
import { whenOf } from './due';

interface Props {
  query: Figures_query$key;
  wholeTeam: boolean;
}

/** The week in four numbers, each a link to what it counts. */
export function Figures({ query, wholeTeam }: Props): ReactNode {
  const words = useWords();
  const { caseManager } = useViewer();
  const readsReferrals = useRight('ASK_LINKAGE');
  const { viewer, referralCounts } = useFragment(
    graphql`
      fragment Figures_query on Query @argumentDefinitions(wholeTeam: { type: "Boolean!" }) {
        viewer {
          due(first: 100, wholeTeam: $wholeTeam) {
            totalCount
            nodes {
              dueOn
              overdue
            }
          }
        }
        referralCounts {
          state
          count
        }
      }
    `,
    query,
  );
  const now = today();
  const dues = viewer.due?.nodes ?? [];
  const count = (...whens: string[]): number => dues.filter((due) => whens.includes(whenOf(due, now))).length;
  const unanswered = (referralCounts ?? [])
    .filter(({ state }) => waiting.some((one) => one === state))
    .reduce((sum, one) => sum + one.count, 0);
  const mine = caseManager && !wholeTeam ? caseManager.id : null;
  return (
    <nav className="figures no-print" aria-label={words.week.figures}>
      <Figure to="/?when=overdue#due" count={count('overdue')} label={words.week.overdue} late />
      <Figure to="/?when=today#due" count={count('today')} label={words.week.dueToday} />
      <Figure to="/?when=thisWeek#due" count={count('thisWeek')} label={words.week.dueThisWeek} />
      {referralCounts && (
        <Figure
          to={readsReferrals ? '/referrals?state=waiting&order=oldest' : null}
          count={unanswered}
          label={words.week.waiting}
        />
      )}
      <Boundary fallback={<div className="figure-link" />}>
        <Unseen mine={mine} />
      </Boundary>
    </nav>
  );
}

/** How many open cases nobody was in contact with lately. */
function Unseen({ mine }: { mine: string | null }): ReactNode {
  const words = useWords();
  const { cases } = useLazyLoadQuery<FiguresUnseenQuery>(
    graphql`
      query FiguresUnseenQuery($filter: CaseFilter) {
        cases(filter: $filter, first: 0) {
          totalCount
        }
      }
    `,
    { filter: { open: true, caseManager: mine, noContactSince: unseenSince(today()) } },
    useFresh(),
  );
  if (!cases) return null;
  return (
    <Figure
      to={mine ? '/cases?manager=me&unseen=1' : '/cases?unseen=1'}
      count={cases.totalCount}
      label={words.cases.unseen(unseenDays)}
    />
  );
}

interface FigureProps {
  /** The list that is counted; null for who may count and not read. */
  to: string | null;
  count: number;
  label: string;
  late?: boolean;
}

function Figure({ to, count, label, late }: FigureProps): ReactNode {
  const body = (
    <>
      <b className={late && count > 0 ? 'late' : ''}>{count}</b>
      <span>{label}</span>
    </>
  );
  return to ? (
    <a className="figure-link" href={to}>
      {body}
    </a>
  ) : (
    <p className="figure-link">{body}</p>
  );
}

import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { withQuery } from '../../app/address';
import { useAddress } from '../../app/router';
import { useLabel } from '../../app/label';
import { Card, Chip, ClassChip, Day, Phone } from '../../parts';
import { Empty } from '../../parts/States';
import type { DueCard_viewer$data, DueCard_viewer$key } from '../../relay/generated/DueCard_viewer.graphql';
import { useWords } from '../../words';
import { daysBetween, endOfWeek, today } from '../../words/days';

type Due = DueCard_viewer$data['due'] extends infer T
  ? NonNullable<T> extends { nodes: readonly (infer D)[] }
    ? D
    : never
  : never;

type When = 'overdue' | 'today' | 'thisWeek' | 'later';

function whenOf(due: Due, now: string): When {
  if (due.overdue) return 'overdue';
  if (due.dueOn === now) return 'today';
  return due.dueOn <= endOfWeek(now) ? 'thisWeek' : 'later';
}

/** How many of each kind there are, the most first. */
function kindsOf(dues: readonly Due[]): [kind: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { kind } of dues) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** What falls due: what to do, for whom, and whom to call. The kind that is looked at stands in the address. */
export function DueCard({ viewer }: { viewer: DueCard_viewer$key }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const address = useAddress();
  const { due } = useFragment(
    graphql`
      fragment DueCard_viewer on Viewer @argumentDefinitions(wholeTeam: { type: "Boolean!" }) {
        due(first: 100, wholeTeam: $wholeTeam) {
          totalCount
          nodes {
            dueOn
            overdue
            kind
            text
            owner
            class
            student {
              id
              displayName
              grade
              school {
                id
                name
              }
            }
            call {
              label
              phone
            }
          }
        }
      }
    `,
    viewer,
  );
  const all = due?.nodes ?? [];
  const wanted = address.query.get('kind');
  const shown = wanted ? all.filter(({ kind }) => kind === wanted) : all;
  const now = today();
  const groups = (['overdue', 'today', 'thisWeek', 'later'] as const)
    .map((when) => ({ when, dues: shown.filter((one) => whenOf(one, now) === when) }))
    .filter(({ dues }) => dues.length > 0);
  return (
    <Card
      id="due"
      title={words.week.due}
      count={words.app.items(due?.totalCount ?? 0)}
      lead={words.week.dueLead}
    >
      {all.length > 0 && (
        <nav className="filters due-filters no-print" aria-label={words.week.due}>
          <a className="filter" href={withQuery(address, { kind: null })} aria-current={!wanted}>
            {words.week.allKinds} <b>{all.length}</b>
          </a>
          {kindsOf(all).map(([kind, count]) => (
            <a
              key={kind}
              className="filter"
              href={withQuery(address, { kind })}
              aria-current={wanted === kind}
            >
              {label('DueKind', kind)} <b>{count}</b>
            </a>
          ))}
        </nav>
      )}
      {groups.length === 0 && <Empty>{wanted ? words.week.nothingOfKind : words.week.nothing}</Empty>}
      {groups.map(({ when, dues }) => (
        <section key={when} aria-label={words.week[when]}>
          <h3 className={`due-when ${when}`}>
            {words.week[when]} <span className="count">{dues.length}</span>
          </h3>
          <ul className="rows">
            {dues.map((one, index) => (
              <DueRow
                key={`${one.dueOn}-${one.kind}-${one.student?.id ?? ''}-${index}`}
                due={one}
                now={now}
              />
            ))}
          </ul>
        </section>
      ))}
      {due && due.totalCount > all.length && (
        <p className="quiet small card-body">{words.app.shown(all.length, due.totalCount)}</p>
      )}
    </Card>
  );
}

function DueRow({ due, now }: { due: Due; now: string }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { student, call } = due;
  return (
    <li className="due">
      <div className="due-day">
        <Day on={due.dueOn} />
        {due.overdue && <span className="late small">{words.week.late(daysBetween(due.dueOn, now))}</span>}
      </div>
      <div className="due-what">
        <p>{due.text}</p>
        <div className="chips">
          <Chip tone="outline">{label('DueKind', due.kind)}</Chip>
          {due.owner && due.owner !== 'CASE_MANAGER' && (
            <span className="quiet small">{`${words.week.owner} ${label('TaskOwner', due.owner)}`}</span>
          )}
        </div>
      </div>
      <div className="due-whom">
        {student && (
          <>
            <span className="chips">
              <a href={`/students/${student.id}`} className="due-name">
                {student.displayName}
              </a>
              {due.class !== 'REGULAR' && <ClassChip of={due.class} />}
            </span>
            <span className="quiet small">
              {[student.school?.name, student.grade && words.students.gradeInSchool(student.grade)]
                .filter(Boolean)
                .join(' ')}
            </span>
          </>
        )}
      </div>
      <div className="due-call">
        {call?.phone ? (
          <>
            <Phone number={call.phone} who={call.label} />
            <span className="quiet small">{call.label}</span>
          </>
        ) : (
          <span className="quiet small">{call?.label}</span>
        )}
      </div>
    </li>
  );
}

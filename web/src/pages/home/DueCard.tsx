import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useAddress } from '../../app/router';
import { useLabel } from '../../app/label';
import { Card, Chip, ClassChip, Day, Phone, Said, SchoolAndGrade } from '../../parts';
import { AddressLinks } from '../../parts/AddressLinks';
import { Empty } from '../../parts/States';
import type { DueCard_viewer$data, DueCard_viewer$key } from '../../relay/generated/DueCard_viewer.graphql';
import { useWords } from '../../words';
import { daysBetween, today } from '../../words/days';
import { countBy, whenOf, whens } from './due';

type Due = DueCard_viewer$data['due'] extends infer T
  ? NonNullable<T> extends { nodes: readonly (infer D)[] }
    ? D
    : never
  : never;

/** What falls due: what to do, for whom, and whom to call. What is looked at stands in the address. */
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
  const kind = address.query.get('kind');
  const when = address.query.get('when');
  const now = today();
  const ofKind = all.filter((one) => !kind || one.kind === kind);
  const ofWhen = all.filter((one) => !when || whenOf(one, now) === when);
  const groups = whens
    .filter((one) => !when || one === when)
    .map((one) => ({ when: one, dues: ofKind.filter((due) => whenOf(due, now) === one) }))
    .filter(({ dues }) => dues.length > 0);
  return (
    <Card
      id="due"
      title={words.week.due}
      count={words.app.items(due?.totalCount ?? 0)}
      lead={words.week.dueLead}
    >
      {all.length > 0 && (
        <>
          <AddressLinks
            name="when"
            label={words.week.byDay}
            all={words.week.anyDay}
            items={whens
              .map((value) => ({
                value,
                label: words.week[value],
                count: ofKind.filter((due) => whenOf(due, now) === value).length,
              }))
              .filter(({ value, count }) => count > 0 || value === when)}
          />
          <AddressLinks
            name="kind"
            label={words.week.byKind}
            all={words.week.allKinds}
            items={countBy(ofWhen, (one) => one.kind).map(([value, count]) => ({
              value,
              label: label('DueKind', value),
              count,
            }))}
          />
        </>
      )}
      {groups.length === 0 && <Empty>{kind || when ? words.week.nothingOfKind : words.week.nothing}</Empty>}
      {groups.map(({ when: of, dues }) => (
        <section key={of} aria-label={words.week[of]}>
          <h3 className={`due-when ${of}`}>
            {words.week[of]} <span className="count">{dues.length}</span>
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
        <p>
          <Said>{due.text}</Said>
        </p>
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
                <Said>{student.displayName}</Said>
              </a>
              {due.class !== 'REGULAR' && <ClassChip of={due.class} />}
            </span>
            <span className="quiet small">
              <SchoolAndGrade of={student} />
            </span>
          </>
        )}
      </div>
      <div className="due-call">
        {call?.phone ? (
          <>
            <Phone number={call.phone} who={call.label} />
            <span className="quiet small">
              <Said>{call.label}</Said>
            </span>
          </>
        ) : (
          <span className="quiet small">
            <Said>{call?.label}</Said>
          </span>
        )}
      </div>
    </li>
  );
}

import { ShieldCheck, Siren } from 'lucide-react';
import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { Card, ClassChip, Day, LevelChip, Phone, Said, SchoolAndGrade } from '../../parts';
import { Empty } from '../../parts/States';
import type {
  CrisisCard_viewer$data,
  CrisisCard_viewer$key,
} from '../../relay/generated/CrisisCard_viewer.graphql';
import { useWords } from '../../words';

type Due = CrisisCard_viewer$data['due'] extends infer T
  ? NonNullable<T> extends { nodes: readonly (infer D)[] }
    ? D
    : never
  : never;

interface Pinned {
  student: NonNullable<Due['student']>;
  crisis: boolean;
  dues: Due[];
}

/** The students of crisis cases and of urgent needs, each once: crisis before urgent, then by what is due first. */
function pinned(dues: readonly Due[]): Pinned[] {
  const found = new Map<string, Pinned>();
  for (const due of dues) {
    if (!due.student || (due.class !== 'CRISIS' && due.level !== 'URGENT')) continue;
    const one = found.get(due.student.id) ?? { student: due.student, crisis: false, dues: [] };
    one.crisis ||= due.class === 'CRISIS';
    one.dues.push(due);
    found.set(due.student.id, one);
  }
  return [...found.values()].sort((a, b) => Number(b.crisis) - Number(a.crisis));
}

/** Those who come before everything else. */
export function CrisisCard({ viewer }: { viewer: CrisisCard_viewer$key }): ReactNode {
  const words = useWords();
  const { due } = useFragment(
    graphql`
      fragment CrisisCard_viewer on Viewer @argumentDefinitions(wholeTeam: { type: "Boolean!" }) {
        due(first: 100, wholeTeam: $wholeTeam) {
          nodes {
            dueOn
            overdue
            kind
            text
            class
            level
            call {
              label
              phone
            }
            student {
              id
              displayName
              grade
              school {
                id
                name
              }
              cases {
                id
                closedOn
                safetyActions {
                  on
                  staysWith
                }
              }
            }
          }
        }
      }
    `,
    viewer,
  );
  const all = pinned(due?.nodes ?? []);
  return (
    <Card
      id="crisis"
      className={all.length > 0 ? 'alarm' : ''}
      title={
        <>
          <Siren size={18} aria-hidden /> {words.week.crisis}
        </>
      }
      count={words.app.people(all.length)}
      lead={words.week.crisisLead}
    >
      {all.length === 0 ? (
        <Empty>{words.week.noCrisis}</Empty>
      ) : (
        <ul className="pins">
          {all.map((one) => (
            <Pin key={one.student.id} pinned={one} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Pin({ pinned: { student, dues } }: { pinned: Pinned }): ReactNode {
  const words = useWords();
  const first = dues[0];
  const safety = student.cases
    ?.filter(({ closedOn }) => !closedOn)
    .flatMap(({ safetyActions }) => safetyActions ?? [])[0];
  return (
    <li className="pin">
      <div className="chips">
        <a className="pin-name" href={`/students/${student.id}`}>
          <Said>{student.displayName}</Said>
        </a>
        <ClassChip of={first?.class} />
        <LevelChip level={first?.level} named />
      </div>
      <p className="quiet small">
        <SchoolAndGrade of={student} />
      </p>
      {first && (
        <p className="pin-due">
          <span className={first.overdue ? 'late' : 'quiet'}>
            <Day on={first.dueOn} as="relative" />
          </span>{' '}
          <Said>{first.text}</Said>
        </p>
      )}
      {first?.call?.phone && (
        <p>
          <span className="quiet small">
            <Said>{first.call.label}</Said>
          </span>{' '}
          <Phone number={first.call.phone} who={first.call.label} />
        </p>
      )}
      <p className="quiet small pin-safety">
        <ShieldCheck size={14} aria-hidden />
        {safety ? (
          <span>
            {words.week.lastSafety} {safety.on && <Day on={safety.on} as="relative" />}
            {safety.staysWith && <Said>{` · ${words.week.staysWith(safety.staysWith)}`}</Said>}
          </span>
        ) : (
          words.week.noSafety
        )}
      </p>
    </li>
  );
}

import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { useRight } from '../../app/viewer';
import { Card, Day, Fold, LevelChip, Said } from '../../parts';
import { Empty } from '../../parts/States';
import type { NeedsCard_student$key } from '../../relay/generated/NeedsCard_student.graphql';
import { useWords } from '../../words';

const order = ['URGENT', 'HIGH', 'MEDIUM', 'LOW'];

/** The needs, the most pressing first, each with the way to who can help. */
export function NeedsCard({ student }: { student: NeedsCard_student$key }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const mayAsk = useRight('ASK_LINKAGE');
  const { id, needs, servedBy } = useFragment(
    graphql`
      fragment NeedsCard_student on Student {
        id
        needs {
          id
          level
          status
          since
          text
          domain {
            code
            label
          }
        }
        servedBy {
          id
          status
          agency {
            id
            name
          }
          service {
            id
            needs {
              code
            }
          }
          beneficiary {
            ... on Student {
              id
            }
          }
        }
      }
    `,
    student,
  );
  if (!needs)
    return (
      <Card id="needs" title={words.student.needs}>
        <Empty>{words.student.notForRole}</Empty>
      </Card>
    );
  const helpersOf = (code: string | undefined): string[] => [
    ...new Set(
      (servedBy ?? [])
        .filter(({ status, beneficiary }) => status === 'ACTIVE' && beneficiary?.id === id)
        .filter(({ service }) => service?.needs.some((one) => one.code === code))
        .flatMap(({ agency }) => agency?.name ?? []),
    ),
  ];
  const open = needs
    .filter(({ status }) => status === 'OPEN')
    .toSorted((a, b) => order.indexOf(a.level ?? '') - order.indexOf(b.level ?? ''));
  const past = needs.filter(({ status }) => status !== 'OPEN');
  return (
    <Card id="needs" title={words.student.openNeeds} count={words.app.items(open.length)}>
      {open.length === 0 && <Empty>{words.student.noOpenNeeds}</Empty>}
      <ul className="rows">
        {open.map((need) => (
          <li key={need.id} className="need">
            <div className="chips">
              <LevelChip level={need.level} />
              <b>{need.domain?.label}</b>
              {need.since && (
                <span className="quiet small">
                  <Day on={need.since} as="relative" />
                </span>
              )}
            </div>
            {need.text && (
              <p className="small">
                <Said>{need.text}</Said>
              </p>
            )}
            <Helpers names={helpersOf(need.domain?.code)} />
            {mayAsk && need.domain && (
              <a className="button" href={`/linkage/${id}/${need.domain.code}`}>
                {words.student.findHelp} <span className="hidden-visually">{need.domain.label}</span>
                <ArrowRight size={15} aria-hidden />
              </a>
            )}
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <div className="card-body">
          <Fold title={`${words.student.pastNeeds} ${past.length}`}>
            <ul className="plain-list small">
              {past.map((need) => (
                <li key={need.id}>
                  {need.domain?.label} <span className="quiet">{label('NeedStatus', need.status)}</span>
                </li>
              ))}
            </ul>
          </Fold>
        </div>
      )}
    </Card>
  );
}

/** Who meets the need already, so that nobody is asked twice. */
function Helpers({ names }: { names: readonly string[] }): ReactNode {
  const words = useWords();
  if (names.length === 0) return null;
  return (
    <p className="small">
      <span className="quiet">{words.student.helpers}</span> {names.join(', ')}
    </p>
  );
}

import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { Card, Chip, Day, Phone, Said } from '../../parts';
import type { SupportersCard_student$key } from '../../relay/generated/SupportersCard_student.graphql';
import { useWords } from '../../words';

/** Who stands by the student outside of any office. */
export function SupportersCard({ student }: { student: SupportersCard_student$key }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { supporters } = useFragment(
    graphql`
      fragment SupportersCard_student on Student {
        supporters {
          relation
          closeness
          conflict
          supports
          lastContactOn
          person {
            id
            displayName
            phone
          }
          offers {
            id
            label
          }
        }
      }
    `,
    student,
  );
  if (!supporters?.length) return null;
  return (
    <Card id="supporters" title={words.student.supporters} count={words.app.people(supporters.length)}>
      <ul className="rows">
        {supporters.map((one) => (
          <li key={one.person.id} className="side-row">
            <div className="chips">
              <b>
                <Said>{one.person.displayName}</Said>
              </b>
              <span className="quiet small">{one.relation}</span>
              <Phone number={one.person.phone} who={one.person.displayName} />
              {one.closeness != null && (
                <Chip tone="outline">{words.student.closenessWord[one.closeness as 1 | 2 | 3]}</Chip>
              )}
              {one.conflict && <Chip tone="crisis">{words.student.conflict}</Chip>}
            </div>
            {one.supports && one.supports.length > 0 && (
              <p className="quiet small">
                {one.supports.map((kind) => label('SupportKind', kind)).join(', ')}
              </p>
            )}
            {one.offers?.map((offer) => (
              <p key={offer.id} className="small">
                {words.student.offers}: <Said>{offer.label}</Said>
              </p>
            ))}
            {one.lastContactOn && (
              <p className="quiet small">
                <Day on={one.lastContactOn} as="relative" />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

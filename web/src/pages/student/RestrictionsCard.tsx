import { ShieldAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { Card, Chip, Day, Said } from '../../parts';
import type {
  RestrictionsCard_student$data,
  RestrictionsCard_student$key,
} from '../../relay/generated/RestrictionsCard_student.graphql';
import { useWords } from '../../words';
import { today } from '../../words/days';
import { forceOf } from './force';

type Restriction = NonNullable<RestrictionsCard_student$data['restrictions']>[number];

/**
 * From whom the student is protected, for the case team; whoever else asks gets null, and sees no card. It is never
 * printed: who is masked is often the one who is handed the paper.
 */
export function RestrictionsCard({ student }: { student: RestrictionsCard_student$key }): ReactNode {
  const words = useWords();
  const { restrictions } = useFragment(
    graphql`
      fragment RestrictionsCard_student on Student {
        restrictions {
          id
          since
          until
          masked {
            __typename
            id
            label
          }
          reason {
            code
            label
          }
        }
      }
    `,
    student,
  );
  if (!restrictions?.length) return null;
  return (
    <Card
      id="restrictions"
      className="alarm no-print"
      title={
        <>
          <ShieldAlert size={18} aria-hidden /> {words.student.restrictions}
        </>
      }
      lead={words.student.restrictionsLead}
    >
      <ul className="rows">
        {restrictions.map((one) => (
          <RestrictionRow key={one.id} restriction={one} />
        ))}
      </ul>
    </Card>
  );
}

function RestrictionRow({
  restriction: { masked, reason, since, until },
}: {
  restriction: Restriction;
}): ReactNode {
  const words = useWords();
  const force = forceOf(since, until, today());
  return (
    <li className="side-row">
      <p className="chips">
        <b>
          {masked?.__typename === 'Agency' ? (
            <a href={`/agencies/${masked.id}`}>
              <Said>{masked.label}</Said>
            </a>
          ) : (
            <Said>{masked?.label ?? words.student.restrictedUnseen}</Said>
          )}
        </b>
        <Chip tone={force === 'now' ? 'crisis' : 'outline'}>{words.student.restrictionForce[force]}</Chip>
      </p>
      <p className="small">{reason?.label}</p>
      <p className="quiet small">
        <Day on={since} as="short" /> ~ <Day on={until} as="short" />
      </p>
    </li>
  );
}

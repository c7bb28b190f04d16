import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { Card, Day } from '../../parts';
import { ReferralChip } from '../../parts/ReferralChip';
import type { ReferralsCard_student$key } from '../../relay/generated/ReferralsCard_student.graphql';
import { useWords } from '../../words';

/** What agencies were asked to do, and what they said. */
export function ReferralsCard({ student }: { student: ReferralsCard_student$key }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { referrals } = useFragment(
    graphql`
      fragment ReferralsCard_student on Student {
        referrals {
          id
          state
          requestedOn
          answeredOn
          outcome
          refusal {
            code
            label
          }
          service {
            id
            name
            agency {
              id
              name
            }
          }
        }
      }
    `,
    student,
  );
  if (!referrals?.length) return null;
  return (
    <Card id="referrals" title={words.student.referrals} count={words.app.items(referrals.length)}>
      <ul className="rows">
        {referrals.map((one) => (
          <li key={one.id} className="side-row">
            <div className="chips">
              <ReferralChip state={one.state} />
              <span className="quiet small">
                <Day on={one.answeredOn ?? one.requestedOn} as="relative" />
              </span>
            </div>
            {one.service ? (
              <p>
                <a href={`/agencies/${one.service.agency.id}`}>{one.service.agency.name}</a>{' '}
                {one.service.name}
              </p>
            ) : (
              <p className="quiet">{words.app.withheld}</p>
            )}
            {one.refusal && <p className="bad small">{one.refusal.label}</p>}
            {one.outcome && <p className="small">{label('Outcome', one.outcome)}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

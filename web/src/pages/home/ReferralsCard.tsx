import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useLabel } from '../../app/viewer';
import { Card, Chip, type Tone } from '../../parts';
import { Empty } from '../../parts/States';
import type { ReferralsCard_query$key, ReferralState } from '../../relay/generated/ReferralsCard_query.graphql';
import { useWords } from '../../words';

const tones: Partial<Record<ReferralState, Tone>> = {
  AWAITING_CONSENT: 'warn',
  REQUESTED: 'note',
  RECEIVED: 'note',
  ACCEPTED: 'good',
  IN_PROGRESS: 'good',
  REJECTED: 'crisis',
  FAILED: 'crisis',
};

/** How many referrals are in each state. */
export function ReferralsCard({ query }: { query: ReferralsCard_query$key }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { referralCounts } = useFragment(
    graphql`
      fragment ReferralsCard_query on Query {
        referralCounts {
          state
          count
        }
      }
    `,
    query,
  );
  if (!referralCounts) return null;
  return (
    <Card id="referrals" title={words.week.referrals} lead={words.week.referralsLead}>
      {referralCounts.length === 0 ? (
        <Empty>{words.week.noReferrals}</Empty>
      ) : (
        <ul className="card-body states">
          {referralCounts.map(({ state, count }) => (
            <li key={state}>
              <Chip tone={tones[state]}>{label('ReferralState', state)}</Chip>
              <b>{count}</b>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

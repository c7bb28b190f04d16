import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { useRight } from '../../app/viewer';
import { Card } from '../../parts';
import { ReferralChip } from '../../parts/ReferralChip';
import { Empty } from '../../parts/States';
import type { ReferralsCard_query$key } from '../../relay/generated/ReferralsCard_query.graphql';
import { useWords } from '../../words';

/** How many referrals are in each state: a link to them for whoever reads referrals and does not only count them. */
export function ReferralsCard({ query }: { query: ReferralsCard_query$key }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const reads = useRight('ASK_LINKAGE');
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
              <ReferralChip state={state} />
              {reads ? (
                <a className="strong" href={`/referrals?state=${state}`}>
                  {count}
                  <span className="hidden-visually">{label('ReferralState', state)}</span>
                </a>
              ) : (
                <b>{count}</b>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

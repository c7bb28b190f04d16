import type { ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFresh } from '../../app/refresh';
import { Card } from '../../parts';
import { Empty } from '../../parts/States';
import type { RefusalsCardQuery } from '../../relay/generated/RefusalsCardQuery.graphql';
import { useWords } from '../../words';
import { countBy } from '../home/due';

/** Why agencies refused, the most frequent reason first. */
export function RefusalsCard({ from }: { from: string | null }): ReactNode {
  const words = useWords();
  const { referrals } = useLazyLoadQuery<RefusalsCardQuery>(
    graphql`
      query RefusalsCardQuery($filter: ReferralFilter) {
        referrals(filter: $filter, orderBy: { field: REQUESTED_ON, direction: DESC }, first: 100) {
          totalCount
          nodes {
            id
            refusal {
              code
              label
            }
            withheld
          }
        }
      }
    `,
    { filter: { states: ['REJECTED'], requestedFrom: from } },
    useFresh(),
  );
  if (!referrals) return null;
  const reasons = countBy(
    referrals.nodes,
    ({ refusal, withheld }) =>
      refusal?.label ?? (withheld.includes('refusal') ? words.app.withheld : words.app.notRecorded),
  );
  return (
    <Card
      id="refusals"
      title={words.coordinator.refusals}
      count={<a href="/referrals?state=REJECTED">{words.app.items(referrals.totalCount)}</a>}
    >
      {reasons.length === 0 && <Empty>{words.coordinator.noRefusals}</Empty>}
      <ul className="card-body states">
        {reasons.map(([reason, count]) => (
          <li key={reason}>
            {reason} <b>{count}</b>
          </li>
        ))}
      </ul>
      {referrals.totalCount > referrals.nodes.length && (
        <p className="quiet small card-body">
          {words.app.shown(referrals.nodes.length, referrals.totalCount)}
        </p>
      )}
    </Card>
  );
}

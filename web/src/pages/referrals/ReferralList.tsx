import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { graphql, usePaginationFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { Day, Phone } from '../../parts';
import { ListFoot } from '../../parts/ListFoot';
import { ReferralChip } from '../../parts/ReferralChip';
import { Empty } from '../../parts/States';
import { Whom } from '../../parts/Whom';
import type {
  ReferralList_query$data,
  ReferralList_query$key,
} from '../../relay/generated/ReferralList_query.graphql';
import type { ReferralListPageQuery } from '../../relay/generated/ReferralListPageQuery.graphql';
import { useWords } from '../../words';
import { daysBetween, today } from '../../words/days';
import { waiting } from './filter';

type Referral = NonNullable<ReferralList_query$data['referrals']>['edges'][number]['node'];

/** A page of referrals after another. */
export function ReferralList({ query }: { query: ReferralList_query$key }): ReactNode {
  const words = useWords();
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<
    ReferralListPageQuery,
    ReferralList_query$key
  >(
    graphql`
      fragment ReferralList_query on Query
      @argumentDefinitions(
        filter: { type: "ReferralFilter" }
        orderBy: { type: "ReferralOrder" }
        count: { type: "Int!" }
        cursor: { type: "String" }
      )
      @refetchable(queryName: "ReferralListPageQuery") {
        referrals(filter: $filter, orderBy: $orderBy, first: $count, after: $cursor)
          @connection(key: "ReferralList_referrals") {
          totalCount
          edges {
            node {
              id
              state
              requestedOn
              answeredOn
              outcome
              refusal {
                code
                label
              }
              ground {
                code
                label
              }
              need {
                id
                domain {
                  code
                  label
                }
              }
              service {
                id
                name
                intake {
                  phone
                }
                agency {
                  id
                  name
                  phone
                }
              }
              student {
                id
                displayName
                grade
                school {
                  id
                  name
                }
              }
            }
          }
        }
      }
    `,
    query,
  );
  const { referrals } = data;
  if (!referrals) return <Empty>{words.student.notForRole}</Empty>;
  if (referrals.edges.length === 0) return <Empty>{words.referrals.none}</Empty>;
  const now = today();
  return (
    <>
      <p className="quiet small list-count" role="status">
        {words.lists.referrals(referrals.totalCount)}
      </p>
      <table className="table list">
        <thead>
          <tr>
            <th scope="col">{words.cases.student}</th>
            <th scope="col">{words.referrals.whereto}</th>
            <th scope="col">{words.referrals.state}</th>
            <th scope="col">{words.referrals.next}</th>
          </tr>
        </thead>
        <tbody>
          {referrals.edges.map(({ node }) => (
            <ReferralRow key={node.id} referral={node} now={now} />
          ))}
        </tbody>
      </table>
      <ListFoot
        shown={referrals.edges.length}
        all={referrals.totalCount}
        hasNext={hasNext}
        loading={isLoadingNext}
        more={() => loadNext(50)}
      />
    </>
  );
}

function ReferralRow({ referral, now }: { referral: Referral; now: string }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { state, service, need, student, requestedOn, answeredOn, refusal, outcome, ground } = referral;
  const waits = waiting.some((one) => one === state);
  const askElsewhere = state === 'REJECTED' || state === 'FAILED';
  return (
    <tr>
      <th scope="row">
        <Whom student={student} />
        <div className="small">{need?.domain?.label}</div>
      </th>
      <td>
        {service ? (
          <>
            <a href={`/agencies/${service.agency.id}`}>{service.agency.name}</a>
            <div className="quiet small">{service.name}</div>
          </>
        ) : (
          <span className="quiet">{words.app.withheld}</span>
        )}
      </td>
      <td>
        <ReferralChip state={state} />{' '}
        <span className="quiet small">
          <Day on={answeredOn ?? requestedOn} as="short" />
        </span>
        {waits && requestedOn && (
          <div className="small strong">{words.referrals.waits(daysBetween(requestedOn, now))}</div>
        )}
        {refusal && <div className="bad small">{refusal.label}</div>}
        {outcome && <div className="small">{label('Outcome', outcome)}</div>}
        {ground && (
          <div className="quiet small">
            {words.linkage.ground}: {ground.label}
          </div>
        )}
      </td>
      <td>
        {waits && service && (
          <Phone number={service.intake?.phone ?? service.agency.phone} who={service.agency.name} />
        )}
        {askElsewhere && student && need?.domain && (
          <a className="button" href={`/linkage/${student.id}/${need.domain.code}`}>
            {words.referrals.elsewhere}
            <span className="hidden-visually">
              {student.displayName} {need.domain.label}
            </span>
            <ArrowRight size={15} aria-hidden />
          </a>
        )}
      </td>
    </tr>
  );
}

import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { graphql, usePaginationFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { Day, Phone, Said } from '../../parts';
import { ListTable } from '../../parts/ListTable';
import { ReferralChip } from '../../parts/ReferralChip';
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
  const { data, ...pages } = usePaginationFragment<ReferralListPageQuery, ReferralList_query$key>(
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
  const now = today();
  return (
    <ListTable
      list={data.referrals}
      count={words.lists.referrals}
      none={words.referrals.none}
      columns={[words.cases.student, words.referrals.whereto, words.referrals.state, words.referrals.next]}
      row={(referral) => <ReferralRow key={referral.id} referral={referral} now={now} />}
      pages={pages}
    />
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
              <Said>{student.displayName}</Said> {need.domain.label}
            </span>
            <ArrowRight size={15} aria-hidden />
          </a>
        )}
      </td>
    </tr>
  );
}

import type { ReactNode } from 'react';
import { graphql, useLazyLoadQuery, usePaginationFragment } from 'react-relay';
import { useFresh } from '../../app/refresh';
import { useLabel } from '../../app/label';
import { useAddress } from '../../app/router';
import { Card, Chip, Day } from '../../parts';
import { AddressLinks } from '../../parts/AddressLinks';
import { ListFoot } from '../../parts/ListFoot';
import { Empty } from '../../parts/States';
import type { EndingCardPageQuery } from '../../relay/generated/EndingCardPageQuery.graphql';
import type {
  EndingCard_query$data,
  EndingCard_query$key,
} from '../../relay/generated/EndingCard_query.graphql';
import type { EndingCardQuery } from '../../relay/generated/EndingCardQuery.graphql';
import { useWords } from '../../words';
import { daysFrom, today } from '../../words/days';

type Ending = NonNullable<EndingCard_query$data['endingSoon']>['edges'][number]['node'];

const atOnce = 15;

/** Services, consents and agreements that end soon, by day. */
export function EndingCard(): ReactNode {
  const words = useWords();
  const { query } = useAddress();
  const days = ['90', '180'].includes(query.get('within') ?? '') ? Number(query.get('within')) : 30;
  const data = useLazyLoadQuery<EndingCardQuery>(
    graphql`
      query EndingCardQuery($until: Date!, $count: Int!) {
        ...EndingCard_query @arguments(until: $until, count: $count)
      }
    `,
    { until: daysFrom(today(), days), count: atOnce },
    useFresh(),
  );
  return (
    <Card id="ending" title={words.coordinator.ending}>
      <AddressLinks
        name="within"
        label={words.coordinator.ending}
        all={words.coordinator.within(30)}
        items={[90, 180].map((one) => ({ value: String(one), label: words.coordinator.within(one) }))}
      />
      <Endings query={data} />
    </Card>
  );
}

function Endings({ query }: { query: EndingCard_query$key }): ReactNode {
  const words = useWords();
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<
    EndingCardPageQuery,
    EndingCard_query$key
  >(
    graphql`
      fragment EndingCard_query on Query
      @argumentDefinitions(until: { type: "Date!" }, count: { type: "Int!" }, cursor: { type: "String" })
      @refetchable(queryName: "EndingCardPageQuery") {
        endingSoon(until: $until, first: $count, after: $cursor) @connection(key: "EndingCard_endingSoon") {
          totalCount
          edges {
            node {
              endsOn
              item {
                __typename
                id
                ... on Enrolment {
                  service {
                    id
                    name
                  }
                  agency {
                    id
                    name
                  }
                }
                ... on Consent {
                  kind
                  recipient {
                    id
                    name
                  }
                }
                ... on Agreement {
                  subject
                  partner {
                    name
                  }
                }
              }
              of {
                __typename
                ... on Node {
                  id
                }
                ... on Entity {
                  label
                }
              }
            }
          }
        }
      }
    `,
    query,
  );
  const { endingSoon } = data;
  if (!endingSoon) return <Empty>{words.student.notForRole}</Empty>;
  if (endingSoon.edges.length === 0) return <Empty>{words.coordinator.noEnding}</Empty>;
  return (
    <>
      <ul className="rows endings">
        {endingSoon.edges.map(({ node }, index) => (
          <EndingRow key={node.item?.id ?? index} ending={node} />
        ))}
      </ul>
      <ListFoot
        shown={endingSoon.edges.length}
        all={endingSoon.totalCount}
        hasNext={hasNext}
        loading={isLoadingNext}
        more={() => loadNext(50)}
      />
    </>
  );
}

function EndingRow({ ending: { endsOn, item, of } }: { ending: Ending }): ReactNode {
  const words = useWords();
  return (
    <li className="ending">
      <span>
        <Day on={endsOn} />
      </span>
      <div>
        <Chip tone="outline">{words.coordinator.kinds[kindOf(item)]}</Chip> <What item={item} />
        <p className="small">
          <Whose of={of} />
        </p>
      </div>
    </li>
  );
}

function kindOf(item: Ending['item']): 'Enrolment' | 'Consent' | 'Agreement' | 'gone' {
  const name = item?.__typename;
  return name === 'Enrolment' || name === 'Consent' || name === 'Agreement' ? name : 'gone';
}

function What({ item }: { item: Ending['item'] }): ReactNode {
  const label = useLabel();
  if (item?.__typename === 'Enrolment')
    return [item.agency?.name, item.service?.name].filter(Boolean).join(' ');
  if (item?.__typename === 'Consent')
    return [label('ConsentKind', item.kind), item.recipient?.name].filter(Boolean).join(' · ');
  if (item?.__typename === 'Agreement') return [item.partner?.name, item.subject].filter(Boolean).join(' · ');
  return null;
}

function Whose({ of }: { of: Ending['of'] }): ReactNode {
  const words = useWords();
  if (!of) return <span className="quiet">{words.app.withheld}</span>;
  const at = { Student: 'students', Agency: 'agencies' }[of.__typename];
  return at ? <a href={`/${at}/${of.id}`}>{of.label}</a> : of.label;
}

import type { ReactNode } from 'react';
import { graphql, useLazyLoadQuery, usePaginationFragment } from 'react-relay';
import { useFresh } from '../../app/refresh';
import { Card, Said } from '../../parts';
import { ListFoot } from '../../parts/ListFoot';
import { Empty } from '../../parts/States';
import type { OverlapsCardPageQuery } from '../../relay/generated/OverlapsCardPageQuery.graphql';
import type {
  OverlapsCard_query$data,
  OverlapsCard_query$key,
} from '../../relay/generated/OverlapsCard_query.graphql';
import type { OverlapsCardQuery } from '../../relay/generated/OverlapsCardQuery.graphql';
import { useWords } from '../../words';

type Household = NonNullable<
  NonNullable<OverlapsCard_query$data['students']>['edges'][number]['node']['household']
>;

/** Households in which two agencies or more meet the same need at once, each once. */
export function OverlapsCard(): ReactNode {
  const data = useLazyLoadQuery<OverlapsCardQuery>(
    graphql`
      query OverlapsCardQuery($count: Int!) {
        ...OverlapsCard_query @arguments(count: $count)
      }
    `,
    { count: 100 },
    useFresh(),
  );
  return <Households query={data} />;
}

function Households({ query }: { query: OverlapsCard_query$key }): ReactNode {
  const words = useWords();
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<
    OverlapsCardPageQuery,
    OverlapsCard_query$key
  >(
    graphql`
      fragment OverlapsCard_query on Query
      @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" })
      @refetchable(queryName: "OverlapsCardPageQuery") {
        students(first: $count, after: $cursor) @connection(key: "OverlapsCard_students") {
          totalCount
          edges {
            node {
              id
              household {
                id
                students {
                  id
                  displayName
                }
                overlaps {
                  need {
                    code
                    label
                  }
                  agencies {
                    id
                    name
                  }
                }
                lead {
                  agency {
                    id
                    name
                  }
                }
              }
            }
          }
        }
      }
    `,
    query,
  );
  const { students } = data;
  const found = new Map<string, Household>();
  for (const { node } of students?.edges ?? [])
    if (node.household?.overlaps?.length) found.set(node.household.id, node.household);
  return (
    <Card
      id="overlaps"
      title={words.coordinator.overlaps}
      count={words.coordinator.households(found.size)}
      lead={words.coordinator.overlapsLead}
    >
      {!students && <Empty>{words.student.notForRole}</Empty>}
      {students && found.size === 0 && <Empty>{words.coordinator.noOverlaps(students.edges.length)}</Empty>}
      <ul className="rows">
        {[...found.values()].map((one) => (
          <HouseholdRow key={one.id} household={one} />
        ))}
      </ul>
      <ListFoot
        shown={students?.edges.length ?? 0}
        all={students?.totalCount ?? 0}
        hasNext={hasNext}
        loading={isLoadingNext}
        more={() => loadNext(100)}
      />
    </Card>
  );
}

function HouseholdRow({ household: { students, overlaps, lead } }: { household: Household }): ReactNode {
  const words = useWords();
  return (
    <li className="side-row">
      <p className="chips">
        {students.map(({ id, displayName }) => (
          <a key={id} className="strong" href={`/students/${id}`}>
            <Said>{displayName}</Said>
          </a>
        ))}
      </p>
      {overlaps?.map(({ need, agencies }) => (
        <p key={need.code} className="small">
          <b>{need.label}</b> {agencies.map(({ name }) => name).join(', ')}
        </p>
      ))}
      {lead && (
        <p className="quiet small">
          {words.student.lead}: {lead.agency.name}
        </p>
      )}
    </li>
  );
}

import { useEffect, useRef, type ReactNode } from 'react';
import { graphql, usePaginationFragment } from 'react-relay';
import { Chip, Day, Phone } from '../../parts';
import { Empty } from '../../parts/States';
import type { AgencyListPageQuery } from '../../relay/generated/AgencyListPageQuery.graphql';
import type {
  AgencyList_query$data,
  AgencyList_query$key,
} from '../../relay/generated/AgencyList_query.graphql';
import { useWords } from '../../words';

type Agency = NonNullable<AgencyList_query$data['agencies']>['edges'][number]['node'];

/** A page of agencies after another; the one that is chosen on the map comes into sight. */
export function AgencyList({
  query,
  chosen,
}: {
  query: AgencyList_query$key;
  chosen: string | null;
}): ReactNode {
  const words = useWords();
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<
    AgencyListPageQuery,
    AgencyList_query$key
  >(
    graphql`
      fragment AgencyList_query on Query
      @argumentDefinitions(
        filter: { type: "AgencyFilter" }
        count: { type: "Int!" }
        cursor: { type: "String" }
      )
      @refetchable(queryName: "AgencyListPageQuery") {
        agencies(filter: $filter, first: $count, after: $cursor) @connection(key: "AgencyList_agencies") {
          totalCount
          edges {
            node {
              id
              name
              phone
              closed
              verifiedOn
              type {
                code
                label
              }
              area {
                id
                name
              }
              services(first: 3) {
                totalCount
                nodes {
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
  const { agencies } = data;
  if (!agencies) return <Empty>{words.student.notForRole}</Empty>;
  if (agencies.edges.length === 0)
    return (
      <section className="card">
        <Empty>{words.agencies.none}</Empty>
      </section>
    );
  return (
    <section className="card" aria-label={words.agencies.title}>
      <p className="quiet small list-count" role="status">
        {words.app.places(agencies.totalCount)}
      </p>
      <ul className="rows">
        {agencies.edges.map(({ node }) => (
          <AgencyRow key={node.id} agency={node} chosen={node.id === chosen} />
        ))}
      </ul>
      {hasNext && (
        <div className="list-more">
          <button type="button" className="button" disabled={isLoadingNext} onClick={() => loadNext(100)}>
            {words.app.more}
          </button>
          <span className="quiet small">{words.app.shown(agencies.edges.length, agencies.totalCount)}</span>
        </div>
      )}
    </section>
  );
}

function AgencyRow({ agency, chosen }: { agency: Agency; chosen: boolean }): ReactNode {
  const words = useWords();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [chosen]);
  const more = agency.services.totalCount - agency.services.nodes.length;
  return (
    <li className={chosen ? 'agency chosen' : 'agency'} ref={row}>
      <div>
        <p className="chips">
          <a className="strong" href={`/agencies/${agency.id}`}>
            {agency.name}
          </a>
          {agency.type && <span className="quiet small">{agency.type.label}</span>}
          {agency.closed && <Chip tone="crisis">{words.agencies.closed}</Chip>}
        </p>
        <p className="small">
          {agency.services.nodes.map(({ name }) => name).join(', ')}
          {more > 0 && <span className="quiet"> +{more}</span>}
        </p>
        <p className="quiet small">
          {agency.area?.name}
          {agency.area && ' · '}
          {agency.verifiedOn ? (
            <>
              <Day on={agency.verifiedOn} as="relative" /> {words.agency.verified}
            </>
          ) : (
            words.agencies.notVerified
          )}
        </p>
      </div>
      <Phone number={agency.phone} who={agency.name} />
    </li>
  );
}

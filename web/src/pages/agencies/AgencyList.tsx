import { useEffect, useRef, type ReactNode } from 'react';
import { graphql, usePaginationFragment } from 'react-relay';
import { Chip, Phone, Said } from '../../parts';
import { Empty } from '../../parts/States';
import type { AgencyListPageQuery } from '../../relay/generated/AgencyListPageQuery.graphql';
import type {
  AgencyList_query$data,
  AgencyList_query$key,
} from '../../relay/generated/AgencyList_query.graphql';
import { useSettings } from '../../app/settings';
import { useWords } from '../../words';
import { distanceText, fromToday, shortDay } from '../../words/days';
import { ReportError } from './ReportError';
import { isStale } from './usePoints';

type Edge = NonNullable<AgencyList_query$data['agencies']>['edges'][number];

interface Props {
  query: AgencyList_query$key;
  /** Whether the list holds what the map shows only. */
  within: boolean;
  chosen: string | null;
  onChoose: (id: string) => void;
  onWhole: () => void;
}

/** A page of agencies after another; the one that is chosen on the map comes into sight. */
export function AgencyList({ query, within, chosen, onChoose, onWhole }: Props): ReactNode {
  const words = useWords();
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<
    AgencyListPageQuery,
    AgencyList_query$key
  >(
    graphql`
      fragment AgencyList_query on Query
      @argumentDefinitions(
        filter: { type: "AgencyFilter" }
        within: { type: "BoxInput" }
        near: { type: "PointInput" }
        count: { type: "Int!" }
        cursor: { type: "String" }
      )
      @refetchable(queryName: "AgencyListPageQuery") {
        agencies(filter: $filter, within: $within, near: $near, first: $count, after: $cursor)
          @connection(key: "AgencyList_agencies") {
          totalCount
          edges {
            distanceMetres
            node {
              id
              name
              phone
              closed
              verifiedOn
              point {
                latitude
                longitude
              }
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
        <Empty>
          {within ? words.agencies.noneHere : words.agencies.none}
          {within && <Whole onWhole={onWhole} />}
        </Empty>
      </section>
    );
  return (
    <section className="card" aria-label={words.agencies.title}>
      <p className="quiet small list-count" role="status">
        {within ? words.agencies.inView(agencies.totalCount) : words.app.places(agencies.totalCount)}{' '}
        {within && <Whole onWhole={onWhole} />}
      </p>
      <ul className="rows">
        {agencies.edges.map((edge) => (
          <AgencyRow key={edge.node.id} edge={edge} chosen={edge.node.id === chosen} onChoose={onChoose} />
        ))}
      </ul>
      {hasNext && (
        <div className="list-more">
          <button type="button" className="button" disabled={isLoadingNext} onClick={() => loadNext(50)}>
            {words.app.more}
          </button>
          <span className="quiet small">{words.app.shown(agencies.edges.length, agencies.totalCount)}</span>
        </div>
      )}
    </section>
  );
}

function Whole({ onWhole }: { onWhole: () => void }): ReactNode {
  const words = useWords();
  return (
    <button type="button" className="link" onClick={onWhole}>
      {words.agencies.whole}
    </button>
  );
}

interface RowProps {
  edge: Edge;
  chosen: boolean;
  onChoose: (id: string) => void;
}

function AgencyRow({ edge, chosen, onChoose }: RowProps): ReactNode {
  const words = useWords();
  const { language } = useSettings();
  const { node: agency, distanceMetres } = edge;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const more = agency.services.totalCount - agency.services.nodes.length;
  return (
    <li className={chosen ? 'agency chosen' : 'agency'} ref={row}>
      <div>
        <p className="chips">
          <a className="strong" href={`/agencies/${agency.id}`}>
            <Said>{agency.name}</Said>
          </a>
          {agency.type && <span className="quiet small">{agency.type.label}</span>}
          {agency.closed && <Chip tone="crisis">{words.agencies.closed}</Chip>}
          {isStale(agency.verifiedOn) && <Chip tone="warn">{words.agencies.stale}</Chip>}
        </p>
        <p className="small">
          {agency.services.nodes.map(({ name }) => name).join(', ')}
          {more > 0 && <span className="quiet"> +{more}</span>}
        </p>
        <p className="quiet small">
          {distanceMetres != null && <b>{distanceText(distanceMetres)} · </b>}
          {agency.area?.name}
          {agency.area && ' · '}
          <span
            className="nowrap"
            title={agency.verifiedOn ? shortDay(agency.verifiedOn, language) : undefined}
          >
            {agency.verifiedOn
              ? words.agencies.verified(fromToday(agency.verifiedOn, language))
              : words.agencies.notVerified}
          </span>
        </p>
      </div>
      <div className="agency-end">
        <Phone number={agency.phone} who={agency.name} />
        <p className="chips no-print">
          {agency.point && (
            <button
              type="button"
              className="link small quiet"
              aria-label={words.agencies.onMapOf(agency.name)}
              onClick={() => onChoose(agency.id)}
            >
              {words.agencies.onMap}
            </button>
          )}
          <ReportError id={agency.id} name={agency.name} />
        </p>
      </div>
    </li>
  );
}

import { lazy, Suspense, useDeferredValue, useState, type ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFresh } from '../../app/refresh';
import { withQuery } from '../../app/address';
import { navigate, useAddress } from '../../app/router';
import { PageHead } from '../../parts';
import { Boundary } from '../../parts/Boundary';
import { Choose } from '../../parts/Choose';
import { needChoices, useNeedDomains } from '../../parts/needs';
import { Bones } from '../../parts/States';
import type { AgenciesPageChoicesQuery } from '../../relay/generated/AgenciesPageChoicesQuery.graphql';
import type { AgenciesPageQuery, AgencyFilter } from '../../relay/generated/AgenciesPageQuery.graphql';
import { useWords } from '../../words';
import { today } from '../../words/days';
import { AgencyList } from './AgencyList';
import './agencies.css';

const AgencyMap = lazy(() => import('./AgencyMap'));

/** The directory: a list, and beside it the map of the same agencies. */
export default function AgenciesPage(): ReactNode {
  const words = useWords();
  const { query } = useAddress();
  const [text, setText] = useState('');
  const filter: AgencyFilter = {
    need: query.get('need'),
    type: query.get('type'),
    accepting: query.has('accepting') ? today() : null,
    text: text.trim() || null,
  };
  const key = JSON.stringify(filter);
  const shown = useDeferredValue(key);
  return (
    <div className="page">
      <PageHead title={words.agencies.title} lead={words.agencies.lead} />
      <search className="card filter-bar">
        <label className="field">
          <span className="label">{words.agencies.name}</span>
          <input
            className="input"
            type="search"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <Suspense fallback={<div className="field" />}>
          <Filters />
        </Suspense>
      </search>
      <Boundary fallback={<Bones rows={8} />}>
        <div className={shown === key ? 'agencies' : 'agencies pending'} aria-busy={shown !== key}>
          <Found filter={JSON.parse(shown) as AgencyFilter} />
        </div>
      </Boundary>
    </div>
  );
}

function Filters(): ReactNode {
  const words = useWords();
  const address = useAddress();
  const domains = useNeedDomains();
  const { codes } = useLazyLoadQuery<AgenciesPageChoicesQuery>(
    graphql`
      query AgenciesPageChoicesQuery {
        codes(list: AGENCY_TYPE) {
          code
          label
        }
      }
    `,
    {},
  );
  const choose = (name: string) => (value: string) =>
    navigate(withQuery(address, { [name]: value }), { replace: true });
  return (
    <>
      <Choose
        label={words.agencies.type}
        none={words.agencies.anyType}
        choices={codes.map(({ code, label }) => ({ value: code, label }))}
        value={address.query.get('type') ?? ''}
        onChange={choose('type')}
      />
      <Choose
        label={words.agencies.need}
        none={words.agencies.anyNeed}
        choices={needChoices(domains)}
        value={address.query.get('need') ?? ''}
        onChange={choose('need')}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={address.query.has('accepting')}
          onChange={(event) =>
            navigate(withQuery(address, { accepting: event.target.checked ? '1' : null }), { replace: true })
          }
        />
        {words.agencies.accepting}
      </label>
    </>
  );
}

function Found({ filter }: { filter: AgencyFilter }): ReactNode {
  const [chosen, setChosen] = useState<string | null>(null);
  const data = useLazyLoadQuery<AgenciesPageQuery>(
    graphql`
      query AgenciesPageQuery($filter: AgencyFilter, $count: Int!) {
        ...AgencyList_query @arguments(filter: $filter, count: $count)
        placed: agencies(filter: $filter, first: 100) {
          nodes {
            id
            ...AgencyMap_agencies
          }
        }
      }
    `,
    { filter, count: 100 },
    useFresh(),
  );
  return (
    <>
      <AgencyList query={data} chosen={chosen} />
      <div className="map-side no-print">
        <Boundary fallback={<div className="map" />}>
          <AgencyMap agencies={data.placed?.nodes ?? []} chosen={chosen} onChoose={setChosen} />
        </Boundary>
      </div>
    </>
  );
}

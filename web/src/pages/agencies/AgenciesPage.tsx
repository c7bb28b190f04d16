import { lazy, useDeferredValue, useState, type ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFresh } from '../../app/refresh';
import { useAddress } from '../../app/router';
import { PageHead } from '../../parts';
import { Boundary } from '../../parts/Boundary';
import { Bones } from '../../parts/States';
import type { AgenciesPageQuery, AgencyFilter } from '../../relay/generated/AgenciesPageQuery.graphql';
import { useWords } from '../../words';
import { today } from '../../words/days';
import { AgencyFilters } from './AgencyFilters';
import { AgencyList } from './AgencyList';
import { gridded, type Box } from './box';
import { staleBefore, usePoints } from './usePoints';
import { useSchools } from './useSchools';
import './agencies.css';

const AgencyMap = lazy(() => import('./AgencyMap'));

/** The directory: a list, and beside it the map of the same agencies. */
export default function AgenciesPage(): ReactNode {
  const words = useWords();
  const { query } = useAddress();
  const [text, setText] = useState('');
  const [box, setBox] = useState<Box | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  // Counts how often all was asked for again, so that the map shows it too.
  const [wholes, setWholes] = useState(0);
  const filter: AgencyFilter = {
    need: query.get('need'),
    type: query.get('type'),
    accepting: query.has('accepting') ? today() : null,
    verifiedBefore: query.has('stale') ? staleBefore() : null,
    text: text.trim() || null,
  };
  const key = JSON.stringify({ filter, within: box && gridded(box), school: query.get('school') ?? '' });
  const shown = useDeferredValue(key);
  const asked = JSON.parse(shown) as Asked;
  const found = usePoints(asked.filter, asked.within);
  return (
    <div className="page wide">
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
        <Boundary brief fallback={<div className="field" />}>
          <AgencyFilters filter={asked.filter} within={asked.within} />
        </Boundary>
      </search>
      <div className={shown === key ? 'agencies' : 'agencies pending'} aria-busy={shown !== key}>
        <Boundary fallback={<Bones rows={8} />}>
          <Found
            asked={asked}
            chosen={chosen}
            onChoose={setChosen}
            onWhole={() => {
              setBox(null);
              setWholes(wholes + 1);
            }}
          />
        </Boundary>
        <div className="map-side no-print">
          <Boundary fallback={<div className="map" />}>
            <AgencyMap found={found} wholes={wholes} chosen={chosen} onChoose={setChosen} onBox={setBox} />
          </Boundary>
        </div>
      </div>
    </div>
  );
}

interface Asked {
  filter: AgencyFilter;
  within: Box | null;
  school: string;
}

interface FoundProps {
  asked: Asked;
  chosen: string | null;
  onChoose: (id: string) => void;
  onWhole: () => void;
}

function Found({ asked, chosen, onChoose, onWhole }: FoundProps): ReactNode {
  const { filter, within, school } = asked;
  const near = useSchools().find(({ id }) => id === school)?.point;
  const data = useLazyLoadQuery<AgenciesPageQuery>(
    graphql`
      query AgenciesPageQuery($filter: AgencyFilter, $within: BoxInput, $near: PointInput, $count: Int!) {
        ...AgencyList_query @arguments(filter: $filter, within: $within, near: $near, count: $count)
      }
    `,
    { filter, within, near: near && { latitude: near.latitude, longitude: near.longitude }, count: 50 },
    useFresh(),
  );
  return (
    <AgencyList query={data} within={within !== null} chosen={chosen} onChoose={onChoose} onWhole={onWhole} />
  );
}

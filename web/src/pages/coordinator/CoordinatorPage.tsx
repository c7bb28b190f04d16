import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFresh } from '../../app/refresh';
import { useAddress } from '../../app/router';
import { useRight } from '../../app/viewer';
import { PageHead } from '../../parts';
import { Boundary } from '../../parts/Boundary';
import { AddressChoice } from '../../parts/filters';
import { sinceChoices, sinceOf } from '../../parts/since';
import { Bones, ProblemState } from '../../parts/States';
import type { CoordinatorPageQuery } from '../../relay/generated/CoordinatorPageQuery.graphql';
import { Problem } from '../../relay/problem';
import { useWords } from '../../words';
import { today } from '../../words/days';
import { EndingCard } from './EndingCard';
import { FlowCard } from './FlowCard';
import { OverlapsCard } from './OverlapsCard';
import { RefusalsCard } from './RefusalsCard';
import { UnmetCard } from './UnmetCard';
import './coordinator.css';

/** The whole of a district: needs that nothing reaches, who refers whereto, what ends soon, who works in one household. */
export default function CoordinatorPage(): ReactNode {
  const may = useRight('ASK_LINKAGE');
  return may ? <Whole /> : <ProblemState error={new Problem('refused')} large />;
}

function Whole(): ReactNode {
  const words = useWords();
  const { query } = useAddress();
  const { viewer } = useLazyLoadQuery<CoordinatorPageQuery>(
    graphql`
      query CoordinatorPageQuery {
        viewer {
          district {
            name
            areas {
              id
              name
            }
          }
        }
      }
    `,
    {},
    useFresh(),
  );
  const areas = viewer.district?.areas ?? [];
  const area = areas.find(({ id }) => id === query.get('area')) ?? areas[0];
  const from = sinceOf(query.get('requested'), today());
  return (
    <div className="page district">
      <PageHead
        title={words.coordinator.title}
        lead={words.coordinator.lead}
        end={
          <button type="button" className="button" onClick={() => print()}>
            <Printer size={16} aria-hidden /> {words.app.print}
          </button>
        }
      >
        <span className="quiet">{viewer.district?.name}</span>
      </PageHead>
      <search className="card filter-bar no-print">
        <AddressChoice
          name="area"
          label={words.coordinator.area}
          choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <AddressChoice
          name="requested"
          label={words.referrals.requested}
          none={words.lists.anyTime}
          choices={sinceChoices(words)}
        />
      </search>
      {area && (
        <Boundary key={area.id} fallback={<Bones rows={8} />}>
          <UnmetCard area={area.id} />
        </Boundary>
      )}
      <div className="grid-2 even">
        <div className="stack">
          <Boundary fallback={<Bones rows={6} />}>
            <FlowCard from={from} />
          </Boundary>
          <Boundary fallback={<Bones rows={3} />}>
            <RefusalsCard from={from} />
          </Boundary>
        </div>
        <div className="stack">
          <Boundary fallback={<Bones rows={6} />}>
            <EndingCard />
          </Boundary>
          <Boundary fallback={<Bones rows={3} />}>
            <OverlapsCard />
          </Boundary>
        </div>
      </div>
    </div>
  );
}

import { useDeferredValue, useState, type ReactNode } from 'react';
import type { Params } from '../../app/routes';
import { useAddress } from '../../app/router';
import { PageHead } from '../../parts';
import { Boundary } from '../../parts/Boundary';
import { Bones } from '../../parts/States';
import { useWords } from '../../words';
import { FindCentre } from './FindCentre';
import { kinds } from './kinds';
import { NetworkFilters } from './NetworkFilters';
import { NetworkView } from './NetworkView';
import { kindsOf } from './web';
import './network.css';

const stepsWithout = 2;

/** The network around anything: a picture, and beside it the same as a list. */
export default function NetworkPage({ params }: { params: Params }): ReactNode {
  const words = useWords();
  const { query } = useAddress();
  const [finding, setFinding] = useState(false);
  const around = params.around ?? '';
  const asked = {
    around,
    steps: Number(query.get('steps')) || stepsWithout,
    kinds: kindsOf(query.get('kinds'), kinds),
  };
  const key = JSON.stringify(asked);
  const shown = useDeferredValue(key);
  return (
    <div className="page wide">
      <PageHead
        title={words.network.title}
        lead={words.network.lead}
        end={
          around && (
            <button
              type="button"
              className="button"
              aria-expanded={finding}
              onClick={() => setFinding(!finding)}
            >
              {words.network.otherCentre}
            </button>
          )
        }
      />
      {(!around || finding) && <FindCentre onFound={() => setFinding(false)} />}
      {around && (
        <>
          <NetworkFilters steps={asked.steps} chosen={asked.kinds} />
          <Boundary key={around} fallback={<Bones rows={10} />}>
            <div className={shown === key ? '' : 'pending'} aria-busy={shown !== key}>
              <NetworkView asked={JSON.parse(shown) as typeof asked} />
            </div>
          </Boundary>
        </>
      )}
    </div>
  );
}

import { Siren } from 'lucide-react';
import type { ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useKept } from '../../app/refresh';
import { Boundary } from '../../parts/Boundary';
import { useNeedDomains } from '../../parts/needs';
import type { UrgentQuery } from '../../relay/generated/UrgentQuery.graphql';
import { useWords } from '../../words';
import { Calls } from '../linkage/NowCalls';
import { alarmsFor } from './needsFor';

/**
 * Whom to call in danger. Where what is typed asks for help at once, it says so, with whom to call about just that first;
 * the need alone is sent, and nothing of what is typed.
 */
export function Urgent({ text }: { text: string }): ReactNode {
  const words = useWords();
  const alarms = alarmsFor(useNeedDomains(), text);
  return (
    <>
      <div role="alert">
        {alarms.length > 0 && (
          <section className="card alarm" aria-labelledby="urgent-title">
            <div className="card-head">
              <h2 id="urgent-title">
                <Siren size={18} aria-hidden /> {words.ask.urgent}
              </h2>
            </div>
            {alarms.map(({ code }) => (
              <Boundary key={code} fallback={null}>
                <CallsFor need={code} />
              </Boundary>
            ))}
          </section>
        )}
      </div>
      <Danger />
    </>
  );
}

function CallsFor({ need }: { need: string }): ReactNode {
  const { linkageFor } = useLazyLoadQuery<UrgentQuery>(
    graphql`
      query UrgentQuery($need: String!) {
        linkageFor(profile: {}, need: $need) {
          now {
            text
            phone
            clause
          }
        }
      }
    `,
    { need },
    useKept(),
  );
  return linkageFor && <Calls calls={linkageFor.now} />;
}

/** The three numbers that everybody may need, whatever is typed. */
export function Danger(): ReactNode {
  const words = useWords();
  const numbers = [
    ['112', words.ask.numbers.police],
    ['119', words.ask.numbers.rescue],
    ['109', words.ask.numbers.suicide],
  ] as const;
  return (
    <section className="danger" aria-label={words.ask.danger}>
      <p>{words.ask.danger}</p>
      <ul>
        {numbers.map(([number, what]) => (
          <li key={number}>
            <a className="call-number" href={`tel:${number}`}>
              {number}
            </a>
            <span className="small">{what}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

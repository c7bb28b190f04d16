import { lazy, useMemo, useState, type ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { withQuery } from '../../app/address';
import { useFresh } from '../../app/refresh';
import { navigate, useAddress } from '../../app/router';
import { Boundary } from '../../parts/Boundary';
import { Bones, Hidden } from '../../parts/States';
import type {
  NetworkViewQuery,
  NetworkViewQuery$data,
  TieKind,
} from '../../relay/generated/NetworkViewQuery.graphql';
import { useWords } from '../../words';
import { ChosenCard } from './ChosenCard';
import type { DrawnNode } from './drawing';
import { canBegin } from './kinds';
import { Legend } from './Legend';
import { TieTable } from './TieTable';
import { WaysCard } from './WaysCard';

const NetworkGraph = lazy(() => import('./NetworkGraph'));

/** How many nodes are drawn at most. */
const most = 300;

type Network = NonNullable<NetworkViewQuery$data['network']>;
export type NetworkNode = Exclude<Network['nodes'][number], { readonly __typename: '%other' }>;
export type NetworkTie = Network['ties'][number];

interface Asked {
  around: string;
  steps: number;
  kinds: TieKind[];
}

/** The picture, what is chosen of it, the ways between two ends, and all ties as a table. */
export function NetworkView({ asked }: { asked: Asked }): ReactNode {
  const words = useWords();
  const address = useAddress();
  const [chosen, setChosen] = useState<string | null>(null);
  const [way, setWay] = useState<readonly DrawnNode[]>([]);
  const { network } = useLazyLoadQuery<NetworkViewQuery>(
    graphql`
      query NetworkViewQuery($around: ID!, $steps: Int!, $kinds: [TieKind!], $first: Int!) {
        network(around: $around, steps: $steps, kinds: $kinds, first: $first) {
          incomplete
          nodes {
            __typename
            id
            label
            ... on Worker {
              title
              organisation {
                __typename
                id
                name
              }
            }
            ... on Service {
              agency {
                id
                name
              }
            }
          }
          ties {
            kind
            from {
              __typename
              id
            }
            to {
              __typename
              id
            }
            band
            strength
            basis
            lastContactOn
          }
        }
      }
    `,
    { ...asked, first: most },
    useFresh(),
  );
  const named = useMemo(() => new Map(network?.nodes.map((node) => [node.id, node])), [network]);
  if (!network) return <Hidden />;
  const { nodes, ties } = network;
  const centre = named.get(asked.around);
  const from = address.query.get('from') ?? (centre && canBegin(centre.__typename) ? centre.id : null);
  const to = address.query.get('to');
  const setEnd = (name: 'from' | 'to', id: string | null): void => {
    setWay([]);
    navigate(withQuery(address, { [name]: id }), { replace: true });
  };
  return (
    <div className="stack">
      <p role="status">
        {words.network.size(centre?.label ?? '', asked.steps, nodes.length, ties.length)}{' '}
        {network.incomplete ? words.network.incomplete(most) : words.network.complete}
      </p>
      <div className="network">
        <section className="network-picture no-print" aria-label={words.network.picture}>
          <Boundary fallback={<div className="network-canvas" />}>
            <NetworkGraph
              nodes={nodes}
              ties={ties}
              centre={asked.around}
              layout={address.query.has('layers') ? 'layers' : 'spread'}
              chosen={chosen}
              way={way}
              onChoose={setChosen}
            />
          </Boundary>
          <Legend nodes={nodes} ties={ties} />
        </section>
        <div className="stack">
          <ChosenCard
            node={chosen ? named.get(chosen) : undefined}
            ties={ties}
            named={named}
            onChoose={setChosen}
            onEnd={setEnd}
          />
          <WaysCard from={from} to={to} named={named} onEnd={setEnd} onWay={setWay} />
        </div>
      </div>
      <Boundary fallback={<Bones />}>
        <TieTable ties={ties} named={named} onChoose={setChosen} />
      </Boundary>
    </div>
  );
}

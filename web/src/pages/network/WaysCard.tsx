import { ArrowRight } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useKept } from '../../app/refresh';
import { Card, Said } from '../../parts';
import { Boundary } from '../../parts/Boundary';
import { Bones, Empty } from '../../parts/States';
import type { WaysCardQuery } from '../../relay/generated/WaysCardQuery.graphql';
import { useWords } from '../../words';
import { PathLine } from '../linkage/PathLine';
import '../linkage/linkage.css';
import type { DrawnNode } from './drawing';
import type { NetworkNode } from './NetworkView';

interface Props {
  from: string | null;
  to: string | null;
  named: ReadonlyMap<string, NetworkNode>;
  onEnd: (name: 'from' | 'to', id: string | null) => void;
  onWay: (way: readonly DrawnNode[]) => void;
}

/** Who can carry an introduction between two ends: told in sentences, and marked in the picture. */
export function WaysCard({ from, to, named, onEnd, onWay }: Props): ReactNode {
  const words = useWords();
  const name = (id: string | null): string => (id ? (named.get(id)?.label ?? words.network.outside) : '…');
  return (
    <Card
      id="ways"
      className={from && to ? '' : 'no-print'}
      title={words.network.ways}
      end={
        to && (
          <button type="button" className="button plain" onClick={() => onEnd('to', null)}>
            {words.network.clearWay}
          </button>
        )
      }
      lead={
        <span className="chips">
          <Said>{name(from)}</Said> <ArrowRight size={14} aria-label={words.network.toThere} />{' '}
          <Said>{name(to)}</Said>
        </span>
      }
    >
      {from && to ? (
        <Boundary key={`${from} ${to}`} fallback={<Bones rows={3} />}>
          <Ways from={from} to={to} onWay={onWay} />
        </Boundary>
      ) : (
        <Empty>{from ? words.network.chooseTo : words.network.chooseFrom}</Empty>
      )}
    </Card>
  );
}

function Ways({ from, to, onWay }: { from: string; to: string; onWay: Props['onWay'] }): ReactNode {
  const words = useWords();
  const [shown, setShown] = useState(0);
  const { mediation } = useLazyLoadQuery<WaysCardQuery>(
    graphql`
      query WaysCardQuery($from: ID!, $to: ID!) {
        mediation(from: $from, to: $to) {
          incomplete
          paths(first: 3) {
            steps {
              from {
                __typename
                id
                label
              }
              to {
                __typename
                id
                label
              }
            }
            ...PathLine_path
          }
        }
      }
    `,
    { from, to },
    useKept(),
  );
  const paths = mediation?.paths;
  useEffect(() => {
    const steps = paths?.[shown]?.steps ?? [];
    const first = steps[0]?.from;
    const stops = first ? [first, ...steps.map((step) => step.to)] : [];
    onWay(stops.map(({ id, label, __typename }) => ({ id, label, type: __typename })));
  }, [paths, shown, onWay]);
  if (!paths?.length) return <Empty>{words.network.noWay}</Empty>;
  return (
    <ol className="rows">
      {paths.map((path, index) => (
        <li key={index} className="side-row">
          <PathLine path={path} subject={/^(student|person)_/.test(from) ? from : '-'} />
          {paths.length > 1 && (
            <button
              type="button"
              className="button way-button"
              aria-pressed={index === shown}
              onClick={() => setShown(index)}
            >
              {index === shown ? words.network.wayShown : words.network.showWay}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

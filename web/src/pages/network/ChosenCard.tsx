import type { ReactNode } from 'react';
import { useLabel } from '../../app/label';
import { Card, Said, SaidAll } from '../../parts';
import { Empty } from '../../parts/States';
import { useWords } from '../../words';
import { canBegin, canEnd } from './kinds';
import type { NetworkNode, NetworkTie } from './NetworkView';

interface Props {
  node: NetworkNode | undefined;
  ties: readonly NetworkTie[];
  named: ReadonlyMap<string, NetworkNode>;
  onChoose: (id: string) => void;
  onEnd: (name: 'from' | 'to', id: string) => void;
}

const pages: Readonly<Record<string, string>> = { Student: '/students/', Agency: '/agencies/' };

/** What beside its name tells a node from another of that name. */
export function besideOf(node: NetworkNode | undefined): string {
  if (node?.__typename === 'Worker') return [node.title, node.organisation?.name].filter(Boolean).join(' · ');
  if (node?.__typename === 'Service') return node.agency?.name ?? '';
  return '';
}

/** What was chosen in the picture or the table, and all it is tied to here. */
export function ChosenCard({ node, ties, named, onChoose, onEnd }: Props): ReactNode {
  const words = useWords();
  const label = useLabel();
  if (!node)
    return (
      <Card id="chosen" className="no-print" title={words.network.chosen}>
        <Empty>{words.network.chooseOne}</Empty>
      </Card>
    );
  const own = ties.filter(({ from, to }) => from.id === node.id || to.id === node.id);
  const page = pages[node.__typename];
  return (
    <Card
      id="chosen"
      title={<Said>{node.label}</Said>}
      lead={<SaidAll of={[words.network.types[node.__typename], besideOf(node)]} />}
    >
      <div className="card-body stack tight">
        <p className="chips">
          <a className="button" href={`/network/${node.id}`}>
            {words.network.asCentre}
          </a>
          {page && (
            <a className="button" href={`${page}${node.id}`}>
              {words.network.open}
            </a>
          )}
          {canBegin(node.__typename) && (
            <button type="button" className="button" onClick={() => onEnd('from', node.id)}>
              {words.network.asFrom}
            </button>
          )}
          {canEnd(node.__typename) && (
            <button type="button" className="button primary" onClick={() => onEnd('to', node.id)}>
              {words.network.asTo}
            </button>
          )}
        </p>
        <ul className="plain-list chosen-ties" aria-label={words.network.tiesOf(node.label)}>
          {own.map((tie, index) => {
            const other = named.get(tie.from.id === node.id ? tie.to.id : tie.from.id);
            if (!other) return null;
            return (
              <li key={index} className="small">
                <span className="quiet">{label('TieKind', tie.kind)}</span>{' '}
                <button type="button" className="link" onClick={() => onChoose(other.id)}>
                  <Said>{other.label}</Said>
                </button>{' '}
                <span className="quiet">
                  <SaidAll of={[besideOf(other), label('Band', tie.band)]} between=" " />
                </span>
              </li>
            );
          })}
        </ul>
      </div>
    </Card>
  );
}

import { memo, type ReactNode } from 'react';
import { useLabel } from '../../app/label';
import { useWords } from '../../words';
import { strokeOf, type Stroke } from './kinds';
import type { NetworkNode, NetworkTie } from './NetworkView';
import { countKinds } from './web';

const shapes: Readonly<Record<string, ReactNode>> = {
  ellipse: <circle cx="8" cy="8" r="6" />,
  diamond: <path d="M8 1 15 8 8 15 1 8Z" />,
  pentagon: <path d="M8 1 15 6.3 12.3 14.5 3.7 14.5 1 6.3Z" />,
  rectangle: <rect x="2" y="2" width="12" height="12" rx="3" />,
  triangle: <path d="M8 2 14.5 14 1.5 14Z" />,
};

const shapeOf: Readonly<Record<string, string>> = {
  Student: 'ellipse',
  Person: 'ellipse',
  Worker: 'ellipse',
  CaseManager: 'diamond',
  School: 'pentagon',
  District: 'pentagon',
  Area: 'pentagon',
  Agency: 'rectangle',
  Service: 'triangle',
  Offer: 'triangle',
};

const dashes: Readonly<Record<Stroke, string | undefined>> = {
  people: undefined,
  acquaintance: undefined,
  belonging: undefined,
  agreement: '5 3',
  help: '1.5 3',
};

/** What the shapes and strokes mean, of those that are in the picture, with how many there are. */
export const Legend = memo(function Legend({
  nodes,
  ties,
}: {
  nodes: readonly NetworkNode[];
  ties: readonly NetworkTie[];
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const types = countKinds(nodes.map(({ __typename }) => ({ kind: __typename })));
  return (
    <div className="legend small quiet">
      <ul className="chips">
        {types.map(([type, count]) => (
          <li key={type} className={`legend-node ${type}`}>
            <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden>
              {shapes[shapeOf[type] ?? 'ellipse']}
            </svg>
            {words.network.types[type]} {count}
          </li>
        ))}
      </ul>
      <ul className="chips">
        {countKinds(ties).map(([kind, count]) => (
          <li key={kind} className={`legend-tie ${strokeOf[kind] ?? ''}`}>
            <svg width="24" height="8" viewBox="0 0 24 8" aria-hidden>
              <path d="M1 4H23" strokeWidth="3" strokeDasharray={dashes[strokeOf[kind] ?? 'belonging']} />
            </svg>
            {label('TieKind', kind)} {count}
          </li>
        ))}
        <li>{words.network.widthMeans}</li>
      </ul>
    </div>
  );
});

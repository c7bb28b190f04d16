import { Maximize2, Minus, Plus } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useSettings } from '../../app/settings';
import { useWords } from '../../words';
import { Drawing, type DrawnNode, type Layout } from './drawing';
import type { NetworkNode, NetworkTie } from './NetworkView';

interface Props {
  nodes: readonly NetworkNode[];
  ties: readonly NetworkTie[];
  centre: string;
  layout: Layout;
  chosen: string | null;
  way: readonly DrawnNode[];
  onChoose: (id: string | null) => void;
}

/** The network as a picture. The table on the page holds the same for whoever does not see it. */
export default function NetworkGraph({
  nodes,
  ties,
  centre,
  layout,
  chosen,
  way,
  onChoose,
}: Props): ReactNode {
  const words = useWords();
  const { theme } = useSettings();
  const place = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);

  useEffect(() => {
    if (!place.current) return;
    const made = new Drawing(place.current, onChoose);
    setDrawing(made);
    return () => made.remove();
  }, [onChoose, theme]);
  useEffect(() => {
    drawing?.show({
      nodes: nodes.map(({ id, label, __typename }) => ({ id, label, type: __typename })),
      ties: ties.map(({ kind, from, to, strength }) => ({ kind, from: from.id, to: to.id, strength })),
      centre,
      layout,
    });
  }, [drawing, nodes, ties, centre, layout]);
  useEffect(() => drawing?.mark(chosen, way), [drawing, chosen, way, nodes, ties, layout]);

  return (
    <div className="network-frame">
      <div className="network-canvas" ref={place} role="img" aria-label={words.network.pictureLabel} />
      <div className="map-buttons">
        <button
          type="button"
          className="button icon"
          aria-label={words.agencies.zoomIn}
          onClick={() => drawing?.zoom(1.4)}
        >
          <Plus size={17} aria-hidden />
        </button>
        <button
          type="button"
          className="button icon"
          aria-label={words.agencies.zoomOut}
          onClick={() => drawing?.zoom(1 / 1.4)}
        >
          <Minus size={17} aria-hidden />
        </button>
        <button
          type="button"
          className="button icon"
          aria-label={words.agencies.wholeMap}
          onClick={() => drawing?.fit()}
        >
          <Maximize2 size={16} aria-hidden />
        </button>
      </div>
    </div>
  );
}

import { Maximize2, Minus, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useSettings } from '../../app/settings';
import type { AgencyMap_agencies$key } from '../../relay/generated/AgencyMap_agencies.graphql';
import { useWords } from '../../words';
import { canDrawMaps, PointMap, type MapPoint } from './PointMap';

interface Props {
  agencies: AgencyMap_agencies$key;
  chosen: string | null;
  onChoose: (id: string | null) => void;
}

/** Where the agencies are. The list beside it holds the same for whoever does not see the map. */
export default function AgencyMap({ agencies, chosen, onChoose }: Props): ReactNode {
  const words = useWords();
  const { theme } = useSettings();
  const nodes = useFragment(
    graphql`
      fragment AgencyMap_agencies on Agency @relay(plural: true) {
        id
        name
        point {
          latitude
          longitude
        }
      }
    `,
    agencies,
  );
  const points = useMemo<MapPoint[]>(
    () =>
      nodes.flatMap(({ id, name, point }) =>
        point ? [{ id, name, at: [point.longitude, point.latitude] as [number, number] }] : [],
      ),
    [nodes],
  );
  const place = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<PointMap | null>(null);
  const [drawable] = useState(canDrawMaps);

  useEffect(() => {
    if (!place.current || !drawable) return;
    const made = new PointMap(place.current, onChoose);
    setMap(made);
    return () => made.remove();
  }, [drawable, onChoose, theme]);
  useEffect(() => map?.show(points), [map, points]);
  useEffect(() => map?.choose(chosen), [map, chosen, points]);

  const name = points.find(({ id }) => id === chosen)?.name;
  if (!drawable) return <p className="map state">{words.agencies.noMap}</p>;
  return (
    <figure className="map-frame">
      <div className="map" ref={place} role="region" aria-label={words.agencies.mapLabel} />
      <div className="map-buttons">
        <button
          type="button"
          className="button icon"
          aria-label={words.agencies.zoomIn}
          onClick={() => map?.zoom(1)}
        >
          <Plus size={17} aria-hidden />
        </button>
        <button
          type="button"
          className="button icon"
          aria-label={words.agencies.zoomOut}
          onClick={() => map?.zoom(-1)}
        >
          <Minus size={17} aria-hidden />
        </button>
        <button
          type="button"
          className="button icon"
          aria-label={words.agencies.wholeMap}
          onClick={() => map?.fit()}
        >
          <Maximize2 size={16} aria-hidden />
        </button>
      </div>
      {name && chosen && (
        <p className="map-chosen">
          <b>{name}</b> <a href={`/agencies/${chosen}`}>{words.agencies.open}</a>
        </p>
      )}
      <figcaption className="quiet small">{words.agencies.unplaced}</figcaption>
    </figure>
  );
}

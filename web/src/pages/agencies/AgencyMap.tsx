import { Maximize2, Minus, Plus } from 'lucide-react';
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useKept } from '../../app/refresh';
import { siteSettings, type Site } from '../../app/site';
import { useSettings } from '../../app/settings';
import type { AgencyMapQuery } from '../../relay/generated/AgencyMapQuery.graphql';
import { useWords } from '../../words';
import type { Box } from './box';
import { canDrawMaps, PointMap } from './PointMap';
import { mostPoints, type Points } from './usePoints';

interface Props {
  found: Points;
  /** Shows all again where this has grown. */
  wholes: number;
  chosen: string | null;
  onChoose: (id: string | null) => void;
  /** Tells what the map shows once somebody moved it; null where it shows all again. */
  onBox: (box: Box | null) => void;
}

/** Where the agencies are. The list beside it holds the same for whoever does not see the map. */
export default function AgencyMap({ found, wholes, chosen, onChoose, onBox }: Props): ReactNode {
  const words = useWords();
  const { theme } = useSettings();
  const place = useRef<HTMLDivElement>(null);
  const [site, setSite] = useState<Site | null>(null);
  const [map, setMap] = useState<PointMap | null>(null);
  const [drawable] = useState(canDrawMaps);

  useEffect(() => void siteSettings().then(setSite), []);
  useEffect(() => {
    if (!place.current || !drawable || !site) return;
    const made = new PointMap(place.current, site, { onChoose, onMoved: onBox });
    setMap(made);
    return () => made.remove();
  }, [drawable, site, onChoose, onBox, theme]);
  useEffect(() => map?.show(found.points), [map, found]);
  useEffect(() => {
    if (wholes > 0) map?.fit();
  }, [map, wholes]);
  useEffect(() => map?.choose(chosen), [map, chosen, found]);

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
          onClick={() => {
            onBox(null);
            map?.fit();
          }}
        >
          <Maximize2 size={16} aria-hidden />
        </button>
      </div>
      {chosen && (
        <Suspense>
          <Chosen id={chosen} />
        </Suspense>
      )}
      <figcaption className="quiet small">
        {words.agencies.ring} {words.agencies.unplaced}
        {found.total > mostPoints && found.points.length >= mostPoints && (
          <> {words.agencies.tooMany(found.points.length, found.total)}</>
        )}
      </figcaption>
    </figure>
  );
}

function Chosen({ id }: { id: string }): ReactNode {
  const words = useWords();
  const { agency } = useLazyLoadQuery<AgencyMapQuery>(
    graphql`
      query AgencyMapQuery($id: ID!) {
        agency(id: $id) {
          id
          name
        }
      }
    `,
    { id },
    useKept(),
  );
  return (
    agency && (
      <p className="map-chosen">
        <b>{agency.name}</b> <a href={`/agencies/${agency.id}`}>{words.agencies.open}</a>
      </p>
    )
  );
}

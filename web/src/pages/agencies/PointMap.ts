// The one place that knows MapLibre. It draws points on a plain ground; tiles come only from an address that is set.
import {
  LngLatBounds,
  Map as MapLibre,
  setWorkerUrl,
  type GeoJSONSource,
  type StyleSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

setWorkerUrl(workerUrl);

export interface MapPoint {
  id: string;
  name: string;
  /** Degrees east and north. */
  at: [number, number];
}

/** Whether the browser can draw a map. */
export function canDrawMaps(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

/** The address of tiles, as https://…/{z}/{x}/{y}.png, which whoever runs the program may set; empty for none. */
function tiles(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="ieum-tiles"]')?.content ?? '';
}

// A map takes no variables of a style sheet, so that the colours are read from an element that has them.
function colour(of: HTMLElement, name: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(${name})`;
  of.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

function styleOf(place: HTMLElement): StyleSpecification {
  const address = tiles();
  const accent = colour(place, '--accent');
  return {
    version: 8,
    sources: {
      points: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
      ...(address && { ground: { type: 'raster' as const, tiles: [address], tileSize: 256 } }),
    },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': colour(place, '--sunken') } },
      ...(address ? [{ id: 'ground', type: 'raster' as const, source: 'ground' }] : []),
      {
        id: 'points',
        type: 'circle',
        source: 'points',
        paint: {
          'circle-radius': ['case', ['boolean', ['feature-state', 'chosen'], false], 11, 7],
          'circle-color': [
            'case',
            ['boolean', ['feature-state', 'chosen'], false],
            colour(place, '--crisis-fill'),
            accent,
          ],
          'circle-opacity': 0.85,
          'circle-stroke-width': 2,
          'circle-stroke-color': colour(place, '--surface'),
        },
      },
    ],
  };
}

/** A map of points of which one may be chosen. */
export class PointMap {
  private readonly map: MapLibre;
  private points: readonly MapPoint[] = [];
  private chosen: string | null = null;

  constructor(place: HTMLElement, onChoose: (id: string | null) => void) {
    this.map = new MapLibre({
      container: place,
      style: styleOf(place),
      center: [127.77, 36.35],
      zoom: 6,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: 0,
    });
    this.map.on('click', 'points', ({ features }) => {
      const id: unknown = features?.[0]?.properties.id;
      onChoose(typeof id === 'string' ? id : null);
    });
    this.map.on('mouseenter', 'points', () => (this.map.getCanvas().style.cursor = 'pointer'));
    this.map.on('mouseleave', 'points', () => (this.map.getCanvas().style.cursor = ''));
  }

  /** Shows these points and no others, all in sight. */
  show(points: readonly MapPoint[]): void {
    this.points = points;
    this.whenReady(() => {
      void this.map.getSource<GeoJSONSource>('points')?.setData({
        type: 'FeatureCollection',
        features: points.map(({ id, name, at }, index) => ({
          type: 'Feature',
          id: index,
          properties: { id, name },
          geometry: { type: 'Point', coordinates: at },
        })),
      });
      this.fit(false);
    });
  }

  /** Marks one of the points; null for none. */
  choose(id: string | null): void {
    this.whenReady(() => {
      this.mark(this.chosen, false);
      this.chosen = id;
      this.mark(id, true);
    });
  }

  zoom(by: number): void {
    this.map.zoomTo(this.map.getZoom() + by);
  }

  /** Brings all points into sight. */
  fit(smooth = true): void {
    if (this.points.length === 0) return;
    const bounds = new LngLatBounds();
    for (const { at } of this.points) bounds.extend(at);
    this.map.fitBounds(bounds, { padding: 36, maxZoom: 14, animate: smooth });
  }

  remove(): void {
    this.map.remove();
  }

  private mark(id: string | null, chosen: boolean): void {
    const index = this.points.findIndex((one) => one.id === id);
    if (index >= 0) this.map.setFeatureState({ source: 'points', id: index }, { chosen });
  }

  private whenReady(then: () => void): void {
    if (this.map.isStyleLoaded()) then();
    else void this.map.once('load', then);
  }
}

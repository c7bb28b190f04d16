// The one place that knows MapLibre. It draws points on a plain ground; tiles and outlines come only from what the server has.
import {
  LngLatBounds,
  Map as MapLibre,
  setWorkerUrl,
  type GeoJSONSource,
  type LayerSpecification,
  type SourceSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Site } from '../../app/site';
import { colour } from '../../parts/colour';
import type { Box } from './box';

setWorkerUrl(workerUrl);

export interface MapPoint {
  id: string;
  /** Whether nobody has checked the entry for long. */
  stale: boolean;
  /** Degrees east and north. */
  at: [number, number];
}

/** Whether the browser can draw a map. */
export function canDrawMaps(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

// Points nearer than this to each other are one circle with a number.
const clusterPixels = 38;
const clusterUntilZoom = 13;
const none = { type: 'FeatureCollection' as const, features: [] };

function sourcesOf({ tiles, boundaries }: Site): Record<string, SourceSpecification> {
  return {
    points: {
      type: 'geojson',
      data: none,
      cluster: true,
      clusterRadius: clusterPixels,
      clusterMaxZoom: clusterUntilZoom,
      clusterProperties: { stale: ['+', ['case', ['get', 'stale'], 1, 0]] },
    },
    chosen: { type: 'geojson', data: none },
    ...(tiles && { ground: { type: 'raster', tiles: [tiles], tileSize: 256 } }),
    ...(boundaries && { outlines: { type: 'geojson', data: new URL(boundaries, location.href).href } }),
  };
}

function layersOf(place: HTMLElement, { tiles, boundaries }: Site): LayerSpecification[] {
  const of = (name: string): string => colour(place, name);
  const circle = { 'circle-stroke-width': 2, 'circle-stroke-color': of('--surface') };
  const layers: LayerSpecification[] = [
    { id: 'paper', type: 'background', paint: { 'background-color': of('--sunken') } },
  ];
  if (tiles) layers.push({ id: 'ground', type: 'raster', source: 'ground' });
  if (boundaries)
    layers.push(
      {
        id: 'land',
        type: 'fill',
        source: 'outlines',
        paint: { 'fill-color': of('--surface'), 'fill-opacity': tiles ? 0.15 : 1 },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'outlines',
        paint: { 'line-color': of('--strong-line'), 'line-opacity': 0.6 },
      },
    );
  layers.push(
    {
      id: 'clusters',
      type: 'circle',
      source: 'points',
      filter: ['has', 'point_count'],
      paint: {
        ...circle,
        'circle-color': of('--accent'),
        'circle-radius': ['step', ['get', 'point_count'], 13, 10, 16, 50, 20, 200, 25],
      },
    },
    {
      id: 'counts',
      type: 'symbol',
      source: 'points',
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['get', 'point_count_abbreviated'],
        'text-font': ['sans-serif'],
        'text-size': 13,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': of('--on-accent') },
    },
    {
      id: 'points',
      type: 'circle',
      source: 'points',
      filter: ['!', ['has', 'point_count']],
      // What nobody has checked for long is a ring.
      paint: {
        'circle-radius': 7,
        'circle-color': ['case', ['get', 'stale'], of('--surface'), of('--accent')],
        'circle-stroke-width': ['case', ['get', 'stale'], 3, 2],
        'circle-stroke-color': ['case', ['get', 'stale'], of('--warn'), of('--surface')],
      },
    },
    {
      id: 'chosen',
      type: 'circle',
      source: 'chosen',
      paint: { ...circle, 'circle-radius': 11, 'circle-color': of('--crisis-fill') },
    },
  );
  return layers;
}

interface Told {
  onChoose: (id: string | null) => void;
  /** Somebody moved the map; what it shows now. */
  onMoved: (box: Box) => void;
}

/** A map of points of which one may be chosen. */
export class PointMap {
  private readonly map: MapLibre;
  private points: readonly MapPoint[] = [];
  /** Whether somebody chose what is in sight. */
  private moved = false;
  private ready = false;
  private readonly waiting: (() => void)[] = [];

  constructor(place: HTMLElement, site: Site, { onChoose, onMoved }: Told) {
    this.map = new MapLibre({
      container: place,
      style: { version: 8, sources: sourcesOf(site), layers: layersOf(place, site) },
      center: [127.77, 36.35],
      zoom: 6,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: 0,
      localIdeographFontFamily: 'sans-serif',
    });
    this.map.once('style.load', () => {
      this.ready = true;
      for (const then of this.waiting) then();
    });
    this.map.on('click', 'points', ({ features }) => {
      const id: unknown = features?.[0]?.properties.id;
      onChoose(typeof id === 'string' ? id : null);
    });
    this.map.on('click', 'clusters', ({ features, lngLat }) => {
      const id: unknown = features?.[0]?.properties.cluster_id;
      if (typeof id === 'number')
        void this.source('points')
          ?.getClusterExpansionZoom(id)
          .then((zoom) => this.map.easeTo({ center: lngLat, zoom }, { byHand: true }));
    });
    // What the page moves itself, to bring all into sight, is nobody's choice.
    let byHand = false;
    this.map.on('move', (event) => {
      byHand ||= Boolean(event.originalEvent) || ('byHand' in event && event.byHand === true);
    });
    this.map.on('moveend', () => {
      if (!byHand) return;
      byHand = false;
      this.moved = true;
      onMoved(this.box());
    });
    for (const layer of ['points', 'clusters']) {
      this.map.on('mouseenter', layer, () => (this.map.getCanvas().style.cursor = 'pointer'));
      this.map.on('mouseleave', layer, () => (this.map.getCanvas().style.cursor = ''));
    }
  }

  /** Shows these points and no others. All are brought into sight, unless somebody has moved the map. */
  show(points: readonly MapPoint[]): void {
    this.points = points;
    this.whenReady(() => {
      void this.source('points')?.setData({
        type: 'FeatureCollection',
        features: points.map(({ id, stale, at }) => ({
          type: 'Feature',
          properties: { id, stale },
          geometry: { type: 'Point', coordinates: at },
        })),
      });
      if (!this.moved) this.fit(false);
    });
  }

  /** Marks one of the points; null for none. */
  choose(id: string | null): void {
    this.whenReady(() => {
      const point = this.points.find((one) => one.id === id);
      void this.source('chosen')?.setData({
        type: 'FeatureCollection',
        features: point
          ? [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: point.at } }]
          : [],
      });
      if (point && !this.map.getBounds().contains(point.at)) this.map.easeTo({ center: point.at });
    });
  }

  zoom(by: number): void {
    this.map.zoomTo(this.map.getZoom() + by, {}, { byHand: true });
  }

  /** Brings all points into sight. */
  fit(smooth = true): void {
    this.moved = false;
    if (this.points.length === 0) return;
    const bounds = new LngLatBounds();
    for (const { at } of this.points) bounds.extend(at);
    this.map.fitBounds(bounds, { padding: 36, maxZoom: 14, animate: smooth });
  }

  remove(): void {
    this.map.remove();
  }

  private box(): Box {
    const bounds = this.map.getBounds();
    return {
      south: bounds.getSouth(),
      west: bounds.getWest(),
      north: bounds.getNorth(),
      east: bounds.getEast(),
    };
  }

  private source(name: string): GeoJSONSource | undefined {
    return this.map.getSource<GeoJSONSource>(name);
  }

  private whenReady(then: () => void): void {
    if (this.ready) then();
    else this.waiting.push(then);
  }
}

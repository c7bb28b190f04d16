// The one place that knows Cytoscape. It draws a network on a canvas; what the canvas shows stands beside it as a list.
import cytoscape, {
  type CollectionReturnValue,
  type EdgeSingular,
  type Core,
  type ElementDefinition,
  type LayoutOptions,
  type NodeSingular,
  type StylesheetJson,
} from 'cytoscape';
import dagre from 'cytoscape-dagre';
import fcose from 'cytoscape-fcose';
import { colour } from '../../parts/colour';
import { strokeOf, type Stroke } from './kinds';
import { pair, rings, stepsFrom, type Tie } from './web';

cytoscape.use(fcose);
cytoscape.use(dagre);

export interface DrawnNode {
  id: string;
  label: string;
  type: string;
}

export type Layout = 'spread' | 'layers';

/** What is to be seen. */
export interface Drawn {
  nodes: readonly DrawnNode[];
  ties: readonly Tie[];
  centre: string;
  layout: Layout;
}

// Cytoscape writes a style element unless something has this id. The policy of the page lets none in, so that what
// it would say stands in network.css.
const sheetOfCytoscape = '__________cytoscape_stylesheet';

function withoutInlineStyle(): void {
  if (document.getElementById(sheetOfCytoscape)) return;
  const holder = document.createElement('meta');
  holder.id = sheetOfCytoscape;
  document.head.append(holder);
}

const strokes: Readonly<Record<Stroke, { colour: string; line: 'solid' | 'dashed' | 'dotted' }>> = {
  people: { colour: '--accent', line: 'solid' },
  acquaintance: { colour: '--note', line: 'solid' },
  belonging: { colour: '--strong-line', line: 'solid' },
  agreement: { colour: '--warn', line: 'dashed' },
  help: { colour: '--good', line: 'dotted' },
};

const shapes: Readonly<Record<string, { shape: string; fill: string; edge: string }>> = {
  Student: { shape: 'ellipse', fill: '--accent', edge: '--accent' },
  Person: { shape: 'ellipse', fill: '--accent-soft', edge: '--accent' },
  CaseManager: { shape: 'diamond', fill: '--note', edge: '--note' },
  Worker: { shape: 'ellipse', fill: '--note-soft', edge: '--note' },
  School: { shape: 'pentagon', fill: '--warn-soft', edge: '--warn' },
  District: { shape: 'pentagon', fill: '--warn', edge: '--warn' },
  Area: { shape: 'pentagon', fill: '--sunken', edge: '--strong-line' },
  Agency: { shape: 'round-rectangle', fill: '--good-soft', edge: '--good' },
  Service: { shape: 'triangle', fill: '--surface', edge: '--good' },
  Offer: { shape: 'triangle', fill: '--surface', edge: '--accent' },
};

// The name of what is chosen is read at any size of the picture.
const told = {
  'font-size': 19,
  'font-weight': 700,
  'min-zoomed-font-size': 0,
  'text-max-width': '220px',
  'z-index': 10,
};

function styleOf(place: HTMLElement): StylesheetJson {
  const of = (name: string): string => colour(place, name);
  const rules = [
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        width: 22,
        height: 22,
        'border-width': 1.5,
        color: of('--ink'),
        'font-size': 13,
        'font-family': getComputedStyle(place).fontFamily,
        'text-valign': 'bottom',
        'text-margin-y': 3,
        'text-max-width': '96px',
        'text-wrap': 'wrap',
        // Between words where there are several; many Korean names of places have no space to break at.
        'text-overflow-wrap': (node: { data: (name: string) => string }) =>
          node.data('label').includes(' ') ? 'whitespace' : 'anywhere',
        'text-outline-color': of('--surface'),
        'text-outline-width': 2,
        'min-zoomed-font-size': 8,
      },
    },
    ...Object.entries(shapes).map(([type, { shape, fill, edge }]) => ({
      selector: `node[type = "${type}"]`,
      style: { shape, 'background-color': of(fill), 'border-color': of(edge) },
    })),
    {
      selector: 'node.centre',
      style: { width: 36, height: 36, 'font-size': 22, 'font-weight': 700, 'min-zoomed-font-size': 0 },
    },
    {
      selector: 'edge',
      style: {
        width: 'mapData(strength, 0, 1, 0.8, 5)',
        'curve-style': 'haystack',
        'haystack-radius': 0,
        opacity: 0.5,
      },
    },
    ...Object.entries(strokes).map(([stroke, { colour: name, line }]) => ({
      selector: `edge[stroke = "${stroke}"]`,
      style: { 'line-color': of(name), 'line-style': line },
    })),
    { selector: 'edge.several', style: { 'curve-style': 'bezier', 'control-point-step-size': 14 } },
    { selector: '.faint', style: { opacity: 0.16 } },
    { selector: 'node.chosen', style: { 'border-width': 4, 'border-color': of('--ink'), ...told } },
    {
      selector: 'node.way',
      style: { 'border-width': 4, 'border-color': of('--crisis'), opacity: 1, ...told },
    },
    { selector: 'edge.way', style: { 'line-color': of('--crisis'), opacity: 1, 'z-index': 9 } },
  ];
  return rules as unknown as StylesheetJson;
}

const besideTheNode = {
  'text-valign': 'center',
  'text-halign': 'right',
  'text-margin-y': 0,
  'text-margin-x': 4,
  'text-max-width': '150px',
};

/** A network of which one node may be chosen, and on which ways may be marked. */
export class Drawing {
  private readonly graph: Core;

  constructor(
    private readonly place: HTMLElement,
    onChoose: (id: string | null) => void,
  ) {
    withoutInlineStyle();
    this.graph = cytoscape({
      container: place,
      style: styleOf(place),
      minZoom: 0.08,
      maxZoom: 3,
      // While the whole is moved, the picture of it is: so that hundreds of ties follow the hand.
      textureOnViewport: true,
      pixelRatio: Math.min(devicePixelRatio, 2),
      boxSelectionEnabled: false,
      autounselectify: true,
    });
    this.graph.on('tap', (event) => {
      if (event.target === this.graph) onChoose(null);
    });
    this.graph.on('tap', 'node', (event) => onChoose((event.target as NodeSingular).id()));
  }

  /** Shows a network and lays it out. */
  show({ nodes, ties, centre, layout }: Drawn): void {
    const steps = stepsFrom(centre, ties);
    const places = rings(
      nodes.map(({ id }) => id),
      ties,
      steps,
    );
    const many = new Map<string, number>();
    for (const { from, to } of ties) many.set(pair(from, to), (many.get(pair(from, to)) ?? 0) + 1);
    const elements: ElementDefinition[] = [
      ...nodes.map(({ id, label, type }) => ({
        group: 'nodes' as const,
        data: { id, label, type },
        position: places.get(id),
        classes: id === centre ? 'centre' : '',
      })),
      ...ties.map(({ kind, from, to, strength }, index) => {
        // From the centre outwards, so that layers go one way.
        const outwards = (steps.get(from) ?? 0) <= (steps.get(to) ?? 0);
        return {
          group: 'edges' as const,
          data: {
            id: `tie-${index}`,
            source: outwards ? from : to,
            target: outwards ? to : from,
            strength,
            stroke: strokeOf[kind] ?? 'belonging',
          },
          classes: (many.get(pair(from, to)) ?? 0) > 1 ? 'several' : '',
        };
      }),
    ];
    this.graph.batch(() => {
      this.graph.elements().remove();
      this.graph.add(elements);
    });
    if (layout === 'layers') this.graph.nodes().style(besideTheNode);
    this.graph.layout(layoutOf(layout, nodes.length)).run();
    this.fit();
  }

  /** Marks the way, else what is chosen with all beside it, and lets the rest step back. */
  mark(chosen: string | null, way: readonly DrawnNode[]): void {
    const { graph } = this;
    graph.batch(() => {
      graph.remove('.lent');
      graph.elements().removeClass('faint chosen way');
      const node = chosen ? graph.getElementById(chosen) : graph.collection();
      node.addClass('chosen');
      const lit = this.lit(way);
      lit.addClass('way');
      const near = lit.empty() ? node.closedNeighborhood() : lit.union(node);
      if (!near.empty()) graph.elements().difference(near).addClass('faint');
    });
  }

  /** The nodes and ties of a way. What of it lies outside of the network is lent to the picture. */
  private lit(way: readonly DrawnNode[]): CollectionReturnValue {
    const { graph } = this;
    let lit = graph.collection();
    for (const [index, { id, label, type }] of way.entries()) {
      const before = index > 0 ? graph.getElementById(way[index - 1]?.id ?? '') : null;
      if (graph.getElementById(id).empty()) {
        const { x, y } = before?.position() ?? { x: 0, y: 0 };
        graph.add({
          group: 'nodes',
          data: { id, label, type },
          position: { x: x + 60, y: y + 50 },
          classes: 'lent',
        });
      }
      const here = graph.getElementById(id);
      lit = lit.union(here);
      if (!before) continue;
      if (before.edgesWith(here).empty())
        graph.add({
          group: 'edges',
          data: { source: before.id(), target: id, strength: 0.3, stroke: 'help' },
          classes: 'lent',
        });
      lit = lit.union(before.edgesWith(here));
    }
    return lit;
  }

  zoom(by: number): void {
    const { place } = this;
    this.graph.zoom({
      level: this.graph.zoom() * by,
      renderedPosition: { x: place.clientWidth / 2, y: place.clientHeight / 2 },
    });
  }

  fit(): void {
    this.graph.fit(undefined, 28);
  }

  remove(): void {
    this.graph.destroy();
  }
}

function layoutOf(layout: Layout, size: number): LayoutOptions {
  const common = { animate: false, fit: false };
  const options =
    layout === 'layers'
      ? { ...common, name: 'dagre', rankDir: 'LR', nodeSep: 6, rankSep: 170, ranker: 'longest-path' }
      : {
          ...common,
          name: 'fcose',
          quality: 'default',
          randomize: false,
          // What has many ties gets room for them.
          idealEdgeLength: (edge: EdgeSingular) =>
            60 + 14 * Math.sqrt(Math.max(edge.source().degree(false), edge.target().degree(false))),
          nodeRepulsion: 60_000,
          edgeElasticity: 0.3,
          gravity: 0.1,
          numIter: size > 150 ? 1200 : 2500,
        };
  return options;
}

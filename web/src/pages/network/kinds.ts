import type { TieKind } from '../../relay/generated/NetworkViewQuery.graphql';

/** The kinds of ties that a network is drawn of, people's first. A call to a desk is no tie. */
export const kinds: readonly TieKind[] = [
  'FAMILY',
  'SUPPORTS',
  'TEACHES',
  'MANAGES',
  'HELPED_BY',
  'KNOWS',
  'WORKS_AT',
  'BELONGS_TO',
  'AGREES_WITH',
  'OBSERVED_FLOW',
  'OFFERS',
];

/** How a tie is drawn: who it is between tells the colour, and the stroke tells it without colour. */
export type Stroke = 'people' | 'acquaintance' | 'belonging' | 'agreement' | 'help';

export const strokeOf: Readonly<Record<string, Stroke>> = {
  FAMILY: 'people',
  SUPPORTS: 'people',
  TEACHES: 'people',
  MANAGES: 'people',
  KNOWS: 'acquaintance',
  WORKS_AT: 'belonging',
  BELONGS_TO: 'belonging',
  AGREES_WITH: 'agreement',
  OBSERVED_FLOW: 'agreement',
  HELPED_BY: 'help',
  OFFERS: 'help',
  INTAKE: 'help',
};

const begins = new Set(['Student', 'Person', 'Worker', 'CaseManager', 'Agency', 'School']);
const ends = new Set(['Agency', 'Service', 'Worker']);

/** Whether a way of introductions can begin at a node of a type. */
export const canBegin = (type: string): boolean => begins.has(type);
/** Whether a way of introductions can end there. */
export const canEnd = (type: string): boolean => ends.has(type);

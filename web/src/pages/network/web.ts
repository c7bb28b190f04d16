// What a network is to the page: ids and ties, and what follows from them alone.

/** A tie between two nodes, by their ids. */
export interface Tie {
  kind: string;
  from: string;
  to: string;
  strength: number;
}

/** How many ties lie between the centre and each node that can be reached. */
export function stepsFrom(centre: string, ties: readonly Tie[]): Map<string, number> {
  const beside = new Map<string, string[]>();
  for (const { from, to } of ties) {
    beside.set(from, [...(beside.get(from) ?? []), to]);
    beside.set(to, [...(beside.get(to) ?? []), from]);
  }
  const steps = new Map([[centre, 0]]);
  const queue = [centre];
  for (const here of queue) {
    for (const there of beside.get(here) ?? []) {
      if (steps.has(there)) continue;
      steps.set(there, (steps.get(here) ?? 0) + 1);
      queue.push(there);
    }
  }
  return steps;
}

/** How many ties there are of each kind, the most first. */
export function countKinds<Kind extends string>(ties: readonly { kind: Kind }[]): [Kind, number][] {
  const counts = new Map<Kind, number>();
  for (const { kind } of ties) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}

/** Names a pair of nodes, whichever comes first. */
export function pair(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/**
 * Where nodes stand before they are laid out: on rings by their steps, each near those it is tied to on the ring
 * within, so that the same network always looks the same.
 */
export function rings(
  ids: readonly string[],
  ties: readonly Tie[],
  steps: ReadonlyMap<string, number>,
  gap = 240,
): Map<string, { x: number; y: number }> {
  const last = Math.max(0, ...steps.values()) + 1;
  const levels = Array.from({ length: last + 1 }, (): string[] => []);
  for (const id of ids) levels[steps.get(id) ?? last]?.push(id);
  const inner = new Map<string, string>();
  for (const { from, to } of ties) {
    const outwards = (steps.get(from) ?? last) < (steps.get(to) ?? last);
    const [near, far] = outwards ? [from, to] : [to, from];
    if (steps.get(near) !== steps.get(far) && !inner.has(far)) inner.set(far, near);
  }
  const angles = new Map<string, number>();
  const places = new Map<string, { x: number; y: number }>();
  for (const [step, level] of levels.entries()) {
    const turned = (id: string): number => angles.get(inner.get(id) ?? '') ?? 0;
    level.sort((a, b) => turned(a) - turned(b));
    for (const [index, id] of level.entries()) {
      const angle = (2 * Math.PI * index) / level.length;
      angles.set(id, angle);
      places.set(id, { x: step * gap * Math.cos(angle), y: step * gap * Math.sin(angle) });
    }
  }
  return places;
}

/** The kinds of the address, without those that are none. */
export function kindsOf<Kind extends string>(text: string | null, all: readonly Kind[]): Kind[] {
  const named = new Set(text?.split(','));
  return all.filter((kind) => named.has(kind));
}

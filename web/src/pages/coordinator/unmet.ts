// Open needs by area, as a table of needs against areas.

export interface Unmet {
  readonly area: { readonly id: string; readonly name: string };
  readonly need: { readonly code: string; readonly label: string };
  readonly open: number;
  readonly unserved: number;
  readonly services: number;
}

export interface UnmetRow {
  need: Unmet['need'];
  /** The whole area; null where only parts of it were counted. */
  total: Unmet | null;
  byArea: ReadonlyMap<string, Unmet>;
}

export interface UnmetTable {
  areas: readonly Unmet['area'][];
  rows: readonly UnmetRow[];
  /** The most that are unserved in one part of the area: what the shades of the table go by. */
  most: number;
}

/** Needs against the parts of an area, the need that most are left with first. Areas stand in order of name. */
export function tableOf(counts: readonly Unmet[], whole: string): UnmetTable {
  const areas = new Map<string, Unmet['area']>();
  const rows = new Map<string, UnmetRow & { byArea: Map<string, Unmet> }>();
  let most = 0;
  for (const one of counts) {
    const row = rows.get(one.need.code) ?? { need: one.need, total: null, byArea: new Map<string, Unmet>() };
    rows.set(one.need.code, row);
    if (one.area.id === whole) {
      row.total = one;
      continue;
    }
    areas.set(one.area.id, one.area);
    row.byArea.set(one.area.id, one);
    most = Math.max(most, one.unserved);
  }
  const left = ({ total }: UnmetRow): number => total?.unserved ?? 0;
  return {
    areas: [...areas.values()].sort((a, b) => a.name.localeCompare(b.name)),
    rows: [...rows.values()].sort((a, b) => left(b) - left(a) || a.need.code.localeCompare(b.need.code)),
    most,
  };
}

/** What few are left with is never the darkest, though it be the most. */
const fewest = 4;

/** The shade of a cell, from 0 (nobody is left) to 4 (as many as anywhere). */
export function shadeOf(unserved: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (unserved <= 0) return 0;
  return Math.min(4, Math.ceil((4 * unserved) / Math.max(most, fewest))) as 1 | 2 | 3 | 4;
}

/** The name of an area without the city that stands above all of them: 가람시 별빛동, Byeolbit-dong, Garam City. */
export function shortName(name: string): string {
  return name.includes(', ') ? (name.split(', ')[0] ?? name) : (name.split(' ').at(-1) ?? name);
}

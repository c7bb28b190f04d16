// What this server has for its pages, told before anybody signs in.

export interface Site {
  demo: boolean;
  /** The identity provider that people sign in by, with what they call it; null where there is none. */
  provider: { name: string } | null;
  /** The address of map tiles with {z}, {x} and {y}; null where there are none. */
  tiles: string | null;
  /** The address of outlines of areas, as GeoJSON; null where there are none. */
  boundaries: string | null;
}

const nothing: Site = { demo: false, provider: null, tiles: null, boundaries: null };

async function read(): Promise<Site> {
  try {
    const response = await fetch('/settings.json');
    return response.ok ? { ...nothing, ...((await response.json()) as Partial<Site>) } : nothing;
  } catch {
    return nothing; // a map does without
  }
}

let site: Promise<Site> | undefined;

/** Reads it once. */
export function siteSettings(): Promise<Site> {
  site ??= read();
  return site;
}

import type { NeedDomains } from '../../parts/needs';

interface Named {
  readonly code: string;
  readonly label: string;
  readonly words: readonly string[];
}

// Particles and spaces do not tell one word of a teacher from another.
function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, '');
}

function says(text: string, need: Named): boolean {
  return [need.label, ...need.words].some((word) => {
    const piece = folded(word);
    return piece.length > 1 && (text.includes(piece) || piece.includes(text));
  });
}

/**
 * The needs that a text of at least two letters tells of, by what people say for them. A text that names a domain and
 * none of its sub-domains finds all of these.
 */
export function needsFor(domains: NeedDomains, text: string): Named[] {
  const wanted = folded(text);
  if (wanted.length < 2) return [];
  return domains.flatMap((domain): Named[] => {
    const children = domain.children.filter((child) => says(wanted, child));
    if (children.length > 0) return children;
    if (!says(wanted, domain)) return [];
    return domain.children.length > 0 ? [...domain.children] : [domain];
  });
}

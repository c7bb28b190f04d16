// What is typed of a child stays in the page: the needs that it tells of are found here, by the lists of the server.
import type { NeedDomains } from '../../parts/needs';

interface Named {
  readonly code: string;
  readonly label: string;
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly alarms: readonly string[];
}

// Particles and spaces do not tell one word of a teacher from another.
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, '');
}

/** Whether a text holds a word or a phrase; one of a single letter counts as a whole word. */
function holds(text: string, piece: string): boolean {
  const wanted = folded(piece);
  if (wanted.length > 1) return folded(text).includes(wanted);
  return text.split(/[^\p{L}\p{N}]+/u).some((word) => folded(word) === wanted);
}

/** Whether a need is told of: by its words also where only a part of one is typed. */
function says(text: string, need: Named): boolean {
  const typed = folded(text);
  const begun = (word: string): boolean => typed.length > 1 && folded(word).includes(typed);
  return (
    [need.label, ...need.words].some((word) => holds(text, word) || begun(word)) ||
    [...need.phrases, ...need.alarms].some((phrase) => holds(text, phrase))
  );
}

/**
 * The needs that a text tells of, by what people say for them. A text that names a domain and none of its sub-domains
 * finds all of these.
 */
export function needsFor(domains: NeedDomains, text: string): Named[] {
  if (!folded(text)) return [];
  return domains.flatMap((domain): Named[] => {
    const children = domain.children.filter((child) => says(text, child));
    if (children.length > 0) return children;
    if (!says(text, domain)) return [];
    return domain.children.length > 0 ? [...domain.children] : [domain];
  });
}

/** The needs of which a text says what asks for help at once. */
export function alarmsFor(domains: NeedDomains, text: string): Named[] {
  return domains
    .flatMap((domain): Named[] => [domain, ...domain.children])
    .filter(({ alarms }) => alarms.some((alarm) => holds(text, alarm)));
}

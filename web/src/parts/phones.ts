// 099-123-4567, 02-123-4567, 1577-1234, and the short ones that everybody knows.
const number =
  /\b(?:0\d{1,2}-\d{3,4}-\d{4}|1\d{3}-\d{4})\b|\b(?:112|119|109|129|117|1388|1331|1345|1366)(?=번|에|이|로|\D*$)/g;

/** Splits a text at the telephone numbers in it; every second piece is one. */
export function splitAtPhones(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const found of text.matchAll(number)) {
    pieces.push(text.slice(from, found.index), found[0]);
    from = found.index + found[0].length;
  }
  return [...pieces, text.slice(from)];
}

/**
 * The candidate that takes the fewest edits (a character put in, left out or exchanged) to become the wanted text; ties go to the first by
 * code unit order. Null when none is within a third of the length of the wanted text.
 */
export function nearest(wanted: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let bound = Math.floor(wanted.length / 3);
  for (const candidate of candidates) {
    const edits = editDistance(wanted, candidate, bound);
    if (edits > bound || (edits === bound && best !== null && candidate >= best)) continue;
    best = candidate;
    bound = edits;
  }
  return best;
}

/** Levenshtein distance, or bound + 1 as soon as it is certain to be more than the bound. */
function editDistance(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) > bound) return bound + 1;
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const exchanged = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const edits = Math.min(exchanged, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      current.push(edits);
      if (edits < least) least = edits;
    }
    if (least > bound) return bound + 1;
    above = current;
  }
  return above[b.length] ?? 0;
}

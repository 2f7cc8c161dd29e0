/** For how many unknown ids of one question the nearest is looked for: whoever gets many wrong needs no more to see why. */
export const MOST_NEAREST = 10;

/**
 * The candidate that a mistyped text most likely meant: by edit distance, letter case apart, ties by code unit order.
 * Null when nothing is within a third of the text's length.
 */
export function nearest(wanted: string, candidates: Iterable<string>): string | null {
  const typed = wanted.toLowerCase();
  let best: string | null = null;
  let least = Math.floor(wanted.length / 3);
  for (const candidate of candidates) {
    const distance = distanceWithin(typed, candidate.toLowerCase(), least);
    if (distance > least) continue;
    if (best === null || distance < least || candidate < best) best = candidate;
    least = distance;
  }
  return best;
}

/** The edit distance of two texts (insertions, deletions, replacements) where it is at most `limit`, else a larger number. */
export function distanceWithin(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    // The least of a row never falls from one row to the next.
    if (Math.min(...row) > limit) return limit + 1;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

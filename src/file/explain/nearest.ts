/** Number of edits that turn `a` into `b`: insert, drop, replace, or swap neighbours (optimal string alignment). O(|a| × |b|). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? best) + 1);
      next[j] = best;
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/** A word without case, blanks and hyphens. */
const bare = (word: string): string => word.toLowerCase().replace(/[\s_-]/g, '');

/**
 * The candidate nearest to `word`. Undefined if more than a third of its letters differ from every candidate (ignoring case, blanks and
 * hyphens), and for words of more than 40 characters.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const target = bare(word.slice(0, 60));
  let leastDistance = Math.floor(target.length / 3) + 1;
  let found: string | undefined;
  if (target.length > 40) return found;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > leastDistance + 3) continue;
    const distance = editDistance(target, bare(candidate));
    if (distance < leastDistance) [leastDistance, found] = [distance, candidate];
  }
  return found;
}

/**
 * The first of `base`, `base-2`, `base-3` … that is free.
 * @param counts the highest number tried for each base in earlier calls. If taken ids stay taken, sharing it makes many calls with the
 * same base O(1) each.
 */
export function freeId(base: string, isFree: (id: string) => boolean, counts = new Map<string, number>()): string {
  let count = counts.get(base) ?? 1;
  let id = base;
  while (!isFree(id)) {
    id = `${base}-${++count}`;
    counts.set(base, count);
  }
  return id;
}

/** Returns a function that makes ids from words. Each id differs from those it made before and from those that are taken. */
export function idMaker(isTaken: (id: string) => boolean): (words: string) => string {
  const made = new Set<string>();
  const counts = new Map<string, number>();
  return (words) => {
    const id = freeId(slug(words), (candidate) => !made.has(candidate) && !isTaken(candidate), counts);
    made.add(id);
    return id;
  };
}

/** Letters and digits of any script in lower case, joined by hyphens; at most 40 characters. */
export const slug = (words: string): string =>
  words
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '') || 'untitled';

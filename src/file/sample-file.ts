import { sampleJson } from './json/sample-json.ts';

/** Numbers of events and of articles in the sample of an object; the articles that these events cite come in addition. */
const EVENTS = 2000;
const ARTICLES = 1000;

interface Fields {
  readonly events?: unknown;
  readonly articles?: unknown;
}

/** Items that lie evenly in a list, with the first and the last. */
function evenly(list: readonly unknown[], count: number): readonly unknown[] {
  const last = list.length - 1;
  if (last < count) return list;
  return Array.from({ length: count }, (_, i) => list[Math.round((i * last) / (count - 1))]);
}

/** Ids of the articles that events cite. */
function citedBy(events: readonly unknown[]): Set<unknown> {
  const ids = new Set<unknown>();
  for (const event of events) {
    const { citations } = event as { readonly citations?: unknown };
    if (!Array.isArray(citations)) continue;
    for (const citation of citations as readonly unknown[])
      ids.add(typeof citation === 'string' ? citation : (citation as { readonly article?: unknown }).article);
  }
  return ids;
}

/**
 * Some events of a long events file and the articles that they cite, as a file of its own, for a picture before all of it is read.
 * Undefined where it is not plainly such a file. Never throws. Costs what is in the sample for JSON text (`sampleJson`), for an object
 * also one look at each article.
 */
export function sampleFile(file: unknown): object | undefined {
  if (typeof file === 'string') return sampleJson(file);
  try {
    const { events, articles = [] } = file as Fields;
    if (!Array.isArray(events) || !Array.isArray(articles)) return undefined;
    const some = evenly(events as readonly unknown[], EVENTS);
    const wanted = citedBy(some);
    const others = new Set(evenly(articles as readonly unknown[], ARTICLES));
    const isIn = (article: unknown): boolean => others.has(article) || wanted.has((article as { id?: unknown }).id);
    return { ...(file as Fields), events: some, articles: (articles as readonly unknown[]).filter(isIn) };
  } catch {
    // Only code of the given object itself can throw here, or a record that is no object
    return undefined;
  }
}

import type { CheckedArticle, CheckedCitation, CheckedEvent } from './checked.ts';
import type { Report } from './report.ts';
import type { Category } from './types.ts';

/** What the walk gives: records with holes where one was left out, ids perhaps missing, references not yet followed. */
export interface Draft {
  readonly categories?: readonly (DraftOf<Category> | undefined)[];
  readonly articles: readonly (DraftOf<CheckedArticle> | undefined)[];
  readonly events: readonly (DraftEvent | undefined)[];
}
type DraftOf<T> = { -readonly [K in keyof T as K extends 'id' ? never : K]: T[K] } & { id?: string };
type DraftEvent = DraftOf<Omit<CheckedEvent, 'citations' | 'people' | 'before' | 'after'>> & {
  people?: readonly string[];
  before?: readonly string[];
  after?: readonly string[];
  citations: readonly (string | DraftCitation | undefined)[];
};
type DraftCitation = Omit<CheckedCitation, 'stance'> & Partial<Pick<CheckedCitation, 'stance'>>;

/** Records with their final ids, each with its index in the file as written. */
export interface Linked {
  readonly categories: readonly Category[];
  readonly articles: readonly CheckedArticle[];
  readonly events: readonly CheckedEvent[];
  /** For each event: its place in the file, and of each of its citations. */
  readonly places: readonly { readonly event: number; readonly citations: readonly number[] }[];
  /** Place in the file of each article. */
  readonly articlePlaces: readonly number[];
}

const NONE: readonly never[] = Object.freeze([]);

/**
 * Gives every record an id of its own and follows the references. An id names one event or article of the file: of two
 * that claim it the earlier keeps it, articles before events, and the later gets `-2`, `-3` …. A record without an id
 * gets one from its words. References mean the record that was written with the id first.
 */
export function link(draft: Draft, report: Report): Linked {
  const kinds = nameAll([['categories', draft.categories ?? NONE, 'label']], report);
  const names = nameAll(
    [
      ['articles', draft.articles, 'headline'],
      ['events', draft.events, 'title'],
    ],
    report,
  );
  const [categoryIds] = kinds as [Map<string, string>];
  const [articleIds, eventIds] = names as [Map<string, string>, Map<string, string>];

  const categories = (draft.categories ?? NONE).filter((one) => one !== undefined) as Category[];
  const places: { event: number; citations: number[] }[] = [];
  const events: CheckedEvent[] = [];
  draft.events.forEach((event, i) => {
    if (!event) return;
    const cited: number[] = [];
    const citations: CheckedCitation[] = [];
    event.citations.forEach((written, j) => {
      if (written === undefined) return;
      const citation = typeof written === 'string' ? { article: written } : written;
      const article = articleIds.get(citation.article);
      if (article === undefined) {
        const path = ['events', i, 'citations', j, ...(typeof written === 'string' ? [] : ['article'])];
        report.add('missing-article', 'error', path, { value: citation.article, among: articleIds.keys() });
      } else {
        cited.push(j);
        citations.push({ ...citation, article, stance: citation.stance ?? 'reports' });
      }
    });
    const neighbours = (key: 'before' | 'after'): readonly string[] =>
      event[key]?.flatMap((written, j) => {
        const id = eventIds.get(written);
        if (id !== undefined && id !== event.id) return id;
        report.add('missing-event', 'warning', ['events', i, key, j], { value: written, among: eventIds.keys() });
        return [];
      }) ?? NONE;
    const { category } = event;
    if (category !== undefined && !categoryIds.has(category)) {
      if (draft.categories) {
        report.add('unknown-category', 'warning', ['events', i, 'category'], {
          value: category,
          among: categoryIds.keys(),
        });
        delete event.category;
      } else {
        categoryIds.set(category, category);
        categories.push({ id: category, label: category });
      }
    }
    const linked = { people: NONE, ...event, citations, before: neighbours('before'), after: neighbours('after') };
    events.push(linked as CheckedEvent);
    places.push({ event: i, citations: cited });
  });
  const articles: CheckedArticle[] = [];
  const articlePlaces: number[] = [];
  draft.articles.forEach((article, i) => {
    if (article) articlePlaces[articles.push(article as CheckedArticle) - 1] = i;
  });
  return { categories, articles, events, places, articlePlaces };
}

type Group = readonly [key: string, records: readonly ({ id?: string } | undefined)[], words: string];

/** Writes a final id into every record, in two rounds: first those given, so that none made up takes one. */
function nameAll(groups: readonly Group[], report: Report): Map<string, string>[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const late: (() => void)[] = [];
  const free = (base: string): string => {
    let count = counts.get(base) ?? 1;
    let id = base;
    while (taken.has(id)) id = `${base}-${++count}`;
    counts.set(base, count);
    taken.add(id);
    return id;
  };
  const maps = groups.map(([key, records, words]) => {
    const finals = new Map<string, string>();
    records.forEach((record, i) => {
      if (!record) return;
      const { id } = record;
      if (id !== undefined && !taken.has(id)) {
        taken.add(id);
        finals.set(id, id);
        return;
      }
      late.push(() => {
        record.id = free(id ?? slug(String((record as Readonly<Record<string, unknown>>)[words])));
        const path = [key, i, ...(id === undefined ? [] : ['id'])];
        report.add(id === undefined ? 'missing-id' : 'duplicate-id', 'warning', path, { detail: record.id, value: id });
        const written = id ?? record.id;
        if (!finals.has(written)) finals.set(written, record.id);
      });
    });
    return finals;
  });
  for (const name of late) name();
  return maps;
}

/** Letters and digits of any script in lower case, joined by hyphens; at most 40 characters. */
export const slug = (words: string): string =>
  words
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '') || 'untitled';

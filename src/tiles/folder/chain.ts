import type { ArticleRecord } from '../../file/types.ts';
import type { Row, TimeRange } from '../contract.ts';
import { tileRange } from '../levels.ts';
import type { FolderRow, TreeFile } from './files.ts';

/** The files on the path from a root of a tree to the file that answers a call. */
export class Chain {
  readonly #files: readonly TreeFile[];
  readonly #rows = new Map<number, FolderRow>();

  /** @param files from the root; not empty */
  constructor(files: readonly TreeFile[]) {
    this.#files = files;
    for (const file of files) for (const row of file.rows) this.#rows.set(row.place, row);
  }

  /** The last file. */
  get last(): TreeFile {
    return this.#files.at(-1)!;
  }

  /** The time range of the last file. */
  get range(): TimeRange {
    return tileRange(this.last);
  }

  /** The event at a place, which must be in the files. */
  at(place: number): FolderRow {
    return this.#rows.get(place)!;
  }

  /** The rows that begin in a range, in order of time. O(rows). */
  within({ start, end }: TimeRange): FolderRow[] {
    return [...this.#rows.values()].filter(({ from }) => from >= start && from < end).sort(byPlace);
  }

  /** The articles that rows cite, without duplicates, ordered by id. */
  articlesOf(rows: readonly Row[]): ArticleRecord[] {
    return citedBy(
      rows,
      this.#files.flatMap(({ articles }) => articles),
    );
  }
}

export const byPlace = (a: Row, b: Row): number => a.place - b.place;

/** Returns those of `articles` that rows cite, without duplicates, ordered by id. */
export function citedBy(rows: readonly Row[], articles: readonly ArticleRecord[]): ArticleRecord[] {
  const cited = new Set(
    rows.flatMap(({ event }) => event.citations.map((each) => (typeof each === 'string' ? each : each.article))),
  );
  const byId = new Map(articles.map((article) => [article.id, article]));
  return [...byId.values()].filter(({ id }) => cited.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Converts a row to the type of the contract. */
export const rowOf = ({ event, place, from, to, priority }: FolderRow): Row => ({ event, place, from, to, priority });

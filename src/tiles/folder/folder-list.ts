import type { ArticleRecord } from '../../file/types.ts';
import type { EventDetail, Page, PageRequest, Row, TileFilter } from '../contract.ts';
import { byPlace, citedBy, rowOf } from './chain.ts';
import { bucketOf, type FolderAbout, idsPath, restPath, type RowsFile } from './files.ts';
import type { SharedReads } from './shared-reads.ts';
import type { ReachedLeaf, TreeReader } from './tree-reader.ts';

/** Consecutive events in order of time, from place `first` to `last - 1`. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly rows: readonly Row[];
  readonly articles: readonly ArticleRecord[];
}

/** The list of events of a folder, in order of time. */
export class FolderList {
  readonly #reads: SharedReads;
  readonly #about: FolderAbout;
  readonly #tree: TreeReader;

  /** @param tree of all events */
  constructor(reads: SharedReads, about: FolderAbout, tree: TreeReader) {
    this.#reads = reads;
    this.#about = about;
    this.#tree = tree;
  }

  /** One page, and the cursor of the next one. If categories are hidden, its time is proportional to the number of skipped events. */
  async page({ range, cursor, limit }: PageRequest, filter: TileFilter, signal?: AbortSignal): Promise<Page> {
    const rows: Row[] = [];
    const articles: ArticleRecord[] = [];
    if (this.#about.total === 0) return { rows, articles };
    let run = await (cursor === undefined && range
      ? this.#runOf(await this.#tree.toTime(range.start, signal), signal)
      : this.#runAt(cursor === undefined ? 0 : Number(cursor) + 1, signal));
    const after = cursor === undefined ? -1 : Number(cursor);
    while (run) {
      articles.push(...run.articles);
      for (const row of run.rows) {
        if (row.place <= after || isHidden(row, filter) || (range && row.from < range.start)) continue;
        if (range && row.from >= range.end) return pageOf(rows, articles);
        if (rows.length === limit) return { ...pageOf(rows, articles), next: String(rows.at(-1)!.place) };
        rows.push(row);
      }
      // oxlint-disable-next-line no-await-in-loop -- one after the other, until the page is full
      run = await this.#runAt(run.last, signal);
    }
    return pageOf(rows, articles);
  }

  async event(id: string, filter: TileFilter, signal?: AbortSignal): Promise<EventDetail | undefined> {
    if (this.#about.total === 0) return undefined;
    const { version, folder } = this.#about;
    const places = (await this.#reads.read(idsPath(version, bucketOf(id, folder.buckets)), signal)) as Readonly<
      Record<string, number>
    >;
    if (!Object.hasOwn(places, id)) return undefined;
    const place = places[id]!;
    const run = await this.#runAt(place, signal);
    const row = run?.rows.find((each) => each.place === place);
    if (!run || !row || isHidden(row, filter)) return undefined;
    const [previous, next] = await Promise.all([
      this.#neighbour(run, place, -1, filter, signal),
      this.#neighbour(run, place, 1, filter, signal),
    ]);
    return { row, articles: citedBy([row], run.articles), previous, next };
  }

  /** Id of the nearest event in a direction that the filter does not hide. */
  async #neighbour(
    begin: Run,
    place: number,
    step: 1 | -1,
    filter: TileFilter,
    signal: AbortSignal | undefined,
  ): Promise<string | undefined> {
    for (let run: Run | undefined = begin; run;) {
      const rows = run.rows.filter((row) => (row.place - place) * step > 0 && !isHidden(row, filter));
      const found = step > 0 ? rows[0] : rows.at(-1);
      if (found) return found.event.id;
      // oxlint-disable-next-line no-await-in-loop -- one after the other, until one is found
      run = await this.#runAt(step > 0 ? run.last : run.first - 1, signal);
    }
    return undefined;
  }

  async #runAt(place: number, signal: AbortSignal | undefined): Promise<Run | undefined> {
    if (place < 0 || place >= this.#about.total) return undefined;
    return this.#runOf(await this.#tree.toPlace(place, signal), signal);
  }

  async #runOf({ chain, first, last }: ReachedLeaf, signal: AbortSignal | undefined): Promise<Run> {
    const rest = await Promise.all(
      chain.last.rest.map(
        (place) => this.#reads.read(restPath(this.#about.version, place), signal) as Promise<RowsFile>,
      ),
    );
    const shown = chain.within(chain.range);
    const rows = [...shown, ...rest.flatMap((file) => file.rows)].map(rowOf).sort(byPlace);
    return { first, last, rows, articles: [...chain.articlesOf(shown), ...rest.flatMap((file) => file.articles)] };
  }
}

const isHidden = ({ event }: Row, { hidden = [] }: TileFilter): boolean => hidden.includes(event.category ?? '');

const pageOf = (rows: readonly Row[], articles: readonly ArticleRecord[]): Page => ({
  rows,
  articles: citedBy(rows, articles),
});

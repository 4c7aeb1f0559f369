import type {
  About,
  EventDetail,
  FacetCount,
  FacetField,
  GlyphBin,
  LaneKey,
  Page,
  PageRequest,
  Tile,
  TileFilter,
  TileId,
  TileProfile,
  TimelineSource,
} from '../contract.ts';
import { tileRange, tilesOf } from '../levels.ts';
import { answerArticles } from './answer-articles.ts';
import { answerTile } from './answer-tile.ts';
import {
  ARTICLE_LEVELS,
  type ArticleFile,
  articlePath,
  FOLDER_FORM,
  type FolderAbout,
  profilePath,
  type Tree,
} from './files.ts';
import { FolderList } from './folder-list.ts';
import { EMPTY_TILE, mergeTiles } from './merge-tiles.ts';
import { addProfiles, resample } from './resample.ts';
import { type ReadFile, SharedReads } from './shared-reads.ts';
import { TreeReader } from './tree-reader.ts';

/** Facts about an open folder, and its readers. */
interface Opened {
  readonly about: FolderAbout;
  readonly list: FolderList;
  readonly tree: (tree: Tree) => TreeReader;
}

/**
 * A source over a folder of files, see `files.ts`. It supports filters by hidden categories and lanes by category. Calls with a filter
 * by words, place, person, publisher or evidence, or for a tile above the coarsest level, reject with a `RangeError`. A profile with another
 * number of columns is resampled from the stored one.
 */
export class FolderSource implements TimelineSource {
  readonly #reads: SharedReads;
  readonly #read: ReadFile;
  #opened: Promise<Opened> | undefined;

  /**
   * @param read reads a file of the folder by its path
   * @param about content of `about.json`, if it was already read
   * @throws {RangeError} if the folder has another format version
   */
  constructor(read: ReadFile, about?: unknown) {
    this.#read = read;
    this.#reads = new SharedReads(read);
    if (about) this.#opened = Promise.resolve(this.#openAs(about));
  }

  async about(signal?: AbortSignal): Promise<About> {
    const opened = this.#open(signal ?? new AbortController().signal);
    this.#opened = opened;
    return (await opened).about;
  }

  async profile(filter: TileFilter, columns: number, signal?: AbortSignal): Promise<TileProfile> {
    const { about } = await this.#whole(signal);
    const trees = treesOf(about, hiddenBy(about, filter), undefined);
    const read = async (tree: Tree): Promise<TileProfile> =>
      (await this.#reads.read(profilePath(about.version, tree), signal)) as TileProfile;
    const profiles = about.total > 0 ? await Promise.all(trees.map(read)) : [];
    return addProfiles(
      profiles.map((profile) => resample(profile, columns)),
      columns,
    );
  }

  async tile(tile: TileId, filter: TileFilter, lane: LaneKey | undefined, signal?: AbortSignal): Promise<Tile> {
    const { about, tree } = await this.#whole(signal);
    refuseAbove(tile, about);
    const answer = async (each: Tree): Promise<Tile> => {
      const chain = await tree(each).toTile(tile, signal);
      if (chain) return answerTile(tile, chain, about.k);
      const isAfter = about.extent && tileRange(tile).start >= about.extent.end;
      return { ...EMPTY_TILE, before: isAfter ? tree(each).total : 0 };
    };
    const trees = about.total > 0 ? treesOf(about, hiddenBy(about, filter), lane) : [];
    return trees.length === 0 ? EMPTY_TILE : mergeTiles(await Promise.all(trees.map(answer)), tile.level, about.k);
  }

  async articleTile(tile: TileId, signal?: AbortSignal): Promise<readonly GlyphBin[]> {
    const { about } = await this.#whole(signal);
    refuseAbove(tile, about);
    const { start } = tileRange(tile);
    const { extent } = about;
    if (!extent) return [];
    let { level, index } = {
      level: about.levels.coarsest,
      index: Math.floor(start / 2 ** (about.levels.coarsest + 4)),
    };
    if (!tilesOf(extent, level).some((root) => root.index === index)) return [];
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- each file says whether there is a finer one
      const file = (await this.#reads.read(articlePath(about.version, level, index), signal)) as ArticleFile;
      if (file.finest <= tile.level) return answerArticles(tile, file);
      level -= ARTICLE_LEVELS;
      index = Math.floor(start / 2 ** (level + 4));
    }
  }

  async page(request: PageRequest, filter: TileFilter, signal?: AbortSignal): Promise<Page> {
    const { about, list } = await this.#whole(signal);
    return list.page(request, { hidden: hiddenBy(about, filter) }, signal);
  }

  async event(id: string, filter: TileFilter, signal?: AbortSignal): Promise<EventDetail | undefined> {
    const { about, list } = await this.#whole(signal);
    return list.event(id, { hidden: hiddenBy(about, filter) }, signal);
  }

  async facets(
    field: FacetField,
    filter: TileFilter,
    limit: number,
    signal?: AbortSignal,
  ): Promise<readonly FacetCount[]> {
    if (field !== 'category') throw new RangeError('A folder of files counts by category alone.');
    const { about } = await this.#whole(signal);
    const hidden = hiddenBy(about, filter);
    const { trees, totals } = about.folder;
    return trees
      .map((key, number) => ({ key, count: totals[number]! }))
      .filter(({ key }) => !hidden.includes(key))
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
      .slice(0, limit);
  }

  /** The last `about.json` that was read. A failure is not kept. */
  async #whole(signal: AbortSignal | undefined): Promise<Opened> {
    signal?.throwIfAborted();
    const opened = this.#opened ?? this.#open(new AbortController().signal);
    this.#opened = opened;
    try {
      return await opened;
    } catch (error) {
      if (this.#opened === opened) this.#opened = undefined;
      throw error;
    }
  }

  async #open(signal: AbortSignal): Promise<Opened> {
    return this.#openAs(await this.#read('about.json', signal));
  }

  #openAs(read: unknown): Opened {
    const about = read as FolderAbout;
    if (about.folder.form !== FOLDER_FORM)
      throw new RangeError(`The folder of files is of another form (${about.folder.form}) than this one reads.`);
    const { version, extent = { start: 0, end: 1 }, levels, total } = about;
    const readers = new Map<Tree, TreeReader>();
    const tree = (each: Tree): TreeReader => {
      const known = readers.get(each);
      if (known) return known;
      const count = each === 'all' ? total : about.folder.totals[each]!;
      const reader = new TreeReader(this.#reads, version, each, extent, levels.coarsest, count);
      readers.set(each, reader);
      return reader;
    };
    return { about, tree, list: new FolderList(this.#reads, about, tree('all')) };
  }
}

function refuseAbove({ level }: TileId, { levels }: About): void {
  if (level > levels.coarsest) throw new RangeError(`The coarsest tiles are those of level ${levels.coarsest}.`);
}

/** The categories that a filter hides, also by `others`. @throws {RangeError} if the files cannot answer it */
function hiddenBy({ folder: { trees, totals } }: FolderAbout, filter: TileFilter): readonly string[] {
  const { hidden = [], query = '', place, person, publisher, evidence = [], reportedBy, others } = filter;
  const isSearch = [place, person, publisher, reportedBy].some((each) => each !== undefined) || query.trim() !== '';
  if (isSearch || evidence.length > 0 || (others && others.field !== 'category'))
    throw new RangeError('A folder of files answers no searches, and lanes by category alone.');
  if (!others) return hidden;
  const counts = trees.map((key, i) => ({ key, count: totals[i]! })).filter(({ key }) => key !== '');
  const most = counts.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)).slice(0, others.except);
  return [...hidden, ...most.map(({ key }) => key)];
}

/** The trees that hold the events of the shown categories in a lane. @throws {RangeError} if the files cannot answer it */
function treesOf({ folder }: FolderAbout, hidden: readonly string[], lane: LaneKey | undefined): readonly Tree[] {
  if (lane?.field === 'place') throw new RangeError('A folder of files has lanes by category alone.');
  const shown = [...folder.trees.keys()].filter((number) => {
    const id = folder.trees[number]!;
    return !hidden.includes(id) && (!lane || lane.value === id);
  });
  return shown.length === folder.trees.length ? ['all'] : shown;
}

/**
 * A store of events as files, for static hosting. Tiles of time form a tree: each file holds the data of several levels for a time
 * range, without the events and articles of the files above it, so that nothing is sent twice on the way from the coarsest to the finest
 * level. If few events are left, a file is a leaf and holds all of them.
 *
 * - `about.json`: a `FolderAbout`; the only file that changes
 * - `VERSION/tiles/TREE/LEVEL/INDEX.json`: a `TreeFile`; TREE is `all` or the number of a category
 * - `VERSION/rest/PLACE.json`: `FolderRow`s from this place on that no tile shows at any level
 * - `VERSION/articles/LEVEL/INDEX.json`: an `ArticleFile`
 * - `VERSION/ids/BUCKET.json`: places of events by id, see `bucketOf`
 * - `VERSION/profile/TREE.json`: a `TileProfile` of `PROFILE_COLUMNS` columns
 */
import type { ArticleRecord } from '../../file/types.ts';
import type { About, Capability, Row } from '../contract.ts';
import type { TreeShape } from './tree.ts';

/** Version of the file format; readers of another version refuse the files. */
export const FOLDER_FORM = 1;

/** Capabilities of a folder, if its source has them: only by category. */
export const FOLDER_CAPABILITIES: readonly Capability[] = ['articles', 'facets', 'lanes', 'others'];

/** Number of columns of the stored profiles; others are resampled from them. */
export const PROFILE_COLUMNS = 2048;

/** Number of levels in one file of articles. */
export const ARTICLE_LEVELS = 4;

export interface FolderAbout extends About {
  readonly folder: {
    readonly form: typeof FOLDER_FORM;
    /** Number of files in `ids/`; a power of two. */
    readonly buckets: number;
    /** Ids of the categories of events, '' for none; the index of each is the number of its tree. */
    readonly trees: readonly string[];
    /** Number of events in each tree. */
    readonly totals: readonly number[];
  };
}

/** An event and the coarsest level that shows it; -1 if none does. */
export interface FolderRow extends Row {
  readonly lod: number;
}

/** Rows, and the articles they cite that are not in the files above. */
export interface RowsFile {
  readonly rows: readonly FolderRow[];
  readonly articles: readonly ArticleRecord[];
}

/** A node of the tree: its shape, its own rows, and its straddlers that are not in the files above. */
export type TreeFile = RowsFile &
  TreeShape & {
    /**
     * The parts at the next finer level than this file's finest, in order of time: small ones are included; for others, the number of
     * events of the tree that begin before them. Empty for a leaf.
     */
    readonly children: readonly (number | TreeFile)[];
  };

/** Articles of a time range: by bins of its finest level, or single articles if they are few. */
export interface ArticleFile {
  /** Level of the bins; -1 if `bins` are single articles. For finer levels there are files for each part that has articles. */
  readonly finest: number;
  /** Start of the bin or time of the article, count, and the first articles (id and time). In order of time. */
  readonly bins: readonly (readonly [
    start: number,
    count: number,
    first: readonly (readonly [id: string, time: number])[],
  ])[];
}

export type Tree = number | 'all';

export const treePath = (version: string, tree: Tree, level: number, index: number): string =>
  `${encodeURIComponent(version)}/tiles/${tree}/${level}/${index}.json`;
export const restPath = (version: string, place: number): string => `${encodeURIComponent(version)}/rest/${place}.json`;
export const articlePath = (version: string, level: number, index: number): string =>
  `${encodeURIComponent(version)}/articles/${level}/${index}.json`;
export const idsPath = (version: string, bucket: number): string => `${encodeURIComponent(version)}/ids/${bucket}.json`;
export const profilePath = (version: string, tree: Tree): string =>
  `${encodeURIComponent(version)}/profile/${tree}.json`;

/** The bucket that holds the place of an event: FNV-1a of the UTF-16 units of its id. @param buckets a power of two */
export function bucketOf(id: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) & (buckets - 1);
}

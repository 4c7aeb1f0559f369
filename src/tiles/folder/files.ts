/**
 * A store of events as files, for hosts that serve files and nothing else. Tiles of time form a tree: each file holds what the levels
 * of a stretch of time show beyond what the files above it hold, so that nothing is sent twice on the way from the coarsest to the
 * finest. Where few events are left a file is a leaf and holds all of them.
 *
 * - `about.json`: a `FolderAbout`; the only file that changes
 * - `VERSION/tiles/TREE/LEVEL/INDEX.json`: a `TreeFile`; tree `all`, and one for each category by its number
 * - `VERSION/rest/PLACE.json`: `FolderRow`s from this place on that no tile ever shows
 * - `VERSION/articles/LEVEL/INDEX.json`: an `ArticleFile`
 * - `VERSION/ids/BUCKET.json`: places of events by their ids, see `bucketOf`
 * - `VERSION/profile/TREE.json`: a `TileProfile` of `PROFILE_COLUMNS` columns
 */
import type { ArticleRecord } from '../../file/types.ts';
import type { About, Capability, Row } from '../contract.ts';
import type { TreeShape } from './tree.ts';

/** Of the form of the files; a reader of another form refuses them. */
export const FOLDER_FORM = 1;

/** What a folder can do, if the source that it is made of can: by categories alone. */
export const FOLDER_CAPABILITIES: readonly Capability[] = ['articles', 'facets', 'lanes'];

/** Columns of the profiles that are written; others are made of them. */
export const PROFILE_COLUMNS = 2048;

/** Levels of one file of articles. */
export const ARTICLE_LEVELS = 4;

export interface FolderAbout extends About {
  readonly folder: {
    readonly form: typeof FOLDER_FORM;
    /** Number of files in `ids/`; a power of two. */
    readonly buckets: number;
    /** Ids of the categories that events have, '' for none; the number of each is that of its tree. */
    readonly trees: readonly string[];
    /** Number of events of each. */
    readonly totals: readonly number[];
  };
}

/** An event and the coarsest level that shows it, -1 where none does. */
export interface FolderRow extends Row {
  readonly lod: number;
}

/** Rows, and the articles that they cite which no file above has. */
export interface RowsFile {
  readonly rows: readonly FolderRow[];
  readonly articles: readonly ArticleRecord[];
}

/** A stretch of the tree: its shape, the rows of its own, and of its straddlers those that no file above has. */
export type TreeFile = RowsFile &
  TreeShape & {
    /**
     * By time, the parts of the next level below the finest of this file: small ones as they are, of others the number of events of the
     * tree that begin before them. Empty for a leaf.
     */
    readonly children: readonly (number | TreeFile)[];
  };

/** Articles of a stretch of time: by bins of its finest level, or each where they are few. */
export interface ArticleFile {
  /** Level of the bins; -1 where `bins` are single articles. Below it there are files for the parts that have articles. */
  readonly finest: number;
  /** Start of the bin or time of the article, count, and the first of them: id and time. In order of time. */
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

/** The file in which the place of an event is: FNV-1a of the UTF-16 units of its id. @param buckets a power of two */
export function bucketOf(id: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) & (buckets - 1);
}

import { isStory } from '../story/is-story.ts';
import type { Story } from '../story/types.ts';
import type { Shelf } from './shelf.ts';

/**
 * Why a snapshot was made: before something that replaces a lot, after some time of editing, or at the writer's
 * request.
 */
export type SnapshotReason = 'before-open' | 'before-restore' | 'time' | 'asked';

/** A snapshot in the list. */
export interface Snapshot {
  /** Key for `restore`. */
  readonly key: string;
  /** ms since 1970. */
  readonly at: number;
  readonly reason: SnapshotReason;
  readonly rows: number;
}

/** Time between two automatic snapshots, ms. */
const INTERVAL = 10 * 60_000;
/** Maximum number of snapshots kept per story; the oldest are removed. */
const MOST = 20;

/** The snapshots of one story. Every method rejects with `ShelfError` if the shelf fails. */
export class Snapshots {
  readonly #shelf: Shelf;
  readonly #prefix: string;

  constructor(shelf: Shelf, storyId: string) {
    this.#shelf = shelf;
    this.#prefix = `snapshot/${storyId}/`;
  }

  /** The snapshots, newest first. */
  async list(): Promise<readonly Snapshot[]> {
    const entries = await this.#shelf.list(this.#prefix);
    return entries
      .map(({ key, value }) => ({ key, value }))
      .filter((entry): entry is { key: string; value: Kept } => isKept(entry.value))
      .map(({ key, value: { at, reason, story } }) => ({ key, at, reason, rows: story.rows.length }))
      .toReversed();
  }

  /** Stores a snapshot of the story. */
  async take(story: Story, reason: SnapshotReason, now: number): Promise<void> {
    const kept = await this.#shelf.list(this.#prefix);
    const tooMany = kept.slice(0, Math.max(0, kept.length + 1 - MOST)).map(({ key }) => key);
    const key = `${this.#prefix}${String(now).padStart(15, '0')}`;
    await this.#shelf.commit({ put: [{ key, value: { at: now, reason, story } satisfies Kept }], remove: tooMany });
  }

  /**
   * The story of a snapshot; undefined if it no longer exists. Restoring it is an edit (`replaceStory`), which can be
   * undone.
   */
  async read(key: string): Promise<Story | undefined> {
    const value = key.startsWith(this.#prefix) ? await this.#shelf.get(key) : undefined;
    return isKept(value) ? value.story : undefined;
  }

  /** Whether a snapshot is due, if the story changed since the last one or since it was opened. Times in ms. */
  static isDue(last: number, now: number): boolean {
    return now - last >= INTERVAL;
  }
}

interface Kept {
  readonly at: number;
  readonly reason: SnapshotReason;
  readonly story: Story;
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'number' &&
  'reason' in value &&
  typeof value.reason === 'string' &&
  'story' in value &&
  isStory(value.story);

import { applyChanges, type Change } from '../story/changes.ts';
import { isChanges, isStory } from '../story/is-story.ts';
import type { Story } from '../story/types.ts';
import type { Entry, Shelf } from './shelf.ts';

/** A stored story in the list of all of them. */
export interface StoredStory {
  readonly id: string;
  /** Number of the last save; it increases by one with each save. */
  readonly version: number;
  /** The version that is stored whole; later versions are stored as changes. */
  readonly base: number;
  readonly title: string;
  readonly rows: number;
  /** ms since 1970. */
  readonly savedAt: number;
}

/** A story that was read. */
export interface ReadStory {
  readonly story: Story;
  /** The version that the next save follows. */
  readonly stored: StoredStory;
  /**
   * False if some of the last changes could not be read. The story is then as it was before them, and must be stored
   * whole.
   */
  readonly isWhole: boolean;
}

/** After this many saves a story is stored whole again. */
const SAVES_UNTIL_WHOLE = 100;

const listKey = (id: string): string => `list/${id}`;
const wholeKey = (id: string): string => `whole/${id}`;
/** The key contains the version with leading zeros, so that keys sort by version. */
const changesKey = (id: string, version: number): string => `changes/${id}/${String(version).padStart(12, '0')}`;

/**
 * Stories on a shelf. A save stores only the changes since the previous save, so that a letter typed into a story of
 * thousands of rows is a short write. Every method rejects with `ShelfError` if the shelf fails.
 */
export class StoryShelf {
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** All stories, the last saved first. */
  async list(): Promise<readonly StoredStory[]> {
    const entries = await this.#shelf.list('list/');
    return entries
      .map(({ value }) => value)
      .filter(isStored)
      .sort((a, b) => b.savedAt - a.savedAt);
  }

  /** A story; undefined if it is not stored, or cannot be read. */
  async read(id: string): Promise<ReadStory | undefined> {
    const stored = await this.#shelf.get(listKey(id));
    const whole = await this.#shelf.get(wholeKey(id));
    if (!isStored(stored) || !isStory(whole)) return undefined;
    return { stored, ...withChanges(whole, stored, await this.#shelf.list(`changes/${id}/`)) };
  }

  /** Stores a new story as version 0. @returns what is stored; undefined if this id exists */
  async create(id: string, story: Story, now: number): Promise<StoredStory | undefined> {
    const stored = { ...describe(id, story, now), version: 0, base: 0 };
    const isCreated = await this.#shelf.commit({
      guard: { key: listKey(id), passes: (value) => value === undefined },
      put: [
        { key: listKey(id), value: stored },
        { key: wholeKey(id), value: story },
      ],
    });
    return isCreated ? stored : undefined;
  }

  /**
   * Stores the version after `from`; or a new story, if the stored one was removed by another tab or by clearing the
   * browser's data.
   * @param from the stored version: the result of `create`, `read` or the previous save
   * @param changes the changes since then
   * @param story the story with the changes
   * @param isDamaged whether the stored story must be replaced as a whole
   * @returns what is stored now; undefined if another tab has saved since, and nothing was stored
   */
  async save(
    from: StoredStory,
    changes: readonly Change[],
    story: Story,
    now: number,
    isDamaged = false,
  ): Promise<StoredStory | undefined> {
    const { id } = from;
    const version = from.version + 1;
    const isWhole = isDamaged || version - from.base >= SAVES_UNTIL_WHOLE;
    const stored: StoredStory = { ...describe(id, story, now), version, base: isWhole ? version : from.base };
    const change = isWhole ? { key: wholeKey(id), value: story } : { key: changesKey(id, version), value: changes };
    const isSaved = await this.#shelf.commit({
      guard: { key: listKey(id), passes: (value) => isStored(value) && value.version === from.version },
      put: [{ key: listKey(id), value: stored }, change],
      remove: isWhole ? range(from.base + 1, version).map((version) => changesKey(id, version)) : [],
    });
    return isSaved ? stored : this.create(id, story, now);
  }

  /** Removes a story with its snapshots. */
  async remove(id: string): Promise<void> {
    const lists = await Promise.all([`changes/${id}/`, `snapshot/${id}/`].map((prefix) => this.#shelf.list(prefix)));
    const keys = lists.flat().map(({ key }) => key);
    await this.#shelf.commit({ remove: [listKey(id), wholeKey(id), ...keys] });
  }
}

const describe = (id: string, { head, rows }: Story, savedAt: number) => ({
  id,
  title: head.title ?? '',
  rows: rows.length,
  savedAt,
});

/** Applies the changes of the versions after the whole one, up to the first that is missing or does not fit. */
function withChanges(
  whole: Story,
  stored: StoredStory,
  entries: readonly Entry[],
): Pick<ReadStory, 'story' | 'isWhole'> {
  const byKey = new Map(entries.map(({ key, value }) => [key, value]));
  let story = whole;
  for (const version of range(stored.base + 1, stored.version + 1)) {
    const changes = byKey.get(changesKey(stored.id, version));
    if (!isChanges(changes)) return { story, isWhole: false };
    try {
      story = applyChanges(story, changes);
    } catch {
      return { story, isWhole: false };
    }
  }
  return { story, isWhole: true };
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i);

const isStored = (value: unknown): value is StoredStory =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'version' in value &&
  typeof value.version === 'number' &&
  'base' in value &&
  typeof value.base === 'number' &&
  'savedAt' in value &&
  typeof value.savedAt === 'number' &&
  'title' in value &&
  typeof value.title === 'string';

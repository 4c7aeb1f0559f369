import type { Change } from '../story/changes.ts';
import { replaceStory } from '../story/commands.ts';
import type { Story } from '../story/types.ts';
import type { Ownership } from './ownership.ts';
import { RETRY, Saver, type SaveState, type Timers } from './saver.ts';
import { ShelfError } from './shelf.ts';
import type { StoryShelf } from './story-shelf.ts';

/**
 * Which tab has the story. `mine`: edits are saved. `elsewhere`: another tab edits it, and the writer can take it over
 * or open a copy. `taken`: it was mine, but another tab has taken it over.
 */
export type Access = 'mine' | 'elsewhere' | 'taken';

/** The state of the story for the page. */
export interface SessionState {
  readonly access: Access;
  readonly save: SaveState;
}

/** Time that a tab losing a story has to write its last changes, ms. */
const LAST_WRITES = 400;

/** A story in this tab: its ownership and its saving. */
export class Session {
  readonly #stories: StoryShelf;
  readonly #ownership: Ownership;
  readonly #timers: Timers;
  readonly #onState: (state: SessionState) => void;
  #id = '';
  #saver: Saver | undefined;
  /** The story, while it could not be stored at all. */
  #unstored: Story | undefined;
  #state: SessionState;

  constructor(stories: StoryShelf, ownership: Ownership, timers: Timers, onState: (state: SessionState) => void) {
    this.#stories = stories;
    this.#ownership = ownership;
    this.#timers = timers;
    this.#onState = onState;
    this.#state = { access: 'mine', save: { kind: 'saved', at: timers.now() } };
  }

  get id(): string {
    return this.#id;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Whether closing the tab now would lose something. */
  get isWaiting(): boolean {
    return this.#unstored !== undefined || (this.#saver?.isWaiting ?? false);
  }

  /**
   * Opens a stored story. @returns the story, even if another tab edits it (see `state`); undefined if it is not stored
   */
  async open(id: string): Promise<Story | undefined> {
    await this.flush();
    await this.#leave(id);
    const isMine = await this.#ownership.claim(id, () => void this.#lose(id));
    return this.#read(isMine ? 'mine' : 'elsewhere');
  }

  /** Takes the story over from the tab that edits it. @returns the story, with the last changes of that tab */
  async takeOver(): Promise<Story | undefined> {
    const id = this.#id;
    await this.#ownership.takeOver(id, () => void this.#lose(id));
    await new Promise<void>((resolve) => void this.#timers.after(LAST_WRITES, resolve));
    return this.#read('mine');
  }

  /**
   * Stores a story under a new id and edits it: a new story, or a copy of one that another tab edits. All changes after
   * this call belong to it. If it cannot be stored, `state` says so and it is tried again.
   */
  async create(id: string, story: Story): Promise<void> {
    const leaving = this.#leave(id);
    this.#unstored = story;
    this.#set({ access: 'mine', save: { kind: 'saving' } });
    await leaving;
    await this.#ownership.claim(id, () => void this.#lose(id));
    // The writer may have switched to another story meanwhile
    if (id === this.#id) await this.#store();
    else this.#ownership.release(id);
  }

  /** Saves changes. @param story the story with the changes */
  changed(changes: readonly Change[], story: Story): void {
    if (this.#state.access !== 'mine' || this.#state.save.kind === 'conflict') return;
    if (this.#saver) this.#saver.changed(changes, story);
    else this.#unstored = story;
  }

  /** Writes everything that is waiting, for when the page is hidden or closed. */
  async flush(): Promise<void> {
    await this.#saver?.flush();
  }

  /** Stores a story that is not stored yet, including changes made meanwhile; tries again later if that fails. */
  async #store(): Promise<void> {
    const [id, story] = [this.#id, this.#unstored];
    if (!story) return;
    const now = this.#timers.now();
    try {
      const stored = await this.#stories.create(id, story, now);
      if (!stored) throw new RangeError(`there is a story ${id} already`);
      if (id !== this.#id) return;
      const changed = this.#unstored ?? story;
      const changes = replaceStory(story, changed);
      this.#unstored = undefined;
      this.#saver = this.#saverOf({ stored, isWhole: true });
      this.#set({ access: 'mine', save: { kind: 'saved', at: now } });
      this.#saver.changed(changes, changed);
    } catch (error) {
      if (!(error instanceof ShelfError)) throw error;
      if (id !== this.#id) return;
      this.#set({ access: 'mine', save: { kind: 'failed', fault: error.fault } });
      this.#timers.after(RETRY, () => {
        if (id === this.#id) void this.#store();
      });
    }
  }

  async #read(access: Access): Promise<Story | undefined> {
    const read = await this.#stories.read(this.#id);
    this.#saver = read && access === 'mine' ? this.#saverOf(read) : undefined;
    this.#set({ access, save: { kind: 'saved', at: read?.stored.savedAt ?? this.#timers.now() } });
    return read?.story;
  }

  #saverOf(from: ConstructorParameters<typeof Saver>[1]): Saver {
    return new Saver(this.#stories, from, this.#timers, (save) => this.#set({ ...this.#state, save }));
  }

  /** Switches to the story `next` at once; resolves when the previous one is written and free for other tabs. */
  async #leave(next: string): Promise<void> {
    const [id, saver] = [this.#id, this.#saver];
    this.#id = next;
    this.#saver = undefined;
    this.#unstored = undefined;
    await saver?.flush();
    saver?.stop();
    if (id) this.#ownership.release(id);
  }

  async #lose(id: string): Promise<void> {
    if (id !== this.#id) return;
    const saver = this.#saver;
    this.#set({ ...this.#state, access: 'taken' });
    await saver?.flush();
    saver?.stop();
  }

  #set(state: SessionState): void {
    this.#state = state;
    this.#onState(state);
  }
}

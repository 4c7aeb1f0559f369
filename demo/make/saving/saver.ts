import type { Change } from '../story/changes.ts';
import type { Story } from '../story/types.ts';
import { ShelfError, type StorageFault } from './shelf.ts';
import type { StoredStory, StoryShelf } from './story-shelf.ts';

/** The state of saving. In every state, the story in the page contains everything that was typed. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: number }
  /** Changes are being written, or will be within `DELAY`. */
  | { readonly kind: 'saving' }
  /** The last write failed; it is tried again, and the writer can download the story. */
  | { readonly kind: 'failed'; readonly fault: StorageFault }
  /**
   * Another tab has saved a different version. Nothing more is written, so that neither replaces the other without
   * asking.
   */
  | { readonly kind: 'conflict' };

/**
 * Delay in ms from a change until it is written. More changes do not extend it, so no more than this is ever unwritten.
 */
export const DELAY = 200;
/** Delay in ms from a failure to the next attempt. */
export const RETRY = 3000;

/** The page's clock and timers. */
export interface Timers {
  readonly now: () => number;
  /** Calls a function after some ms. @returns a function that cancels it */
  readonly after: (ms: number, call: () => void) => () => void;
}

/** Writes the changes of one story as they are made. */
export class Saver {
  readonly #stories: StoryShelf;
  readonly #timers: Timers;
  readonly #onState: (state: SaveState) => void;
  #stored: StoredStory;
  #isDamaged: boolean;
  #story: Story | undefined;
  #waiting: Change[] = [];
  #cancel: (() => void) | undefined;
  #writing: Promise<void> | undefined;
  #isStopped = false;

  /** @param from the story as it was created or read */
  constructor(
    stories: StoryShelf,
    from: { readonly stored: StoredStory; readonly isWhole: boolean },
    timers: Timers,
    onState: (state: SaveState) => void,
  ) {
    this.#stories = stories;
    this.#stored = from.stored;
    this.#isDamaged = !from.isWhole;
    this.#timers = timers;
    this.#onState = onState;
  }

  /** Takes changes from edits, undo and redo alike. @param story the story after them */
  changed(changes: readonly Change[], story: Story): void {
    if (changes.length === 0 || this.#isStopped) return;
    this.#waiting.push(...changes);
    this.#story = story;
    this.#plan(DELAY);
  }

  /**
   * Writes everything that is waiting, for when the page is hidden, or before another tab takes over. Resolves when
   * everything is written or has failed. The write begins before this returns, unless another one is in progress.
   */
  async flush(): Promise<void> {
    while (this.#writing) await this.#writing;
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.#story && this.#waiting.length > 0 && !this.#isStopped) {
      this.#writing = this.#write(this.#story);
      await this.#writing;
    }
  }

  /** Whether something is not written yet. */
  get isWaiting(): boolean {
    return this.#waiting.length > 0 || this.#writing !== undefined;
  }

  /** Stops writing for good. */
  stop(): void {
    this.#isStopped = true;
    this.#cancel?.();
  }

  #plan(delay: number): void {
    if (this.#cancel || this.#writing || this.#isStopped) return;
    this.#onState({ kind: 'saving' });
    this.#schedule(delay);
  }

  #schedule(delay: number): void {
    this.#cancel = this.#timers.after(delay, () => {
      this.#cancel = undefined;
      void this.flush();
    });
  }

  async #write(story: Story): Promise<void> {
    const changes = this.#waiting;
    this.#waiting = [];
    let fault: StorageFault | undefined;
    try {
      const stored = await this.#stories.save(this.#stored, changes, story, this.#timers.now(), this.#isDamaged);
      if (!stored) return this.#conflict();
      this.#stored = stored;
      this.#isDamaged = false;
    } catch (error) {
      fault = error instanceof ShelfError ? error.fault : 'refused';
      this.#waiting = [...changes, ...this.#waiting];
    } finally {
      this.#writing = undefined;
    }
    if (fault) this.#onState({ kind: 'failed', fault });
    else if (this.#waiting.length === 0) this.#onState({ kind: 'saved', at: this.#stored.savedAt });
    if (this.#waiting.length > 0 && !this.#isStopped) this.#schedule(fault ? RETRY : DELAY);
  }

  #conflict(): void {
    this.stop();
    this.#onState({ kind: 'conflict' });
  }
}

import type { Change } from '../story/changes.ts';
import type { Story } from '../story/types.ts';
import { ShelfError, type StorageFault } from './shelf.ts';
import type { StoredStory, StoryShelf } from './story-shelf.ts';

/** What the page says of saving. Whatever it is, the story in the page has all that was typed. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: number }
  /** Changes are being written, or will be within `DELAY`. */
  | { readonly kind: 'saving' }
  /** Nothing could be written since; it is tried again, and the writer can download the story. */
  | { readonly kind: 'failed'; readonly fault: StorageFault }
  /** Another tab has saved another version: nothing more is written, so that neither replaces the other unasked. */
  | { readonly kind: 'conflict' };

/** From a change to its writing, ms. It is not put off by more changes, so no more than this is ever unwritten. */
export const DELAY = 200;
/** From a failure to the next try, ms. */
export const RETRY = 3000;

/** The page's clock and timer. */
export interface Timers {
  readonly now: () => number;
  /** Calls a function after some ms. @returns a function that cancels it */
  readonly after: (ms: number, call: () => void) => () => void;
}

/** Writes the changes of one story as they come. */
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

  /** Takes changes, of edits, undo and redo alike. @param story the story after them */
  changed(changes: readonly Change[], story: Story): void {
    if (changes.length === 0 || this.#isStopped) return;
    this.#waiting.push(...changes);
    this.#story = story;
    this.#plan(DELAY);
  }

  /**
   * Writes what waits, now: for when the page is hidden, and before another tab takes over. Resolves when all is written, or has failed.
   * The write begins before this returns unless another one is under way.
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

  /** Writes nothing more. */
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

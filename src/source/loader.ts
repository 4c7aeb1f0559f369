import type { Steps } from '../file/steps.ts';
import { loadSource } from './fetch.ts';
import { isCutShort } from './inline-script.ts';
import { type Found, Inside } from './inside.ts';
import { isParsed, whenParsed } from './parsed.ts';
import { runInSlices } from './slices.ts';

/** Where events may come from, in the order of their precedence; what stands inside the tag comes last. */
export interface Sources {
  readonly data: unknown;
  readonly src: string;
  readonly element: HTMLElement;
}

/** What is done with what was found. Nothing of it is called after `cancel` or a further load. */
export interface Reading<Result> {
  /** Begins to read a file: an object or JSON text; undefined where there is none. */
  readonly read: (input: unknown) => Steps<Result>;
  /** Whether there is no file in what was read, as where JSON text is broken. */
  readonly isFailure: (result: Result) => boolean;
  /** @param found what stands inside the tag, where the story is from there. */
  readonly take: (result: Result, found?: Found) => void;
  readonly fail: (error: Error) => void;
  /** Called now and then while a load goes on; `Loader.share` has changed. */
  readonly progress: () => void;
}

/** Progress is told once in this time at most, ms. */
const TOLD = 100;
/** How long JSON that is cut short is given for its rest to come, ms. */
const REST = 500;

/**
 * Takes the events from where they are and reads them: what is small and needs no fetch at once, a long file in slices between
 * which the page lives. One load at a time: a new one cancels the one before.
 *
 * All of it on the main thread. A worker would give back its objects as clones, and to take over clones of 100,000 events costs
 * the main thread more than to parse and check their text itself.
 */
export class Loader {
  #loading: AbortController | undefined;
  readonly #inside = new Inside();
  /** What of the inside of the tag was taken last; undefined where something else was. */
  #key: string | undefined;
  /** What of the inside of the tag is being read. */
  #under: Found | undefined;
  /** How much of what is under way is done, 0 to 1; undefined while the file is on its way. */
  share: number | undefined;

  /** Whether a load is under way. */
  get loading(): boolean {
    return this.#loading !== undefined;
  }

  /** Loads and reads; before the return where that takes neither a fetch nor a pause. */
  load<Result>({ data, src, element }: Sources, reading: Reading<Result>): void {
    const loading = this.#begin();
    this.#key = undefined;
    if (data !== undefined && data !== null) this.#read(data, loading, reading);
    else if (src) void this.#fetch(src, loading, reading);
    else this.#whenParsed(element, loading, (found) => this.#take(found, element, loading, reading));
  }

  /**
   * Looks at the inside of the tag again. Where the story in it is the one that was taken last, nothing is called but `same`;
   * where it is the one that is being read, that goes on.
   */
  look<Result>(element: HTMLElement, reading: Reading<Result>, same: (found: Found) => void): void {
    if (this.#under) {
      const now = this.#inside.read(element);
      if (!(now instanceof Promise) && now.key === this.#under.key) {
        this.#under = now;
        return;
      }
    }
    const loading = this.#begin();
    this.#whenParsed(element, loading, (found) => {
      if (found.key !== this.#key) this.#take(found, element, loading, reading);
      else {
        this.#loading = undefined;
        same(found);
      }
    });
  }

  /** Ends the load under way, if any. */
  cancel(): void {
    this.#loading?.abort();
    this.#loading = undefined;
  }

  #begin(): AbortController {
    this.cancel();
    this.share = undefined;
    this.#under = undefined;
    return (this.#loading = new AbortController());
  }

  /** Reads the inside of the tag, once the parser has left it. */
  #whenParsed(element: HTMLElement, { signal }: AbortController, use: (found: Found) => void): void {
    if (!isParsed(element)) {
      whenParsed(element, signal, () => void this.#find(element, signal, use));
      return;
    }
    void this.#find(element, signal, use);
  }

  async #find(element: HTMLElement, signal: AbortSignal, use: (found: Found) => void): Promise<void> {
    let found = this.#inside.read(element);
    // What needs no waiting is there before the return
    if (found instanceof Promise) found = await found;
    if (!signal.aborted) use(found);
  }

  #take<Result>(
    found: Found,
    element: HTMLElement,
    loading: AbortController,
    reading: Reading<Result>,
    isLast = false,
  ): void {
    this.#under = found;
    const take = (result: Result): void => {
      const isCut = !isLast && typeof found.file === 'string' && reading.isFailure(result) && isCutShort(found.file);
      if (!isCut) {
        const taken = this.#under ?? found;
        this.#under = undefined;
        this.#key = taken.key;
        reading.take(result, taken);
        return;
      }
      // A change of the children in this time begins another load
      this.#loading = loading;
      const again = (): void =>
        void this.#find(element, loading.signal, (late) => this.#take(late, element, loading, reading, true));
      const timer = setTimeout(again, REST);
      loading.signal.addEventListener('abort', () => clearTimeout(timer));
    };
    this.#read(found.file, loading, { ...reading, take });
  }

  #read<Result>(input: unknown, loading: AbortController, { read, take, progress }: Reading<Result>): void {
    let told = -Infinity;
    const tell = (share: number): void => {
      this.share = share;
      if (performance.now() - told < TOLD) return;
      told = performance.now();
      progress();
    };
    const finish = (result: Result): void => {
      this.#loading = undefined;
      take(result);
    };
    runInSlices(read(input), loading.signal, finish, tell);
  }

  async #fetch<Result>(src: string, loading: AbortController, reading: Reading<Result>): Promise<void> {
    const { signal } = loading;
    try {
      const text = await loadSource(src, signal);
      if (!signal.aborted) this.#read(text, loading, reading);
    } catch (error) {
      if (signal.aborted) return;
      this.#loading = undefined;
      reading.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

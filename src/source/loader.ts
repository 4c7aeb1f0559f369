import type { Steps } from '../file/steps.ts';
import type { TimelineFile } from '../file/types.ts';
import { loadSource } from './fetch.ts';
import { readHtml } from './html/read-html.ts';
import { inlineScript } from './inline-script.ts';
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
  readonly take: (result: Result) => void;
  readonly fail: (error: Error) => void;
  /** Called now and then while a load goes on; `Loader.share` has changed. */
  readonly progress: () => void;
}

/** The story that stands in an element as HTML; undefined where there is none. */
function htmlStory(element: Element): TimelineFile | undefined {
  const { file, kept } = readHtml(element);
  return kept ? file : undefined;
}

/** So often progress is told at most, ms. */
const TOLD = 100;

/**
 * Takes the events from where they are and reads them: what is small and needs no fetch at once, a long file in slices between
 * which the page lives. One load at a time: a new one cancels the one before.
 *
 * All of it on the main thread. A worker would give back its objects as clones, and to take over clones of 100,000 events costs
 * the main thread more than to parse and check their text itself.
 */
export class Loader {
  #loading: AbortController | undefined;
  /** How much of what is under way is done, 0 to 1; undefined while the file is on its way. */
  share: number | undefined;

  /** Whether a load is under way. */
  get loading(): boolean {
    return this.#loading !== undefined;
  }

  /** Loads and reads; before the return where that takes neither a fetch nor a pause. */
  load<Result>({ data, src, element }: Sources, reading: Reading<Result>): void {
    this.cancel();
    const loading = (this.#loading = new AbortController());
    this.share = undefined;
    if (data !== undefined && data !== null) this.#read(data, loading, reading);
    else if (src) void this.#fetch(src, loading, reading);
    else this.#read(inlineScript(element) ?? htmlStory(element), loading, reading);
  }

  /** Ends the load under way, if any. */
  cancel(): void {
    this.#loading?.abort();
    this.#loading = undefined;
  }

  #read<Result>(input: unknown, { signal }: AbortController, { read, take, progress }: Reading<Result>): void {
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
    runInSlices(read(input), signal, finish, tell);
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

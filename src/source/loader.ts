import { type Steps, withinShares } from '../file/steps.ts';
import { fetchText } from './fetch.ts';
import type { Found } from './found.ts';
import { Inside } from './inside.ts';
import { isParsed, whenParsed } from './parsed.ts';
import { Part, warnOfMissing } from './part.ts';
import { failureOf, type OpenSource, readSteps, SourceReaders } from './read-source.ts';
import { runInSlices } from './slices.ts';
import { SourceError } from './source-error.ts';

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
  /** @param found what was found inside the tag or at `src`, where the story is from there. */
  readonly take: (result: Result, found?: Found) => void;
  readonly fail: (error: Error) => void;
  /** Called now and then while a load goes on; `Loader.share` has changed. */
  readonly progress: () => void;
}

/** Minimum time between two calls of `Reading.progress`, ms. */
const PROGRESS_INTERVAL = 100;
/** How long JSON inside the tag that is cut short is given for its rest to come, ms. */
const REST_WAIT = 500;

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
  readonly #readers = new SourceReaders();
  /** Tells JSON that is still to come from JSON that is broken; loaded where there is either. */
  readonly #scanner = new Part(
    () => import('./cut-short.ts'),
    () => warnOfMissing('what tells why JSON cannot be read', 'it is read again a little later'),
  );
  /** The key of what was taken last from inside the tag; undefined where the story is from elsewhere. */
  #takenKey: string | undefined;
  /** What was found inside the tag and is being read. */
  #foundInside: Found | undefined;
  /** How much of what is under way is done, 0 to 1; undefined while the file is on its way. */
  share: number | undefined;

  /** Whether a load is under way. */
  get loading(): boolean {
    return this.#loading !== undefined;
  }

  /** Loads and reads; before the return where that takes neither a fetch nor a pause. */
  load<Result>({ data, src, element }: Sources, reading: Reading<Result>): void {
    const loading = this.#begin();
    this.#takenKey = undefined;
    if (data !== undefined && data !== null) this.#read(data, loading, reading);
    else if (src) void this.#fetch(src, loading, reading);
    else this.#whenParsed(element, loading, (found) => this.#take(found, element, loading, reading));
  }

  /**
   * Looks at the inside of the tag again. Where the story in it is the one that was taken last, nothing is called but `same`;
   * where it is the one that is being read, that goes on.
   */
  look<Result>(element: HTMLElement, reading: Reading<Result>, same: (found: Found) => void): void {
    if (this.#foundInside) {
      const now = this.#inside.read(element);
      if (!(now instanceof Promise) && now.key === this.#foundInside.key) {
        this.#foundInside = now;
        return;
      }
    }
    const loading = this.#begin();
    this.#whenParsed(element, loading, (found) => {
      if (found.key !== this.#takenKey) this.#take(found, element, loading, reading);
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
    this.#foundInside = undefined;
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
    this.#foundInside = found;
    const takeLatest = (result: Result): void => {
      const latest = this.#foundInside ?? found;
      this.#foundInside = undefined;
      this.#takenKey = latest.key;
      reading.take(result, latest);
    };
    const take = async (result: Result): Promise<void> => {
      const { file } = found;
      if (isLast || typeof file !== 'string' || !reading.isFailure(result)) return takeLatest(result);
      // A change of the children in this time begins another load
      this.#loading = loading;
      const scanner = await this.#scanner.load();
      if (loading.signal.aborted) return;
      if (scanner && !scanner.isCutShort(file)) {
        this.#loading = undefined;
        return takeLatest(result);
      }
      const again = (): void =>
        void this.#find(element, loading.signal, (late) => this.#take(late, element, loading, reading, true));
      const timer = setTimeout(again, REST_WAIT);
      loading.signal.addEventListener('abort', () => clearTimeout(timer));
    };
    this.#read(found.file, loading, { ...reading, take: (result) => void take(result) });
  }

  #read<Result>(input: unknown, loading: AbortController, reading: Reading<Result>): void {
    this.#run(reading.read(input), loading, reading, reading.take);
  }

  /** Does steps in slices, and tells of their progress. */
  #run<Result>(
    steps: Steps<Result>,
    loading: AbortController,
    { progress }: Pick<Reading<never>, 'progress'>,
    take: (result: Result) => void,
  ): void {
    let lastProgress = -Infinity;
    const advance = (share: number): void => {
      this.share = share;
      if (performance.now() - lastProgress < PROGRESS_INTERVAL) return;
      lastProgress = performance.now();
      progress();
    };
    const finish = (result: Result): void => {
      this.#loading = undefined;
      take(result);
    };
    runInSlices(steps, loading.signal, finish, advance);
  }

  async #fetch<Result>(src: string, loading: AbortController, reading: Reading<Result>): Promise<void> {
    const { signal } = loading;
    try {
      const source = await fetchText(src, signal);
      const open = await this.#readers.open(source, src, signal);
      if (!signal.aborted) this.#readSource(open, src, loading, reading);
    } catch (error) {
      if (signal.aborted) return;
      this.#loading = undefined;
      reading.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #readSource<Result>(open: OpenSource, src: string, loading: AbortController, reading: Reading<Result>): void {
    this.#run(sourceSteps(open, src, reading), loading, reading, (outcome) => {
      if (outcome instanceof SourceError) reading.fail(outcome);
      else reading.take(...outcome);
    });
  }
}

/** Reads a source, and then the file that its reader made of it. */
function* sourceSteps<Result>(
  open: OpenSource,
  src: string,
  { read }: Pick<Reading<Result>, 'read'>,
): Steps<[result: Result, found: Found] | SourceError> {
  const { file, problems } = yield* withinShares(readSteps(open), 0, 0.5);
  if (file === undefined) return failureOf(src, problems);
  const errorCount = problems.filter(({ severity }) => severity === 'error').length;
  // Of JSON text nothing is read yet
  const result = yield* withinShares(read(file), typeof file === 'string' ? 0 : 0.5, 1);
  return [result, { file, problems, errorCount, unread: [], key: '' }];
}

import { type Steps, withinShares } from '../file/steps.ts';
import { fetchText } from './fetch.ts';
import type { FoundStory } from './found-story.ts';
import { InsideReader } from './inside-reader.ts';
import { isParsed, whenParsed } from './parsed.ts';
import { Part, warnOfMissing } from './part.ts';
import { failureOf, type OpenSource, OpenSources, readSteps, type SourceHints } from './read-source.ts';
import { FIRST_OF_FILE, runInSlices } from './slices.ts';
import { SourceError } from './source-error.ts';

/** The possible sources of events. Precedence: `given`, `data`, `open`, `src`, then the content of the tag. */
export interface Sources {
  readonly data: unknown;
  /** Opens a source that keeps its events itself; its result is read. */
  readonly open: ((signal: AbortSignal) => Promise<unknown>) | undefined;
  readonly src: string;
  readonly element: HTMLElement & SourceHints;
  /** A story given by the reader instead of the page; takes precedence over all others. */
  readonly given: TextSource | undefined;
}

/** A story at an address, or one that a reader gave to the element. */
export interface TextSource {
  /** Its name in messages. */
  readonly name: string;
  readonly hints: SourceHints;
  /** Gets its text, like `fetchText`. */
  readonly fetch: typeof fetchText;
}

/** How a story is read, and the callbacks of a load. Nothing is called after `cancel` or another load. */
export interface LoadHandlers<Result> {
  /** Begins to read a file: an object or JSON text; undefined if there is none. */
  readonly read: (input: unknown) => Steps<Result>;
  /** Whether the result contains no file, for example because the JSON text is broken. */
  readonly isFailure: (result: Result) => boolean;
  /** @param found what was found inside the tag or at `src`, if the story comes from there. */
  readonly take: (result: Result, found?: FoundStory) => void;
  readonly fail: (error: Error) => void;
  /** Called from time to time during a load, when `Loader.share` has changed. */
  readonly progress: () => void;
}

/** Minimum time between two calls of `LoadHandlers.progress`, ms. */
const PROGRESS_INTERVAL = 100;
/** Time to wait for the rest of incomplete JSON inside the tag, ms. */
const CUT_SHORT_WAIT = 500;

/**
 * Loads a story from its source and reads it: a small one that needs no fetch at once, a long one in slices between which the page can
 * respond. There is one load at a time: a new one cancels the previous one.
 *
 * Everything runs on the main thread: a worker would return its objects as clones, and receiving clones of 100,000 events costs the main
 * thread more than parsing and checking their text itself.
 */
export class Loader {
  /** The controller of the current load; undefined if there is none. */
  #controller: AbortController | undefined;
  readonly #inside = new InsideReader();
  readonly #readers = new OpenSources();
  /** Distinguishes incomplete JSON from broken JSON; loaded when there is either. */
  readonly #scanner = new Part(
    () => import('./cut-short.ts'),
    () => warnOfMissing('what tells why JSON cannot be read', 'it is read again a little later'),
  );
  /** The key of the last story taken from inside the tag; undefined if the story comes from elsewhere. */
  #takenKey: string | undefined;
  /** The story found inside the tag that is being read. */
  #foundInside: FoundStory | undefined;
  /** Share of the current reading that is done, 0 to 1; undefined while the file is being fetched. */
  share: number | undefined;

  /** Whether a load is in progress. */
  get loading(): boolean {
    return this.#controller !== undefined;
  }

  /** Loads and reads a story. Finishes before it returns if that needs neither a fetch nor a pause. */
  load<Result>({ data, open, src, element, given }: Sources, handlers: LoadHandlers<Result>): void {
    const controller = this.#begin();
    this.#takenKey = undefined;
    if (given) void this.#fetch(given, controller, handlers);
    else if (data !== undefined && data !== null) this.#read(data, controller, handlers);
    else if (open)
      void this.#await(controller, handlers, async (signal) => {
        const opened = await open(signal);
        return () => this.#read(opened, controller, handlers);
      });
    else if (src) void this.#fetch({ name: src, hints: element, fetch: fetchText }, controller, handlers);
    else
      this.#readInsideWhenParsed(element, controller, (found) => this.#readFound(found, element, controller, handlers));
  }

  /**
   * Reads the content of the tag again after a change. If its story is the one taken last, only calls `unchanged`; if it is the one
   * being read, and small enough to compare at once, that reading continues.
   */
  readInsideAgain<Result>(
    element: HTMLElement,
    handlers: LoadHandlers<Result>,
    unchanged: (found: FoundStory) => void,
  ): void {
    if (this.#foundInside) {
      const trial = new AbortController();
      const now = this.#inside.read(element, trial.signal);
      trial.abort();
      if (!(now instanceof Promise) && now.key === this.#foundInside.key) {
        this.#foundInside = now;
        return;
      }
    }
    const controller = this.#begin();
    this.#readInsideWhenParsed(element, controller, (found) => {
      if (found.key !== this.#takenKey) this.#readFound(found, element, controller, handlers);
      else {
        this.#controller = undefined;
        unchanged(found);
      }
    });
  }

  /** Cancels the current load, if any. */
  cancel(): void {
    this.#controller?.abort();
    this.#controller = undefined;
  }

  #begin(): AbortController {
    this.cancel();
    this.share = undefined;
    this.#foundInside = undefined;
    return (this.#controller = new AbortController());
  }

  /** Reads the content of the tag once the parser has left the element. */
  #readInsideWhenParsed(element: HTMLElement, { signal }: AbortController, use: (found: FoundStory) => void): void {
    if (!isParsed(element)) {
      whenParsed(element, signal, () => void this.#readInside(element, signal, use));
      return;
    }
    void this.#readInside(element, signal, use);
  }

  async #readInside(element: HTMLElement, signal: AbortSignal, use: (found: FoundStory) => void): Promise<void> {
    let found = this.#inside.read(element, signal);
    // Awaits only a promise, so that otherwise everything is read before the function returns
    if (found instanceof Promise) found = await found;
    if (!signal.aborted) use(found);
  }

  /** Reads the story found inside the tag. Incomplete JSON is read a second time, with `isLast`, when its rest may have arrived. */
  #readFound<Result>(
    found: FoundStory,
    element: HTMLElement,
    controller: AbortController,
    handlers: LoadHandlers<Result>,
    isLast = false,
  ): void {
    this.#foundInside = found;
    const takeLatest = (result: Result): void => {
      const latest = this.#foundInside ?? found;
      this.#foundInside = undefined;
      this.#takenKey = latest.key;
      handlers.take(result, latest);
    };
    const take = async (result: Result): Promise<void> => {
      const { file } = found;
      if (isLast || typeof file !== 'string' || !handlers.isFailure(result)) return takeLatest(result);
      // A change of the children while waiting begins another load
      this.#controller = controller;
      const scanner = await this.#scanner.load();
      if (controller.signal.aborted) return;
      if (scanner && !scanner.isCutShort(file)) {
        this.#controller = undefined;
        return takeLatest(result);
      }
      setTimeout(() => {
        if (controller.signal.aborted) return;
        void this.#readInside(element, controller.signal, (late) =>
          this.#readFound(late, element, controller, handlers, true),
        );
      }, CUT_SHORT_WAIT);
    };
    this.#read(found.file, controller, { ...handlers, take: (result) => void take(result) });
  }

  #read<Result>(input: unknown, controller: AbortController, handlers: LoadHandlers<Result>): void {
    this.#run(handlers.read(input), controller, handlers, handlers.take);
  }

  /** Runs steps in slices, and reports their progress. */
  #run<Result>(
    steps: Steps<Result>,
    controller: AbortController,
    { progress }: Pick<LoadHandlers<never>, 'progress'>,
    take: (result: Result) => void,
    first?: number,
  ): void {
    let lastProgress = -Infinity;
    const advance = (share: number): void => {
      this.share = share;
      if (performance.now() - lastProgress < PROGRESS_INTERVAL) return;
      lastProgress = performance.now();
      progress();
    };
    const finish = (result: Result): void => {
      this.#controller = undefined;
      take(result);
    };
    runInSlices(steps, controller.signal, finish, advance, first);
  }

  #fetch<Result>(
    { name, hints, fetch }: TextSource,
    controller: AbortController,
    handlers: LoadHandlers<Result>,
  ): Promise<void> {
    return this.#await(controller, handlers, async (signal) => {
      const source = await fetch(name, signal);
      const open = await this.#readers.open(source, name, hints, signal);
      return () => this.#readSource(open, name, controller, handlers);
    });
  }

  /** Calls the function that `work` resolves to. If `work` rejects, the load has failed. */
  async #await<Result>(
    controller: AbortController,
    handlers: LoadHandlers<Result>,
    work: (signal: AbortSignal) => Promise<() => void>,
  ): Promise<void> {
    const { signal } = controller;
    try {
      const next = await work(signal);
      if (!signal.aborted) next();
    } catch (error) {
      if (signal.aborted) return;
      this.#controller = undefined;
      handlers.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #readSource<Result>(
    open: OpenSource,
    src: string,
    controller: AbortController,
    handlers: LoadHandlers<Result>,
  ): void {
    const take = (read: [result: Result, found: FoundStory] | SourceError): void => {
      if (read instanceof SourceError) handlers.fail(read);
      else handlers.take(...read);
    };
    this.#run(sourceSteps(open, src, handlers), controller, handlers, take, FIRST_OF_FILE);
  }
}

/** Reads a source, and then the file that its reader made from it. */
function* sourceSteps<Result>(
  open: OpenSource,
  src: string,
  { read }: Pick<LoadHandlers<Result>, 'read'>,
): Steps<[result: Result, found: FoundStory] | SourceError> {
  const { file, problems } = yield* withinShares(readSteps(open), 0, 0.5);
  if (file === undefined) return failureOf(src, problems);
  const errorCount = problems.filter(({ severity }) => severity === 'error').length;
  // JSON text has not been parsed yet, so its share begins at 0
  const result = yield* withinShares(read(file), typeof file === 'string' ? 0 : 0.5, 1);
  return [result, { file, problems, errorCount, unread: [], key: '' }];
}

import { changePart } from './change-part.ts';
import { CitedTimelineErrorEvent, CitedTimelineLoadEvent } from './element-events.ts';
import { deferred } from './deferred.ts';
import { failureIn } from './failure-in.ts';
import type { Explainer } from './explainer.ts';
import { isLong } from '../file/is-long.ts';
import type { Steps } from '../file/steps.ts';
import { type FoundTimeline, parseSteps, withFindings } from '../model/parse-steps.ts';
import type { ParsedTimeline } from '../model/parse-timeline.ts';
import { SourceLink } from './data-source/source-link.ts';
import type { PlacedStory, StoryActions, StoryHost } from './story-host.ts';
import { toWallClock } from '../model/wall-clock-timeline.ts';
import { ChangeQueue, type QueuedChange } from '../source/change-queue.ts';
import { Children } from '../source/children.ts';
import type { FoundStory } from '../source/found-story.ts';
import { childrenOf } from '../source/visible-children.ts';
import { Loader, type LoadHandlers, type TextSource } from '../source/loader.ts';

type Loaded = [FoundTimeline, PlacedStory];

const cancelled = (): Error => new DOMException('The load was cancelled.', 'AbortError');

/**
 * The story of an element: loads it from its source, changes it on request of the page, and informs the page of both.
 * One load at a time; changes wait during a load.
 */
export class Story {
  readonly #host: StoryHost;
  readonly #actions: StoryActions;
  readonly #loader = new Loader();
  readonly #changes = new ChangeQueue(
    // Before the first load, and while a file is being loaded, there is nothing to change yet
    () =>
      this.#host.hasUpdated && !this.#loader.loading && !this.#explainer.isLoading && this.#changer.now !== undefined,
    (change) => this.#showChange(change),
  );
  /** Applies changes; loaded at the first one. */
  readonly #changer = changePart(() => this.#actions.rare.loadAhead());
  /** The children of the element, observed while the story is the content of the tag. */
  readonly children: Children;
  readonly #explainer: Explainer;
  #parsed: ParsedTimeline | undefined;
  #error: Error | undefined;
  /** What was found inside the tag or at `src`, if the story comes from there. */
  #found: FoundStory | undefined;
  /** Whether removing the element from the page ended a load, which starts again when the element is back. */
  #isStopped = false;
  /** Whether the current load is of the same story: if it fails, what is shown stays. */
  #isReload = false;
  #isRetry = false;
  #ready = deferred();
  /** The link to a source with the events, if the page names one. */
  readonly link: SourceLink;
  /** A story that replaces that of the page, until the page names another; `load(true)` shows it. */
  given: TextSource | undefined;

  constructor(host: StoryHost, actions: StoryActions, explainer: Explainer) {
    this.#host = host;
    this.#actions = actions;
    this.#explainer = explainer;
    this.link = new SourceLink(host, { arrived: actions.arrived, reload: () => this.load(true) });
    this.children = new Children(host, { planned: () => this.#renewReady(), changed: () => this.#readChildren() });
  }

  /** The checked file that is shown, and the problems of the rest; after a failure, what was shown before. */
  get parsed(): ParsedTimeline | undefined {
    return this.#parsed;
  }

  /** Why the last load failed. */
  get error(): Error | undefined {
    return this.#error;
  }

  /** Whether a load is in progress. */
  get isLoading(): boolean {
    return this.#loader.loading;
  }

  /** Whether the current load follows one that failed. */
  get isRetry(): boolean {
    return this.#isRetry;
  }

  /** How much of the current work is done, 0 to 1; undefined while the file is being loaded. */
  get share(): number | undefined {
    return this.#loader.share;
  }

  /** Settles when what was requested is shown or has failed: see `CitedTimelineElement.ready`. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** Whether a load or a change is in progress or waiting. */
  get isWaiting(): boolean {
    return this.#loader.loading || this.#explainer.isLoading || this.#changes.waiting || this.children.hasPending();
  }

  /** Children that are drawn: those not read; all of them before there is a story and if nothing was read. */
  get shownChildren(): readonly (Element | Text)[] {
    const waits = this.#loader.loading && !this.#parsed?.timeline.events.length;
    return this.#error || waits ? childrenOf(this.#host) : (this.#found?.unread ?? []);
  }

  /** Whether the story is the content of the tag. */
  get #isInside(): boolean {
    const { src, data } = this.#host;
    return !this.given && !src && !this.link.open && (data === undefined || data === null);
  }

  /** Loads the story from its source. @param isReload whether it is the same story: the list keeps its position. */
  load(isReload = false): void {
    this.#isReload = isReload && this.#parsed !== undefined && !this.#error;
    this.#isRetry = this.#error !== undefined;
    this.#error = undefined;
    this.#isStopped = false;
    this.link.begun();
    if (!isReload) this.given = undefined;
    this.#explainer.cancel();
    this.#renewReady();
    this.children.watch(this.#isInside);
    const { src, data } = this.#host;
    const { open } = this.link;
    this.#loader.load({ data, open, src, element: this.#host, given: this.given }, this.#reading);
    this.#host.requestUpdate();
  }

  /** Repeats failed requests at once. */
  readonly retry = (): void => {
    if (!this.link.retry()) this.load();
  };

  /** Ends the current load. What is shown stays; if nothing is shown, the reader can try again. */
  readonly cancel = (): void => {
    this.#loader.cancel();
    this.#explainer.cancel();
    if (!this.#parsed) this.#fail(cancelled());
    this.#host.requestUpdate();
  };

  add(events: readonly unknown[], articles: readonly unknown[]): void {
    this.#awaitChange();
    this.#changes.add(events, articles);
    void this.#loadChanger();
  }

  remove(ids: Iterable<string>): void {
    this.#awaitChange();
    this.#changes.remove(ids);
    void this.#loadChanger();
  }

  /** Shows the changes that wait, or drops them if the part that applies changes is missing. */
  async #loadChanger(): Promise<void> {
    if (this.#changer.now) return;
    if (await this.#changer.load()) this.#changes.resume();
    else {
      this.#changes.clear();
      this.#host.requestUpdate();
    }
  }

  /** After each drawing: continues with changes that had to wait, and settles `ready` if nothing else is pending. */
  drawn(isDrawn: boolean): void {
    this.#changes.resume();
    if (!this.isWaiting && (this.#error || isDrawn)) this.#ready.resolve();
  }

  /** Call when the element is in the page. */
  connected(): void {
    if (this.#isStopped) this.load();
  }

  /** Call when the element is out of the page. */
  disconnected(): void {
    // A move in the page removes and inserts an element in one task: only one that stays out stops loading
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      if (this.link.close() || this.#loader.loading) {
        this.#isStopped = true;
        this.#loader.cancel();
      }
      this.#ready.resolve();
    });
  }

  readonly #reading: LoadHandlers<Loaded> = {
    read: (input) => this.#read(input),
    isFailure: ([{ findings }]) => findings[0]?.severity === 'error' && findings[0].path === '',
    take: (result, found) => this.#show(result, found),
    fail: (error) => this.#fail(error),
    progress: () => this.#host.requestUpdate(),
  };

  *#read(input: unknown): Steps<Loaded> {
    const opened = this.link.openedAs(input);
    const file = opened ? opened.file : (input ?? { articles: [], events: [] });
    if (isLong(file) && !this.#parsed) {
      const sample = (yield* this.#actions.rare.get())?.sampleFile(file);
      if (sample) {
        const [parsed, placed] = yield* this.#read(sample);
        this.#show([{ ...parsed, findings: [] }, placed]);
        // The reader is told this if loading ends here
        this.link.trouble = cancelled();
      }
    }
    const parsed = yield* parseSteps(file, this.#actions.rare.get);
    const { timeline } = parsed;
    if (!opened) return [parsed, yield* this.#actions.place(timeline)];
    const clock = this.#actions.clockFor(timeline);
    yield opened.start(timeline, clock, this.#actions.rare.get);
    return [parsed, { timeline, clock, store: opened.store }];
  }

  /** Reads the children again after they changed. */
  #readChildren(): void {
    this.#host.requestUpdate();
    if (!this.#isInside) return;
    this.#isReload = false;
    this.#loader.readInsideAgain(this.#host, this.#reading, (found) => {
      this.#found = found;
      this.#host.requestUpdate();
    });
  }

  #show([parsed, placed]: Loaded, found?: FoundStory): void {
    if (this.#reading.isFailure([parsed, placed])) {
      const src = this.given?.name ?? this.#host.src;
      this.#explainer.explain(parsed.findings, ([problem]) => this.#fail(failureIn(problem!, src)));
      return;
    }
    this.#error = undefined;
    this.link.shown(placed.store !== undefined);
    this.#found = found;
    const { findings, ...rest } = found ? withFindings(parsed, found.problems, found.errorCount) : parsed;
    this.#parsed = { ...rest, problems: [] };
    this.#actions.show(placed, true, this.#isReload);
    this.#explainer.explain(findings, (problems) => {
      this.#parsed = { ...rest, problems };
      this.#announceLoad();
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }

  #fail(error: Error): void {
    this.link.failed(error);
    if (!this.#isReload) {
      this.#error = error;
      // The children are shown instead of the story
      this.children.watch(true);
    }
    const failed = new CitedTimelineErrorEvent(error);
    this.#host.dispatchEvent(failed);
    this.#host.requestUpdate();
  }

  #showChange(change: QueuedChange): Promise<unknown> {
    // After a failure nothing is shown that could be extended
    const before = this.#error ? undefined : this.#parsed;
    this.#error = undefined;
    const { changeStory } = this.#changer.now!;
    this.#parsed = changeStory(before, change, this.#actions.rare.get);
    const { timeline } = this.#parsed;
    if (timeline !== before?.timeline)
      this.#actions.show(toWallClock(timeline, this.#actions.clockFor(timeline), this.#actions.rare.get), false, true);
    if (this.#parsed !== before) this.#announceLoad();
    // `ready` settles with an update
    if (!this.#host.isUpdatePending) this.#host.requestUpdate();
    return this.#host.updateComplete;
  }

  /** Dispatches the load event once the story is drawn, unless another story is shown by then. */
  #announceLoad(): void {
    const parsed = this.#parsed;
    // In the first callback of `ready`: whoever awaits it may change the story
    void this.#ready.promise.then(() => {
      if (!parsed || this.#parsed !== parsed) return;
      const { timeline, problems, problemCount } = parsed;
      const load = new CitedTimelineLoadEvent(timeline, problems, problemCount);
      this.#host.dispatchEvent(load);
    });
  }

  /** Makes `ready` wait for the requested change. */
  #awaitChange(): void {
    if (!this.#changes.waiting) this.#renewReady();
  }

  /** Makes `ready` wait for what begins now; this includes promises that are already awaited. */
  #renewReady(): void {
    const { resolve } = this.#ready;
    this.#ready = deferred();
    void this.#ready.promise.then(resolve);
  }
}

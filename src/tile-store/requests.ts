/** Maximum number of requests at a time. */
const MAX_RUNNING = 6;
/** Maximum number of requests at a time that nobody waits for. */
const MAX_AHEAD = 2;
/** Maximum time to wait for an answer, ms. */
const TIME_LIMIT = 30_000;
/** After this number of failures without a success, the server counts as unavailable. */
const OUTAGE = 3;
/** Waiting times after a failure, ms: the first, and the maximum. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;

/** Callbacks for what happens to requests. */
export interface RequestEvents {
  /** Something that is waited for has arrived. */
  readonly arrived: () => void;
  /** Requests are failing, for this reason; undefined once one succeeds again. */
  readonly trouble: (error: Error | undefined) => void;
  /** Whether something that a reader waits for is being requested; may be called repeatedly with the same value. */
  readonly busy: (isBusy: boolean) => void;
}

/** How soon something is needed: 0 is in view, 1 is otherwise waited for by a reader, 2 may be needed soon. */
export type Urgency = 0 | 1 | 2;

/**
 * A set of requests that is replaced as a whole: requests that a later look at the same scope does not repeat are
 * dropped.
 */
export type Scope = 'view' | 'filter' | 'counts' | 'profile' | 'rail' | 'known';

type Run = (signal: AbortSignal) => Promise<void>;

interface Ask {
  urgency: Urgency;
  readonly run: Run;
  /** The scope of the look that requests it; undefined if it is requested until it is loaded. */
  readonly scope: Scope | undefined;
  /** Number of failures, and when it may be requested again, ms of the process clock. */
  failures: number;
  notBefore: number;
}

/**
 * Requests from a source what is needed: at most six requests at a time, urgent ones first, and each once. The requests
 * of one look replace those of the previous look, and those that are no longer included are aborted. A failed request
 * is repeated after a second, then after twice as long for each further failure. While nothing succeeds, only one
 * request at a time is tried, at the same intervals.
 */
export class Requests {
  readonly #events: RequestEvents;
  readonly #asks = new Map<string, Ask>();
  readonly #running = new Map<string, AbortController>();
  /** What the current looks request. */
  readonly #looks = new Map<Scope, Map<string, Ask>>();
  /** Failures since the last success, and when anything may be requested again. */
  #failures = 0;
  #notBefore = 0;
  #trouble: Error | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(events: RequestEvents) {
    this.#events = events;
  }

  /** Number of requests under way. */
  get underWay(): number {
    return this.#running.size;
  }

  /**
   * Requests what a look needs, together with its other requests in the same task. A look that needs nothing passes an
   * empty list.
   */
  askOf(scope: Scope, asks: Iterable<readonly [key: string, urgency: Urgency, run: Run]>): void {
    let look = this.#looks.get(scope);
    if (!look) {
      this.#looks.set(scope, (look = new Map()));
      queueMicrotask(() => this.#endLook(scope));
    }
    for (const [key, urgency, run] of asks)
      if (!look.has(key) || look.get(key)!.urgency > urgency)
        look.set(key, { urgency, run, scope, failures: 0, notBefore: 0 });
  }

  /** Requests something until it is loaded. */
  ask(key: string, urgency: Urgency, run: Run): void {
    if (this.#asks.has(key) || this.#isClosed) return;
    this.#asks.set(key, { urgency, run, scope: undefined, failures: 0, notBefore: 0 });
    queueMicrotask(() => this.#start());
  }

  /** Repeats failed requests at once. */
  retry(): void {
    for (const ask of this.#asks.values()) ask.notBefore = 0;
    this.#notBefore = 0;
    this.#start();
  }

  /** Aborts everything. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#asks.clear();
    for (const controller of this.#running.values()) controller.abort();
  }

  #endLook(scope: Scope): void {
    const look = this.#looks.get(scope)!;
    this.#looks.delete(scope);
    if (this.#isClosed) return;
    for (const [key, ask] of this.#asks) {
      if (ask.scope !== scope || look.has(key)) continue;
      this.#asks.delete(key);
      this.#running.get(key)?.abort();
    }
    for (const [key, ask] of look) {
      const before = this.#asks.get(key);
      if (before) before.urgency = ask.urgency;
      else this.#asks.set(key, ask);
    }
    this.#start();
  }

  #start(): void {
    if (this.#isClosed) return;
    this.#endTrouble();
    const asks = [...this.#asks];
    this.#events.busy(asks.some(([, { urgency }]) => urgency < 2));
    const now = performance.now();
    const waiting = asks.filter(([key]) => !this.#running.has(key));
    const due = waiting.filter(([, { notBefore }]) => Math.max(notBefore, this.#notBefore) <= now);
    for (const [key, ask] of due.sort(([, a], [, b]) => a.urgency - b.urgency || a.failures - b.failures)) {
      // While nothing succeeds, only one runs
      if (this.#running.size >= (this.#failures > 0 ? 1 : MAX_RUNNING)) break;
      if (ask.urgency === 2 && this.#running.size >= MAX_AHEAD) break;
      void this.#run(key, ask);
    }
    clearTimeout(this.#timer);
    const next = Math.min(
      ...waiting.map(([, { notBefore }]) => Math.max(notBefore, this.#notBefore)).filter((time) => time > now),
    );
    if (next < Infinity) this.#timer = setTimeout(() => this.#start(), next - now);
  }

  async #run(key: string, ask: Ask): Promise<void> {
    const controller = new AbortController();
    this.#running.set(key, controller);
    const clock = setTimeout(() => controller.abort(new Error('The server takes too long to answer.')), TIME_LIMIT);
    let failure: unknown;
    let isDone = false;
    try {
      await ask.run(controller.signal);
      isDone = true;
    } catch (error) {
      // What is no longer requested has not failed
      const { aborted, reason } = controller.signal;
      if (!aborted || !isAbort(reason)) failure = aborted ? reason : error;
    }
    clearTimeout(clock);
    this.#running.delete(key);
    if (this.#isClosed) return;
    if (isDone) {
      this.#asks.delete(key);
      // The server is back: other failed requests need not wait
      if (this.#failures >= OUTAGE) for (const other of this.#asks.values()) other.notBefore = 0;
      this.#failures = 0;
      this.#notBefore = 0;
      // What nobody waits for is found when it comes into view; drawing for it would only cost a frame
      if (ask.urgency < 2) this.#events.arrived();
    } else if (failure !== undefined) {
      ask.notBefore = performance.now() + waitAfter(++ask.failures);
      this.#notBefore = performance.now() + waitAfter(++this.#failures);
      if (ask.urgency < 2) {
        this.#trouble = failure instanceof Error ? failure : new Error(String(failure));
        this.#events.trouble(this.#trouble);
      }
    }
    this.#start();
  }

  /** Ends the trouble once nothing that is waited for has failed, or nothing is waited for. */
  #endTrouble(): void {
    if (!this.#trouble) return;
    const awaited = [...this.#asks.values()].filter(({ urgency }) => urgency < 2);
    if (awaited.length > 0 && (this.#failures > 0 || awaited.some(({ failures }) => failures > 0))) return;
    this.#trouble = undefined;
    this.#events.trouble(undefined);
  }
}

/**
 * Waiting time after this number of failures, ms. It is random, so that not all pages that lost a server return at
 * once.
 */
const waitAfter = (failures: number): number =>
  Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1)) * (0.75 + Math.random() / 2);

const isAbort = (reason: unknown): boolean => reason instanceof DOMException && reason.name === 'AbortError';

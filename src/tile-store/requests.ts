/** Most requests under way. */
const MOST = 6;
/** Most of these that nobody waits for. */
const MOST_AHEAD = 2;
/** Longest time that an answer is waited for, ms. */
const TIME_LIMIT = 30_000;
/** After so many failures without a success it is the server that is away. */
const OUTAGE = 3;
/** Waits after a failure, ms: the first, and the longest. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;

/** Who is told of what becomes of requests. */
export interface RequestEvents {
  /** Something that is waited for has arrived. */
  readonly arrived: () => void;
  /** Requests fail, for which reason; undefined once one succeeds again. */
  readonly trouble: (error: Error | undefined) => void;
  /** Whether something that a reader waits for is asked for; may be told again. */
  readonly busy: (isBusy: boolean) => void;
}

/** How soon something is needed: 0 what is in view, 1 what a reader waits for besides, 2 what may be needed soon. */
export type Urgency = 0 | 1 | 2;

/** What is looked at as a whole: what a later look at the same does not ask for is given up. */
export type Scope = 'view' | 'filter' | 'counts' | 'profile' | 'rail';

type Run = (signal: AbortSignal) => Promise<void>;

interface Ask {
  urgency: Urgency;
  readonly run: Run;
  /** The look that asks for it; undefined where it is asked for until it is there. */
  readonly scope: Scope | undefined;
  /** How often it has failed, and when it may be asked for again, ms of the process. */
  failures: number;
  notBefore: number;
}

/**
 * Asks a source for what is needed: at most six requests at a time, the urgent ones first, and each once. What one look asks for
 * replaces what the look before it asked for: what is not in it any more is aborted. What has failed is asked for again after a
 * second, and then after twice as long with each further failure. While nothing succeeds, one request at a time is tried as seldom.
 */
export class Requests {
  readonly #events: RequestEvents;
  readonly #asks = new Map<string, Ask>();
  readonly #running = new Map<string, AbortController>();
  /** What the looks that go on now ask for. */
  readonly #looks = new Map<Scope, Map<string, Ask>>();
  /** Failures since the last success, and when anything may be asked for again. */
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

  /** Asks for what a look needs, together with what else it asks for in the same task; a look that needs nothing asks for nothing. */
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

  /** Asks for something until it is there. */
  ask(key: string, urgency: Urgency, run: Run): void {
    if (this.#asks.has(key) || this.#isClosed) return;
    this.#asks.set(key, { urgency, run, scope: undefined, failures: 0, notBefore: 0 });
    queueMicrotask(() => this.#start());
  }

  /** Asks again at once for what failed. */
  retry(): void {
    for (const ask of this.#asks.values()) ask.notBefore = 0;
    this.#notBefore = 0;
    this.#start();
  }

  /** Ends everything. */
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
      // While nothing succeeds one goes ahead
      if (this.#running.size >= (this.#failures > 0 ? 1 : MOST)) break;
      if (ask.urgency === 2 && this.#running.size >= MOST_AHEAD) break;
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
      // What is not asked for any more has not failed
      const { aborted, reason } = controller.signal;
      if (!aborted || !isAbort(reason)) failure = aborted ? reason : error;
    }
    clearTimeout(clock);
    this.#running.delete(key);
    if (this.#isClosed) return;
    if (isDone) {
      this.#asks.delete(key);
      // The server is back: what failed with it need not wait
      if (this.#failures >= OUTAGE) for (const other of this.#asks.values()) other.notBefore = 0;
      this.#failures = 0;
      this.#notBefore = 0;
      // What nobody waits for is found when it comes into view: to draw for it would only cost a frame
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

/** How long to wait after so many failures, ms. Not all pages that lost a server come back to it at once. */
const waitAfter = (failures: number): number =>
  Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1)) * (0.75 + Math.random() / 2);

const isAbort = (reason: unknown): boolean => reason instanceof DOMException && reason.name === 'AbortError';

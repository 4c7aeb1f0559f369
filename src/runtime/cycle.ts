import type { TimelineHost } from '../interaction/host.ts';
import type { Range } from '../model/types.ts';
import { dayThatEnds } from '../state/as-known-on.ts';
import type { Cause, Intent } from '../state/intent.ts';
import { reduce } from '../state/reduce.ts';
import type { Session } from '../state/session.ts';
import { INITIAL_STATE, isGliding, nextState, type TimelineState } from '../state/timeline-state.ts';
import type { ViewState } from '../state/view-state.ts';
import { windowOf } from './window-of.ts';
import { DrawSchedule } from './draw-schedule.ts';
import { isPageDrawn } from './drawn-element.ts';
import { CitedTimelineAsKnownOnEvent, CitedTimelineRangeEvent, CitedTimelineSelectEvent } from './element-events.ts';
import { FocusFollower } from './focus-follower.ts';
import type { Glide } from './glide.ts';
import { Motion } from './motion.ts';

/**
 * Intents by which a pointer moves or scales the view, or moves the day as of which the story is shown, step by step.
 */
const MOVING: ReadonlySet<Intent['type']> = new Set(['range', 'pan', 'zoom', 'as-known-on']);

/** The time in view, UTC ms. */
const momentsInView = ({ range, clock }: ViewState): Range => clock?.momentRange(range) ?? range;

/** What the cycle needs from the element. */
export interface CycleHost extends TimelineHost, HTMLElement {
  readonly isUpdatePending: boolean;
}

/**
 * Holds the state of the element and changes it: an input creates an intent, `nextState` computes the next state, and
 * the element is redrawn. Nothing else changes the state. Events inform the page of choices, which it may refuse, and
 * of moves of the view.
 */
export class UpdateCycle {
  readonly schedule: DrawSchedule;
  readonly #host: CycleHost;
  readonly motion: Motion;
  #glide: Glide | undefined;
  readonly #focus: FocusFollower;
  #state: TimelineState = INITIAL_STATE;

  constructor(host: CycleHost) {
    this.#host = host;
    this.schedule = new DrawSchedule(host);
    this.motion = new Motion(host, (isMoving) => this.apply({ type: 'moving', isMoving }, 'pointer'));
    this.#focus = new FocusFollower(host);
  }

  get state(): TimelineState {
    return this.#state;
  }

  get view(): ViewState {
    return this.#state.view;
  }

  get session(): Session {
    return this.#state.session;
  }

  /**
   * Does what a reader or the page asks for, with everything that belongs to it: a glide, the focus, and the page's
   * right to refuse a choice.
   */
  readonly act = (intent: Intent, cause: Cause): void => {
    if (cause === 'pointer' && MOVING.has(intent.type)) this.motion.moved();
    if (this.#isRefused(intent, cause)) return;
    if (intent.type === 'step' || intent.type === 'level') this.#focus.follow();
    this.apply(intent.type === 'layout' ? { ...intent, keepsFocus: this.#isFocusInPlot } : intent, cause);
    if (isGliding(intent)) this.#startGlide(cause);
  };

  /** Changes the state by an intent and informs the page if the view moved. Does nothing if nothing changes. */
  apply(intent: Intent, cause: Cause): void {
    const before = this.#state;
    this.#state = nextState(before, intent);
    if (this.#state === before) return;
    const { view, session } = this.#state;
    if (!session.glideTarget) this.#glide?.stop();
    this.schedule.request(cause === 'pointer');
    const was = momentsInView(before.view);
    const { start, end } = momentsInView(view);
    if (view.store && (start !== was.start || end !== was.end)) {
      const moved = new CitedTimelineRangeEvent(start, end, cause);
      this.#host.dispatchEvent(moved);
    }
  }

  /** Animates moves from now on; before, the view jumps to their target. */
  readonly animate = (glide: Glide): void => {
    this.#glide = glide;
  };

  get #isFocusInPlot(): boolean {
    const { shadowRoot } = this.#host;
    return Boolean(shadowRoot?.activeElement?.closest('.plot'));
  }

  /**
   * Asks the page if an intent would change the selection or the day as of which the story is shown. Returns whether
   * the page refuses.
   */
  #isRefused(intent: Intent, cause: Cause): boolean {
    if (intent.type === 'as-known-on' || intent.type === 'step-publication') {
      const { asKnownOn } = reduce(this.view, intent);
      return (
        asKnownOn !== this.view.asKnownOn &&
        !this.#host.dispatchEvent(new CitedTimelineAsKnownOnEvent(dayThatEnds(asKnownOn), cause))
      );
    }
    if (intent.type !== 'select' && intent.type !== 'open-cluster') return false;
    const { store, selected } = this.view;
    const { selected: id } = reduce(this.view, intent);
    if (id === selected) return false;
    const kind = store?.event(id) ? 'event' : store?.article(id) ? 'article' : '';
    const select = new CitedTimelineSelectEvent(id, kind, cause);
    return !this.#host.dispatchEvent(select);
  }

  #startGlide(cause: Cause): void {
    const { view, session } = this.#state;
    if (!session.glideTarget) return;
    const page = windowOf(this.#host);
    const isInstant =
      !isPageDrawn() ||
      page.matchMedia?.('(prefers-reduced-motion: reduce)').matches ||
      !this.#host.isConnected ||
      page.document.hidden;
    const step = (range: Range, isLast: boolean): void => this.apply({ type: 'glide', range, isLast }, cause);
    if (this.#glide) this.#glide.start(view.range, session.glideTarget, isInstant, step);
    else step(session.glideTarget, true);
  }
}

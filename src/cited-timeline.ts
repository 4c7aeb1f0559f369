import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  CitedTimelineErrorEvent,
  CitedTimelineLoadEvent,
  CitedTimelineRangeEvent,
  CitedTimelineSelectEvent,
} from './cited-timeline-events.ts';
import { parseDate } from './dates/parse-date.ts';
import type { Problem } from './file/problem.ts';
import type { TimelineFile } from './file/types.ts';
import { DragZoom } from './interaction/drag-zoom.ts';
import { Glide } from './interaction/glide.ts';
import { itemAt, timeAt } from './interaction/host.ts';
import { intentOfKey } from './interaction/keys.ts';
import { OverviewDrag } from './interaction/overview-drag.ts';
import { onWheel } from './interaction/wheel.ts';
import { strongIds } from './layout/strong.ts';
import { GROUPINGS, type Grouping } from './model/groups.ts';
import { parseTimeline } from './model/parse-timeline.ts';
import type { Timeline } from './model/timeline.ts';
import type { Range } from './model/types.ts';
import { loadSource } from './source/fetch.ts';
import type { Cause, Intent } from './state/intent.ts';
import { rangeOfDate, rangeText } from './state/range-text.ts';
import { reduce } from './state/reduce.ts';
import { INITIAL, type LayoutChoice, LAYOUTS, type ViewState } from './state/view-state.ts';
import { categoryVariables, createCategories, type ViewContext } from './view/context.ts';
import { listTemplate } from './view/list.ts';
import { english, fill } from './view/messages.ts';
import { place } from './view/place.ts';
import { Stage } from './view/stage.ts';
import { messageTemplate, problemsTemplate } from './view/status.ts';
import { storyTemplate } from './view/story.ts';
import { styles } from './view/styles/index.ts';
import { toolbarTemplate } from './view/toolbar.ts';
import { createWords, type Words } from './view/words.ts';

/** Intents that move the view far: the reader is taken there in a short glide. */
const GLIDING: ReadonlySet<Intent['type']> = new Set(['zoom', 'fit', 'reveal', 'step', 'open-cluster']);
const HINT_MS = 2500;

export class CitedTimelineElement extends LitElement {
  static override styles = styles;

  /** Address of an events file (JSON). A changed address cancels the load before it. */
  @property() src = '';

  /** The events file as an object, or undefined; wins over `src`. Set a new object: changes inside it are not seen. */
  @property({ attribute: false }) data: TimelineFile | undefined;

  /** IANA time zone in which moments with a clock time are told; wins over the file's. Empty: the file's, else the reader's own. */
  @property({ attribute: 'time-zone' }) timeZone = '';

  /** Hides the list of problems that the check found in the events file. */
  @property({ attribute: 'hide-problems', type: Boolean }) hideProblems = false;

  #state: ViewState = INITIAL;
  readonly #internals = this.attachInternals();
  readonly #stage = new Stage(this);
  readonly #drag = new DragZoom(this);
  readonly #overviewDrag = new OverviewDrag(this);
  readonly #glide = new Glide();
  #problems: readonly Problem[] = [];
  #problemCount = 0;
  #loading: AbortController | undefined;
  #error: Error | undefined;
  #wantedRange = '';
  #words: Words | undefined;
  #hint = '';
  #listFirst = -1;
  #refocus = false;
  #ready = deferred();

  /** The checked events file now shown, or undefined. */
  get timeline(): Timeline | undefined {
    return this.#state.timeline;
  }

  /** Settles when the data now set is checked and fully drawn, or has failed to load. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** The time in view as an EDTF interval; setting it moves there. */
  @property()
  get range(): string {
    return this.#state.timeline ? rangeText(this.#state.range) : this.#wantedRange;
  }
  set range(text: string) {
    this.#wantedRange = text ?? '';
    const range = this.#rangeFrom(this.#wantedRange);
    if (range) this.act({ type: 'range', range }, 'program');
  }

  /** Id of the selected event or article, or empty. */
  @property()
  get selected(): string {
    return this.#state.selected;
  }
  set selected(id: string) {
    this.#set(reduce(this.#state, { type: 'select', id: id ?? '' }), 'program');
  }

  /** `plot`, `list`, or `auto`: the list where the element is narrower than 560 px. */
  @property()
  get layout(): LayoutChoice {
    return this.#state.layout;
  }
  set layout(layout: LayoutChoice) {
    this.act({ type: 'layout', layout: LAYOUTS.includes(layout) ? layout : 'auto' }, 'program');
  }

  /** Lanes with headings: empty, `category`, `place`, `people` or `publisher`. */
  @property({ attribute: 'group-by' })
  get groupBy(): Grouping {
    return this.#state.groupBy;
  }
  set groupBy(groupBy: Grouping) {
    this.act({ type: 'group-by', groupBy: GROUPINGS.includes(groupBy as never) ? groupBy : '' }, 'program');
  }

  /** Shows the events that have every word of it in title, summary, people, place, or an article's headline or publisher. */
  @property()
  get query(): string {
    return this.#state.query;
  }
  set query(query: string) {
    this.act({ type: 'query', query: query ?? '' }, 'program');
  }

  /** Shows the whole story. */
  fit(): void {
    this.act({ type: 'fit' }, 'program');
  }

  /** Glides to a range: an EDTF interval or date, or bounds in UTC ms. */
  zoomTo(range: string | Range): void {
    const to = typeof range === 'string' ? this.#rangeFrom(range) : range;
    if (to) this.#glideTo(reduce(this.#state, { type: 'range', range: to }), 'program');
  }

  /** Zooms about the middle of the view; 2 shows half as much time. */
  zoomBy(factor: number): void {
    this.act({ type: 'zoom', factor }, 'program');
  }

  /** Brings an event or article into view, by its id. */
  reveal(id: string): void {
    this.act({ type: 'reveal', id }, 'program');
  }

  /** @internal */
  get state(): ViewState {
    return this.#state;
  }

  /** The one way to change the state. @internal */
  readonly act = (intent: Intent, cause: Cause): void => {
    if (intent.type === 'select' && intent.id !== this.#state.selected && !this.#maySelect(intent.id, cause)) return;
    const moving = GLIDING.has(intent.type) && !(intent.type === 'zoom' && intent.at !== undefined);
    // A second step while gliding goes on from where the first one leads
    const base = moving && this.#glide.target ? { ...this.#state, range: this.#glide.target } : this.#state;
    const next = reduce(base, intent);
    if (intent.type === 'step') this.#refocus = true;
    if (moving) this.#glideTo(next, cause);
    else {
      if (next.range !== this.#state.range) this.#glide.stop();
      this.#set(next, cause);
    }
  };

  #maySelect(id: string, cause: Cause): boolean {
    const { timeline } = this.#state;
    const kind = timeline?.event(id) ? 'event' : timeline?.article(id) ? 'article' : '';
    const select = new CitedTimelineSelectEvent(id, kind, cause);
    return this.dispatchEvent(select);
  }

  #glideTo(next: ViewState, cause: Cause): void {
    const { range } = this.#state;
    this.#set({ ...next, range }, cause);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches || !this.hasUpdated;
    if (next.range === range) return;
    this.#glide.start(range, next.range, still, (step) => this.#set({ ...this.#state, range: step }, cause));
  }

  #set(next: ViewState, cause: Cause): void {
    const before = this.#state;
    if (next === before) return;
    this.#state = next;
    this.requestUpdate();
    const { start, end } = next.range;
    if (next.timeline && (start !== before.range.start || end !== before.range.end)) {
      const moved = new CitedTimelineRangeEvent(start, end, cause);
      this.dispatchEvent(moved);
    }
  }

  #rangeFrom(text: string): Range | undefined {
    if (!text || !this.#state.timeline) return undefined;
    const parsed = parseDate(text);
    if ('date' in parsed) return rangeOfDate(parsed.date, this.#state.timeline.extent);
    console.warn(`<cited-timeline> range="${text}": ${parsed.problem.message}`);
    return undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Nothing is loaded again where the element was only moved
    if (this.#loading?.signal.aborted) this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#glide.stop();
    // A move in the page takes the element out and puts it back in at once
    queueMicrotask(() => {
      if (!this.isConnected) this.#loading?.abort();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('src') || changed.has('data')) this.#load();
  }

  /** Takes the events from `data`, else `src`, else what stands inside the tag. */
  readonly #load = (): void => {
    this.#loading?.abort();
    this.#loading = undefined;
    this.#error = undefined;
    this.#ready.settle();
    this.#ready = deferred();
    if (this.data) this.#show(this.data);
    else if (this.src) void this.#fetch(this.src);
    else this.#show({ articles: [], events: [] });
    this.requestUpdate();
  };

  async #fetch(src: string): Promise<void> {
    const loading = new AbortController();
    this.#loading = loading;
    try {
      const text = await loadSource(src, loading.signal);
      if (loading.signal.aborted) return;
      this.#loading = undefined;
      this.#show(text);
    } catch (error) {
      if (loading.signal.aborted) return;
      this.#loading = undefined;
      this.#error = error instanceof Error ? error : new Error(String(error));
      const failed = new CitedTimelineErrorEvent(this.#error);
      this.dispatchEvent(failed);
    }
    this.requestUpdate();
  }

  #show(input: unknown): void {
    const { timeline, problems, problemCount } = parseTimeline(input);
    this.#problems = problems;
    this.#problemCount = problemCount;
    const first = this.#state.timeline === undefined;
    const range = first && timeline.range ? rangeOfDate(timeline.range, timeline.extent) : undefined;
    this.#set(reduce(this.#state, { type: 'data', timeline, ...(range && { range }) }), 'program');
    const wanted = first ? this.#rangeFrom(this.#wantedRange) : undefined;
    if (wanted) this.#set(reduce(this.#state, { type: 'range', range: wanted }), 'program');
    this.#listFirst = -1;
    const { promise } = this.#ready;
    void promise.then(() => {
      const load = new CitedTimelineLoadEvent(timeline, problems, problemCount);
      if (this.#state.timeline === timeline) this.dispatchEvent(load);
    });
  }

  #currentWords(): Words {
    const lang = closestLang(this) || navigator.language;
    const zone = this.timeZone || this.#state.timeline?.timeZone || Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (this.#words?.locale !== lang || this.#words.timeZone !== zone) this.#words = createWords(lang, english, zone);
    return this.#words;
  }

  protected override render(): TemplateResult {
    const { timeline, layout } = this.#state;
    const words = this.#currentWords();
    const { t } = words;
    if (this.#error)
      return messageTemplate(t.loadFailed, { label: t.retry, again: this.#load, detail: this.#error.message });
    if (!timeline) return messageTemplate(t.loading);
    const problems = this.hideProblems ? nothing : problemsTemplate(words, this.#problems, this.#problemCount);
    if (timeline.events.length === 0) return html`${messageTemplate(t.empty)}${problems}`;
    if (this.#stage.width <= 0) return html``;
    const context: ViewContext = {
      state: this.#state,
      scene: this.#stage.scene(this.#state, words),
      metrics: this.#stage.metrics,
      words,
      strong: strongIds(this.#state),
      categories: createCategories(timeline.categories),
      act: this.act,
    };
    const list = layout === 'list' || (layout === 'auto' && this.#stage.narrow);
    return html`<div
      class="outer${this.#stage.narrow ? ' is-narrow' : ''}"
      ${place(categoryVariables(timeline.categories, (color) => CSS.supports('color', color)))}
    >
      ${toolbarTemplate(context, list)}
      <div
        class="frame"
        part="frame"
        @pointerover=${this.#hover}
        @pointerout=${this.#unhover}
        @focusin=${this.#focus}
        @focusout=${this.#unhover}
      >
        ${
          list
            ? listTemplate(context, this.#listFirst, this.#moveList, false)
            : storyTemplate(
                context,
                this.#stage.naturalHeight(this.#state, words),
                this.#hint,
                this.#drag.dragging,
                this.#listeners,
              )
        }
        ${problems}
      </div>
    </div>`;
  }

  protected override updated(): void {
    this.#toggle('loading', this.#loading !== undefined);
    this.#toggle('failed', this.#error !== undefined);
    this.#toggle('empty', this.#state.timeline?.events.length === 0);
    if (this.#refocus) {
      this.#refocus = false;
      this.renderRoot.querySelector<HTMLElement>('.event[tabindex="0"]')?.focus({ preventScroll: true });
    }
    const drawn = this.#state.timeline && (this.#stage.width > 0 || this.#state.timeline.events.length === 0);
    if (!this.#loading && (this.#error || drawn)) this.#ready.settle();
  }

  #toggle(state: string, on: boolean): void {
    if (on) this.#internals.states.add(state);
    else this.#internals.states.delete(state);
  }

  readonly #moveList = (first: number): void => {
    this.#listFirst = first;
    this.requestUpdate();
  };

  readonly #hover = ({ target }: Event): void => {
    this.act({ type: 'hover', id: this.#drag.dragging ? '' : itemAt(target) }, 'pointer');
  };

  readonly #unhover = (): void => this.act({ type: 'hover', id: '' }, 'pointer');

  readonly #focus = ({ target }: Event): void => {
    const id = itemAt(target);
    if ((target as Element).matches(':focus-visible')) this.act({ type: 'hover', id }, 'keyboard');
    if (this.#state.timeline?.event(id)) this.act({ type: 'focus', id }, 'keyboard');
  };

  readonly #click = (event: MouseEvent): void => {
    this.#drag.click(event);
    if (event.defaultPrevented) return;
    const id = itemAt(event.target);
    if (id)
      this.act(
        { type: 'select', id: id === this.#state.selected ? '' : id },
        event.detail > 0 ? 'pointer' : 'keyboard',
      );
  };

  readonly #dblclick = (event: MouseEvent): void => {
    if (itemAt(event.target)) return;
    const at = timeAt(this, event.clientX, (event.currentTarget as Element).getBoundingClientRect());
    this.act({ type: 'zoom', factor: event.shiftKey ? 0.5 : 2, at }, 'pointer');
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    const intent = intentOfKey(event, this.#state);
    if (!intent) return;
    event.preventDefault();
    this.act(intent, 'keyboard');
  };

  readonly #wheel = (event: WheelEvent): void => {
    if (onWheel(this, event) || this.#hint !== '') return;
    // Said once: who has zoomed knows how
    this.#hint = fill(this.#currentWords().t.wheelHint, { key: /Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl' });
    setTimeout(() => {
      this.#hint = ' ';
      this.requestUpdate();
    }, HINT_MS);
    this.requestUpdate();
  };

  readonly #listeners = {
    plot: {
      down: this.#drag.down,
      move: this.#drag.move,
      up: this.#drag.up,
      wheel: { handleEvent: this.#wheel, passive: false as const },
      click: this.#click,
      dblclick: this.#dblclick,
      keydown: this.#keydown,
    },
    overview: { down: this.#overviewDrag.down, move: this.#overviewDrag.move, up: this.#overviewDrag.up },
  };
}

/** A promise and the way to settle it. */
function deferred(): { readonly promise: Promise<void>; readonly settle: () => void } {
  let settle!: () => void;
  const promise = new Promise<void>((resolve) => (settle = resolve));
  return { promise, settle };
}

/** The language around an element, through shadow roots, or ''. */
function closestLang(element: Element): string {
  for (let at: Element | undefined = element; at;) {
    const found = at.closest('[lang]:not([lang=""])');
    if (found) return found.getAttribute('lang') ?? '';
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}

declare global {
  interface HTMLElementTagNameMap {
    'cited-timeline': CitedTimelineElement;
  }
}

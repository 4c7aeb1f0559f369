import type { CSSResultGroup, PropertyValues } from 'lit';
import { flag, headingLevel, headingLevelIn, isOn, saysNo, textOf } from './attributes.ts';
import type { ArticleRecord, EventRecord, TimelineFile } from './file/types.ts';
import { focusStory } from './interaction/focus-target.ts';
import type { Timeline } from './model/timeline.ts';
import type { Range } from './model/types.ts';
import type { PictureOptions, PngOptions } from './picture/options.ts';
import { PROBLEMS, type ProblemsChoice, problemsShown } from './problems-choice.ts';
import { property } from './property.ts';
import { DrawnElement } from './runtime/drawn-element.ts';
import { ElementRuntime } from './runtime/element-runtime.ts';
import { dayThatEnds, endOfDate } from './state/as-known-on.ts';
import type { Cause, Intent } from './state/intent.ts';
import type { Session } from './state/session.ts';
import { type LayoutChoice, LAYOUTS, type ViewState } from './state/view-state.ts';
import { GROUPINGS, type Grouping } from './store/grouping.ts';
import { EVIDENCE_KINDS } from './store/selection.ts';
import { createMemoryStore, loadRefiner } from './store/memory/store.ts';
import type { TimelineSource } from './tiles/contract.ts';
import { Usage, warn } from './usage.ts';
import { styles } from './views/styles/index.ts';

/** Properties whose change loads another story. */
const SOURCE = ['src', 'data', 'source', 'dataSource', 'type', 'order'] as const;

/**
 * A timeline that ties every event to the articles that attest it, and claims no date more exactly than its source.
 *
 * Time runs from left to right in every language, and so do the arrow keys. On pages written from right to left,
 * toolbar, panel and list are mirrored.
 *
 * @summary Timeline of events with the articles behind them.
 * @tagname cited-timeline
 *
 * @slot - A `<script type="application/json">` with an events file, or an ordinary list (`<li><time datetime="2024-06">June 2024</time> Title <a href="…">Headline</a></li>`): the story if there is no `src` and no `data`, and what people read if scripts do not run. It is read when the parser has left the element, and again when it changes, with one `cited-timeline-load` for each change of the story. Children from which nothing could be read stay visible below the story; all children stay visible until they are read, and after a failure. With a `src` they are shown until the first picture of the story.
 *
 * @fires {CitedTimelineLoadEvent} cited-timeline-load - The events have been checked and drawn, for the first time or after a change. Has `timeline`, `problems` (at most 1,000) and `problemCount`.
 * @fires {CitedTimelineErrorEvent} cited-timeline-error - The events could not be loaded. Has `error`.
 * @fires {CitedTimelineSelectEvent} cited-timeline-select - The reader selected an event or article, or cleared the selection. Has `id`, `kind` (`event`, `article` or empty) and `cause` (`pointer`, `keyboard` or `program`). Cancelable.
 * @fires {CitedTimelineRangeEvent} cited-timeline-range - The time in view changed. Has `start` and `end` in UTC ms, and `cause`.
 * @fires {CitedTimelineAsKnownOnEvent} cited-timeline-as-known-on - The day as of which the story is shown changed. Has `date`, EDTF or empty for the whole file, and `cause`. Cancelable.
 *
 * @cssState loading - The events are being fetched or read.
 * @cssState failed - The events file could not be loaded.
 * @cssState empty - There are no events to show.
 *
 * @csspart title - The title of the file, as a heading.
 * @csspart description - The description of the file, under its title.
 * @csspart toolbar - Categories, filters, search, zoom buttons, the choice between plot, list and table, and the button for the legend of marks.
 * @csspart legend - The category switches together.
 * @csspart category - One category's switch, with the number of its events.
 * @csspart search - The search field.
 * @csspart button - A button of the toolbar or of a message.
 * @csspart share - The menu at the end of the toolbar: a link to what is shown, and citations.
 * @csspart notice - One line above the story: a link was copied, or what has changed since a link was made.
 * @csspart cite - The dialog with citations.
 * @csspart mark-legend - The legend of marks, under the toolbar while it is open.
 * @csspart frame - The box around the story.
 * @csspart plot - The area of the events.
 * @csspart grid - The lines through the plot at the ticks.
 * @csspart span - The outline of the month, year or whole story that has the keyboard focus.
 * @csspart lane - One group of events, with its heading.
 * @csspart event - One event: a button with mark and label.
 * @csspart mark - The mark that shows what is known of an event's date.
 * @csspart label - Title and date of an event.
 * @csspart cluster - The number of events that found no row.
 * @csspart axis - The time axis with threads and article rail.
 * @csspart tick - A label of the axis.
 * @csspart band - A label of the axis's larger unit.
 * @csspart thread - A line from an event to an article.
 * @csspart articles - The rail of articles.
 * @csspart article - One article's glyph.
 * @csspart as-known-on - The day as of which the story is shown, with its handle or field and switches.
 * @csspart overview - The whole story on a strip.
 * @csspart window - The part of the overview that is in view.
 * @csspart panel - The selected event or article in full.
 * @csspart citation - One article in the panel or list.
 * @csspart link - A link to an article.
 * @csspart list - The story as a list.
 * @csspart drop-target - The layer drawn over the element while something that it accepts is dragged over it.
 * @csspart table - The table of what each publisher says about each event.
 * @csspart paper - The story as it is printed.
 * @csspart message - The message while loading, with a progress bar, after a failure, and if there is nothing to show.
 * @csspart problems - One line on the records that could not be shown, or on all problems of the events file; it opens the list of problems.
 *
 * @cssprop [--cited-timeline-surface=light-dark(#ffffff, #1b1d23)] - Background of the story.
 * @cssprop [--cited-timeline-subtle=light-dark(#f4f4ef, #24272f)] - Background of the overview and of headings.
 * @cssprop [--cited-timeline-text=light-dark(#1b2130, #eceae4)] - Text.
 * @cssprop [--cited-timeline-muted=light-dark(#5b6272, #a9afbb)] - Secondary text.
 * @cssprop [--cited-timeline-border=light-dark(#d8d8cf, #3a3f4a)] - Decorative borders.
 * @cssprop [--cited-timeline-control=light-dark(#84848c, #7d8390)] - Borders of controls.
 * @cssprop [--cited-timeline-grid=light-dark(#edede8, #292c35)] - Lines through the plot.
 * @cssprop [--cited-timeline-axis=light-dark(#c9c9d0, #4a505d)] - The axis and its ticks.
 * @cssprop [--cited-timeline-link=light-dark(#1d4f91, #9cc3f5)] - Links and highlights.
 * @cssprop [--cited-timeline-focus=light-dark(#1d5fbf, #8ab8ff)] - Focus ring.
 * @cssprop [--cited-timeline-selected=light-dark(#edf1fa, #28344a)] - Background of the selection.
 * @cssprop [--cited-timeline-category-1] - Colour of the file's first category; overrides the colour in the file. Likewise `-2` to `-8`; the ninth category uses 1 again.
 * @cssprop [--cited-timeline-other=light-dark(#5b6270, #a7adb9)] - Colour of events without a category.
 * @cssprop [--cited-timeline-font=system-ui, sans-serif] - Font of everything except headings.
 * @cssprop [--cited-timeline-heading-font=ui-serif, Georgia, serif] - Font of the title and of the panel's heading.
 * @cssprop [--cited-timeline-font-size=max(1em, 16px)] - Base font size, from which all others are derived. Default: that of the text around the element, but large enough that no text is under 12 px.
 * @cssprop [--cited-timeline-radius=0.7em] - Corner radius of the frame.
 */
export class CitedTimelineElement extends DrawnElement {
  static override styles: CSSResultGroup = styles;
  static override shadowRootOptions: ShadowRootInit = { ...DrawnElement.shadowRootOptions, slotAssignment: 'manual' };

  /** Address of an events file (JSON), or of a story in any other supported format: a table, a TimelineJS timeline, schema.org JSON-LD, an HTML page that tells the story, a calendar, a list of references. Changing the address cancels the current load. */
  @property() src = '';

  /** Format of `src`, if it cannot be detected from the text: the id of a format (`csv`, `ical`), its content type (`text/csv`) or its file ending (`.csv`). An unknown format is an error whose message lists the ids. */
  @property() type = '';

  /** Order of day, month and year in dates of numbers only, such as 3/4/1968, in the story at `src`: `DMY`, `MDY` or `YMD`. Empty: such dates are read only if other dates of the story show the order. */
  @property() order = '';

  /** The columns of a table at `src`: `{ date: 'When', title: 'What' }`. Columns that it does not name are recognized by their headers and cells. It applies from the next load: set it before `src`, or call `reload()`. */
  map: Readonly<Record<string, string | readonly string[]>> | undefined;

  /** Address of a database of events served by `cited-timeline serve`, such as `https://example.org/v1`, or of a folder that `cited-timeline tiles` wrote, on any static host. Only what comes into view is requested, so there can be millions of events. Takes precedence over `src`. Times are shown in the zone of the database, and `timeline` has none of its events. */
  @property() source = '';

  /** The same for the page's own source: an object with the methods of `TimelineSource`. Takes precedence over `source`. */
  @property({ attribute: false }) dataSource: TimelineSource | undefined;

  /** The events file as an object; takes precedence over `src`. Set a new object for a change: changes inside the object are only noticed by `reload()`. */
  @property({ attribute: false }) data: TimelineFile | undefined;

  /** IANA time zone in which moments with a clock time are shown. Empty: the file's, else the reader's own. */
  @property({ attribute: 'time-zone' }) timeZone = '';

  /** Problems of the file that are listed under the story: `left-out` (default), those of records that could not be shown; `all`, which is the default on `localhost`; or `none`. */
  @property()
  get problems(): ProblemsChoice {
    return this.#problemsChoice;
  }
  set problems(choice: ProblemsChoice) {
    this.#problemsChoice = this.#usage.choice('problems', choice, PROBLEMS);
  }

  /** Deprecated, will be removed in the next version: use `problems="none"`. */
  @saysNo
  @property({ attribute: 'hide-problems', converter: flag })
  hideProblems = false;

  /** Level of the heading with the title of the file, 1 to 6; the headings of panel and list are below it. */
  @property({ attribute: 'heading-level', converter: headingLevel }) headingLevel = 2;

  /** Leaves title and description of the file to the page; the title still names the timeline for screen readers. */
  @saysNo
  @property({ attribute: 'hide-title', converter: flag })
  hideTitle = false;

  /** Puts the story into the page as schema.org JSON-LD, for search engines. */
  @saysNo
  @property({ attribute: 'json-ld', converter: flag })
  jsonLd = false;

  /**
   * Keeps range, selection, filters, grouping, layout and the day of “As known on” in the hash of the page's address, as far as they differ from the
   * initial view: `#r=2024-05/2024-11&e=treaty&q=kim`. A value is a prefix, for several timelines in a page: `#a.q=kim` for `hash="a"`. The
   * address takes precedence over other attributes and over the file. Other parts of the hash are kept.
   */
  @property() hash: string | null = null;

  /** Whether a file, a link or text dropped on the element replaces the story, and is read like `src`. If it cannot be read, the story stays, and the element says why. If several files are dropped, the first is read. */
  @saysNo
  @property({ converter: flag })
  droppable = false;

  #problemsChoice: ProblemsChoice = '';
  readonly #usage = new Usage(this, CitedTimelineElement.observedAttributes);
  readonly #runtime = new ElementRuntime(this, createMemoryStore, loadRefiner, () => this.#usage.isSelfClosing);

  /** The time in view as an EDTF interval; setting it moves there. */
  @property()
  get range(): string {
    return this.#runtime.placement.range;
  }
  set range(text: string) {
    this.#runtime.placement.request(textOf(text));
  }

  /** Id of the selected event or article, or empty. */
  @property()
  get selected(): string {
    return this.state.selected;
  }
  set selected(id: string) {
    this.#runtime.cycle.apply({ type: 'select', id: textOf(id) }, 'program');
  }

  /** `plot`; `list`; `table`, which shows what each publisher says about each event; or `auto`, which is the plot, or the list if the element is narrower than 560 px. */
  @property()
  get layout(): LayoutChoice {
    return this.state.layout;
  }
  set layout(layout: LayoutChoice) {
    this.act({ type: 'layout', layout: this.#usage.choice('layout', layout, LAYOUTS) || 'auto' }, 'program');
  }

  /** Lanes with headings: empty, `category`, `place`, `people` or `publisher`. An event with two people, or cited from two publishers, is in both lanes and counts once. */
  @property({ attribute: 'group-by' })
  get groupBy(): Grouping {
    return this.state.groupBy;
  }
  set groupBy(groupBy: Grouping) {
    this.act({ type: 'group-by', groupBy: this.#usage.choice('group-by', groupBy, GROUPINGS) }, 'program');
  }

  /**
   * The day as of which the story is shown, EDTF. Only what was certainly published by the end of this day in UTC counts, and events that were
   * not yet reported are outlines. Empty: the whole file. For a longer date, its last day is used.
   */
  @property({ attribute: 'as-known-on' })
  get asKnownOn(): string {
    return dayThatEnds(this.state.asKnownOn);
  }
  set asKnownOn(date: string) {
    const time = endOfDate((date = textOf(date)));
    if (date && time === undefined) warn(`as-known-on="${date}" is not an EDTF date with an end, such as 2024-11-30`);
    else this.#runtime.cycle.apply({ type: 'as-known-on', time }, 'program');
  }

  /** Hides events that were not yet reported on the day of `as-known-on`; their number is shown in any case. */
  @property({ attribute: 'hide-not-yet-reported', converter: flag })
  get hideNotYetReported(): boolean {
    return this.state.hidesNotYetReported;
  }
  set hideNotYetReported(hides: boolean) {
    this.act({ type: 'hide-not-yet-reported', hides: isOn(hides) }, 'program');
  }

  /** Joins each event to its first report by a line, and gives the delay in words. */
  @property({ attribute: 'show-lag', converter: flag })
  get showLag(): boolean {
    return this.state.showsLag;
  }
  set showLag(shows: boolean) {
    this.act({ type: 'show-lag', shows: isOn(shows) }, 'program');
  }

  /** Shows only events with all of these words, or words that begin with them, in title, summary, people, place, or an article's headline or publisher. Case, accents, hyphens and the order of words do not matter. */
  @property()
  get query(): string {
    return this.state.query;
  }
  set query(query: string) {
    this.act({ type: 'query', query: textOf(query) }, 'program');
  }

  /** Shows only events with one of these kinds of evidence, separated by blanks: `one-voice`, `two-or-more`, `disputed`, `retracted`, `uncited`. Empty: all. */
  @property()
  get evidence(): string {
    return this.state.evidence.join(' ');
  }
  set evidence(kinds: string) {
    const evidence = this.#usage.choices('evidence', kinds, EVIDENCE_KINDS);
    if (evidence.join(' ') !== this.evidence) this.act({ type: 'filter', filter: { evidence } }, 'program');
  }

  /** The checked events that are shown, in order of time, with their articles; undefined before they are loaded and after a failure. */
  get timeline(): Timeline | undefined {
    const { story } = this.#runtime;
    return story.error ? undefined : story.parsed?.timeline;
  }

  /**
   * Settles when the current data or children, and everything added to them, are checked and fully drawn, and keys and gestures work,
   * or when loading has failed.
   * An element that is not visible, in a hidden tab or part of the page, is ready when everything is checked; it is drawn when it becomes
   * visible. Also settles when the element is removed from the page.
   */
  get ready(): Promise<void> {
    return this.#runtime.whenReady();
  }

  /** Focuses the plot, the first event of the list, or the message shown instead of a story. Does nothing if the focus is already in the story. */
  override focus(options?: FocusOptions): void {
    const focus = (): void => focusStory(this.renderRoot as ShadowRoot, options);
    if (this.hasUpdated) focus();
    else void this.updateComplete.then(focus);
  }

  /** Shows the whole story. */
  fit(): void {
    this.act({ type: 'fit' }, 'program');
  }

  /** Glides to a range: an EDTF date or interval, or bounds in UTC ms. */
  zoomTo(range: string | Range): void {
    if (typeof range !== 'string' && !(range?.start < range?.end)) {
      warn(`zoomTo(): ${range?.start} is not before ${range?.end}`);
      return;
    }
    const to = this.#runtime.placement.rangeOf(range);
    if (to) this.act({ type: 'zoom-to', range: to }, 'program');
  }

  /** Zooms around the middle of the view; 2 shows half as much time. */
  zoomBy(factor: number): void {
    if (factor > 0 && factor < Infinity) this.act({ type: 'zoom', factor }, 'program');
    else warn(`zoomBy(): ${factor} is not above 0`);
  }

  /**
   * Adds events, and articles that they cite, to the story; view, selection, rows and focus stay. A record with a known id replaces the
   * record with that id, and an article with a known address replaces the article at that address; records without changes change
   * nothing. Records are checked like those of a file; a bad one is left out and reported.
   *
   * Calls are collected and shown together in the next frame (the first ones when the code that they need is loaded), with one
   * `cited-timeline-load` event. During continuous calls there are pauses, so that showing them takes at most a fifth of the time. Adding
   * to n events costs O(n) for all calls in one frame.
   */
  addEvents(events: readonly EventRecord[], articles: readonly ArticleRecord[] = []): void {
    if (!Array.isArray(events) || !Array.isArray(articles)) {
      warn('addEvents(): both arguments must be arrays, of events and of articles.');
      return;
    }
    this.#runtime.story.add(events, articles);
  }

  /**
   * Removes events by their ids, with the articles that no other event cites; unknown ids are ignored. Shown together with the changes of
   * `addEvents`, in the order of the calls.
   */
  removeEvents(ids: Iterable<string>): void {
    if (typeof ids === 'string' || typeof ids?.[Symbol.iterator] !== 'function') {
      warn('removeEvents(): the argument must be an array of ids.');
      return;
    }
    this.#runtime.story.remove(ids);
  }

  /**
   * For arrays of events and articles, the same as `addEvents`; for nodes, the DOM's own method.
   * @deprecated Use `addEvents`; the next version will only append nodes.
   */
  override append(events: readonly EventRecord[], articles?: readonly ArticleRecord[]): void;
  /** The DOM's own method, for nodes. @internal */
  override append(...nodes: (Node | string)[]): void;
  /** @internal */
  override append(...added: unknown[]): void {
    if (!Array.isArray(added[0])) return super.append(...(added as (Node | string)[]));
    const [events, articles] = added as [EventRecord[], ArticleRecord[]?];
    this.addEvents(events, articles);
  }

  /**
   * Reads the story again from its source: fetches `src`, or reads `data` or the children again. View, selection, focus and rows
   * stay if their events are still there. If it fails, the shown story stays, and `cited-timeline-error` is fired. Settles like
   * `ready`.
   */
  reload(): Promise<void> {
    if (this.hasUpdated) this.#runtime.story.load(true);
    return this.ready;
  }

  /**
   * The story as one SVG: real text in the fonts and colours of the element, with the articles numbered and listed below, and without
   * external resources. Waits until the story is shown. Events without a row are counted, as on the screen. Rejects with
   * a `RangeError` if there is no story, or if an option is out of its limits.
   */
  async toSVG(options?: PictureOptions): Promise<string> {
    return (await this.#runtime.pictures()).toSVG(options);
  }

  /** The same as PNG, with `scale` pixels per CSS px (2 by default). Also rejects if the browser cannot make a picture of that size. */
  async toPNG(options?: PngOptions): Promise<Blob> {
    return (await this.#runtime.pictures()).toPNG(options);
  }

  /** Brings the event or article with an id into view. */
  reveal(id: string): void {
    this.act({ type: 'reveal', id }, 'program');
  }

  /** @internal */
  get state(): ViewState {
    return this.#runtime.cycle.view;
  }

  /** @internal */
  get session(): Session {
    return this.#runtime.cycle.session;
  }

  /** Whether a pointer is panning or zooming the view. @internal */
  get moving(): boolean {
    return this.session.isMoving;
  }

  /** The only way in which readers and the page change the state. @internal */
  readonly act = (intent: Intent, cause: Cause): void => this.#runtime.cycle.act(intent, cause);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#runtime.connected();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#runtime.disconnected();
  }

  protected override async scheduleUpdate(): Promise<void> {
    const wait = this.#runtime.cycle.schedule.wait();
    if (wait) await wait;
    super.scheduleUpdate();
  }

  protected override getUpdateComplete(): Promise<boolean> {
    return this.#runtime.whenComplete(() => super.getUpdateComplete());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { story, placement } = this.#runtime;
    // Comes before loading, because the story waits for the hash
    if (this.hash !== null) this.#runtime.keepInHash();
    // At the first update all of them count as changed
    if (SOURCE.some((name) => changed.has(name))) story.load();
    if (changed.has('timeZone')) placement.placeAgain(story.parsed);
  }

  protected override render(): unknown {
    return this.#runtime.draw({
      headingLevel: headingLevelIn(this.headingLevel) ?? 2,
      hideTitle: this.hideTitle,
      isGroupingFixed: this.hasAttribute('group-by'),
      problems: this.hideProblems ? 'none' : problemsShown(this.problems, location.hostname),
    });
  }

  protected override updated(): void {
    for (const [name, on] of Object.entries(this.#runtime.states)) this.internals.states[on ? 'add' : 'delete'](name);
    this.#runtime.drawn(this.jsonLd);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cited-timeline': CitedTimelineElement;
  }
}

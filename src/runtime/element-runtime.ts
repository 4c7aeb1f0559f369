import { type LitElement, noChange, type TemplateResult } from 'lit';
import { Announcer } from '../interaction/announcer.ts';
import { KeepFocus } from '../interaction/keep-focus.ts';
import { childrenOf, isSeen } from '../source/visible-children.ts';
import { Part, warnOfMissing } from '../source/part.ts';
import { layoutScene } from '../layout/scene.ts';
import type { Intent } from '../state/intent.ts';
import type { CreateRefiner } from '../store/refiner.ts';
import { frameTemplate } from '../views/frame.ts';
import { roomTemplate } from '../views/room.ts';
import { extentText } from '../views/summary.ts';
import type { Words } from '../views/words.ts';
import type { StoryToDraw } from './as-known-on/story-as-of.ts';
import { AfterPicture } from './after-picture-part.ts';
import { type AddressBarPart, createAddressBarPart } from './address-bar-part.ts';
import { AnnounceLoad } from './announce-load.ts';
import { ChildrenSlot } from './children-slot.ts';
import { type CycleHost, UpdateCycle } from './cycle.ts';
import { zoneFor } from './data-source/source-link.ts';
import { deselectUnknown } from './deselect-unknown.ts';
import type { DrawOptions } from './draw-options.ts';
import { createDropPart } from './drop/drop-part.ts';
import type { DropHost } from './drop/take-drops.ts';
import { Explainer } from './explainer.ts';
import { isPageDrawn } from './drawn-element.ts';
import { FollowTheme } from './follow-theme.ts';
import { createLaterViews, type LaterViews } from './later-views.ts';
import { Language } from './language.ts';
import { Layouts } from './layouts.ts';
import { Measure, type Measured } from './measure.ts';
import { needsEvidence, needsRefiner } from './needed-parts.ts';
import { pageFacts } from './page-facts.ts';
import { type CreateStore, Placement } from './placement.ts';
import { JsonLdPublisher } from './publish-json-ld.ts';
import type { Pictures } from './picture/load-pictures.ts';
import { RarePart } from './rare-part.ts';
import { shownWords } from './shown-words.ts';
import { Story } from './story.ts';
import type { ShareHost } from './share/share-actions.ts';
import type { StoryActions } from './story-host.ts';
import { Sheets } from './style-sheets.ts';

/** What the runtime needs from the element. */
export interface RuntimeHost extends CycleHost, DropHost, ShareHost {
  readonly timeZone: string;
}

/**
 * Everything that runs behind the element, put together. One turn of its cycle: inputs change the state
 * (`UpdateCycle`), the page is measured (`Measure`), what is shown is laid out (`Layouts`), and templates draw the
 * result.
 */
export class ElementRuntime {
  readonly cycle: UpdateCycle;
  readonly story: Story;
  readonly placement: Placement;
  readonly host: RuntimeHost;
  readonly #keepsAllChildren: () => boolean;
  readonly #theme: FollowTheme;
  readonly #measure: Measure;
  readonly #language: Language;
  readonly #announcer: Announcer;
  readonly #slot: ChildrenSlot;
  readonly #jsonLd: JsonLdPublisher;
  readonly #layouts = new Layouts();
  readonly #explainer: Explainer;
  readonly #afterPicture: AfterPicture;
  readonly #later: LaterViews;
  readonly #addressBar: AddressBarPart;
  readonly #drops: ReturnType<typeof createDropPart>;

  /**
   * @param loadRefiner loads the code that filters by texts and evidence, and groups.
   * @param keepsAllChildren whether all children of the element stay visible, whatever is read from them.
   */
  constructor(
    host: RuntimeHost,
    createStore: CreateStore,
    loadRefiner: () => Promise<{ readonly createRefiner: CreateRefiner }>,
    keepsAllChildren: () => boolean,
  ) {
    this.host = host;
    const sheets = new Sheets(host, (host.constructor as typeof LitElement).elementStyles);
    this.#keepsAllChildren = keepsAllChildren;
    this.cycle = new UpdateCycle(host);
    this.#explainer = new Explainer(() => host.requestUpdate());
    this.#later = createLaterViews(host, this.cycle, sheets, loadRefiner);
    this.#theme = new FollowTheme(host);
    this.#measure = new Measure(
      host,
      ({ isNarrow }) => {
        this.cycle.apply({ type: 'measured', isNarrow }, 'program');
        host.requestUpdate();
      },
      this.#theme.look,
    );
    this.#language = new Language(host);
    const rare = new RarePart();
    this.placement = new Placement(
      this.cycle,
      (timeline, clock) => createStore(timeline, clock, () => this.#later.refiner.now?.createRefiner),
      ({ timeZone }) => this.#language.words(zoneFor(host, timeZone)).timeZone,
      (range) => void this.#explainer.warnOfRange(range),
      rare.get,
    );
    const actions: StoryActions = {
      rare,
      clockFor: (timeline) => this.placement.clockFor(timeline),
      place: (timeline) => this.placement.place(timeline),
      arrived: (store) => this.cycle.apply({ type: 'arrived', store }, 'program'),
      show: (...shown) => {
        this.#prepareFilter();
        const loading = this.#loadingPart;
        // It must not be visible unfiltered, or at a range other than that of the address
        if (loading) void loading.then(() => actions.show(...shown));
        else this.#show(...shown);
      },
    };
    this.story = new Story(host, actions, this.#explainer);
    const announcements = new Part(
      () => import('./announcements.ts'),
      () => warnOfMissing('announcements', 'screen readers hear none'),
    );
    this.#announcer = new Announcer(host, async (before, after) =>
      (await announcements.load())?.changeText(before, after, this.#words, host.shadowRoot?.activeElement),
    );
    const announceEnd = (intent: Intent): void => {
      const { view } = this.cycle;
      void announcements.load().then((words) => {
        const text = words?.endText(intent, view, this.#words);
        if (text) this.#announcer.remark(text, view);
      });
    };
    this.#afterPicture = new AfterPicture(
      host,
      sheets,
      announceEnd,
      this.cycle,
      this.#measure.remeasure,
      this.#layouts,
    );
    host.addController(
      new AnnounceLoad(this.story, this.#announcer, (isLoading) =>
        isLoading ? this.#words.t.loading : extentText(this.cycle.view.selection, this.#words),
      ),
    );
    const words = (): Words => this.#words;
    this.#drops = createDropPart({ host, story: this.story, announcer: this.#announcer, sheets, words });
    this.#addressBar = createAddressBarPart(host, this.cycle, this.placement, sheets, words);
    this.#slot = new ChildrenSlot(host);
    this.#jsonLd = new JsonLdPublisher(host);
    for (const controller of [new KeepFocus(host), this.story.children]) host.addController(controller);
  }

  /** Custom states of the element. */
  get states(): Readonly<Record<'loading' | 'failed' | 'empty', boolean>> {
    const { isLoading, error } = this.story;
    return { loading: isLoading, failed: error !== undefined, empty: this.cycle.view.store?.total === 0 && !error };
  }

  connected(): void {
    if (!isPageDrawn()) return;
    void this.#theme.prepare();
    this.story.connected();
    // The language may differ in the new place
    if (this.host.hasUpdated) this.host.requestUpdate();
  }

  disconnected(): void {
    this.cycle.apply({ type: 'stop-glide' }, 'program');
    this.story.disconnected();
  }

  /** Settles when everything that was requested is loaded and drawn. */
  async whenReady(): Promise<void> {
    if (!isPageDrawn()) return;
    // Children that were changed a moment ago are awaited too
    this.story.children.hasPending();
    // An element that was hidden may be visible by now: it is measured with an update
    if (this.#measure.isHidden) this.host.requestUpdate();
    // Properties that were set a moment ago start to load with the update
    await this.host.updateComplete;
    await this.#drops.loading;
    await this.story.ready;
    // Whoever waits for the element wants to work with it
    if (this.cycle.view.store) await this.#afterPicture.load();
    // A story that became higher may have given the page a scrollbar, and is drawn again next to it
    await this.#measure.look();
  }

  /** Loads the code that makes pictures of what is shown. */
  readonly pictures = async (): Promise<Pictures> =>
    (await import('./picture/load-pictures.ts')).loadPictures(this, this.#later, () => this.#words, layoutScene);

  /** Keeps what is shown in the page's address, according to the element's `hash`: see `AddressBar`. */
  keepInHash(): void {
    this.#addressBar.load();
  }

  /** Settles when a part that what is shown depends on is in use; undefined if none is being loaded. */
  get #loadingPart(): Promise<void> | undefined {
    const refining = needsRefiner(this.cycle.view) ? this.#later.refiner.loading : undefined;
    return this.#addressBar.loading ?? refining ?? this.#later.table.loading;
  }

  /** Loads the code that filters by texts and evidence and groups, if the filter needs it. */
  #prepareFilter(): void {
    if (needsRefiner(this.cycle.view)) this.#later.refiner.load();
  }

  #show(...[placed, isLoaded, keepsPosition]: Parameters<StoryActions['show']>): void {
    this.placement.show(placed, isLoaded);
    if (!isLoaded) return;
    // The zone may have changed since the load began
    this.placement.placeAgain(this.story.parsed);
    if (!keepsPosition) this.cycle.apply({ type: 'list-from', position: undefined }, 'program');
  }

  /** Settles when an update is complete, and also the next one if the request needed a part in order to be drawn. */
  async whenComplete(complete: () => Promise<boolean>): Promise<boolean> {
    await complete();
    await Promise.all([this.#afterPicture.moving?.whole, this.#loadingPart]);
    if (needsEvidence(this.cycle.state)) await this.#later.evidence.load();
    return complete();
  }

  /** Measures what is not known yet, lays out what is shown, and draws it. */
  draw({ problems, ...options }: DrawOptions): TemplateResult | typeof noChange {
    const { cycle, story } = this;
    this.#prepareFilter();
    const measured = this.#measure.now();
    const { words, layout, day } = this.#told(measured);
    if (layout.table) this.#later.table.load();
    const { moving, paper } = this.#afterPicture;
    const evidence = this.#later.evidence.now?.views;
    const others = [...Object.values(options), day, story.error, story.isLoading];
    if (moving?.paint(() => ({ ...this.#told(measured), measured, evidence, others }))) return noChange;
    const frame = frameTemplate({
      state: cycle.view,
      session: cycle.session,
      words,
      layout,
      paperTemplate: paper?.paperTemplate,
      size: measured,
      listeners: this.#afterPicture.controls,
      error: story.error,
      loading: story.isLoading ? { share: story.share, isRetry: story.isRetry, cancel: story.cancel } : undefined,
      ...options,
      problems:
        story.parsed && problems !== 'none' ? this.#explainer.list(story.parsed, problems === 'all') : undefined,
      trouble: story.link.trouble,
      retry: story.retry,
      hasStandIn: this.#shownChildren.some(isSeen),
      page: pageFacts,
      evidence,
      counts: this.#later.evidence.now?.counts.of(cycle.view),
      table: this.#later.table.now,
      day,
      pace: moving?.pace,
      act: cycle.act,
    });
    return roomTemplate(words, this.#theme, this.#announcer.text, frame);
  }

  /** The story to be drawn: laid out, and as of a day if that is requested. */
  #told(measured: Measured | undefined): StoryToDraw {
    const { state, view } = this.cycle;
    const { storyAsOf, views } = this.#later.evidence.now ?? {};
    const exact = shownWords(this.#words, state, measured);
    const words = storyAsOf?.words(exact, view) ?? exact;
    const layout = this.#layouts.layOut(state, measured, words, this.#afterPicture.paper?.layoutPaper, views);
    return storyAsOf?.tell(view, words, layout, measured) ?? { words, layout, day: undefined };
  }

  /** After each drawing: shows the children that stay, publishes JSON-LD, and settles what waited for the drawing. */
  drawn(publishesJsonLd: boolean): void {
    const { parsed, isLoading } = this.story;
    const { store } = this.cycle.view;
    if (this.host.droppable) this.#drops.load();
    const isDrawn = store !== undefined && this.#measure.isMeasured && !this.#theme.isLoading && !this.#loadingPart;
    if (isDrawn) this.#afterPicture.prefetch();
    if (needsEvidence(this.cycle.state)) void this.#later.evidence.load();
    else if (isDrawn) this.#later.evidence.prefetch();
    if (store && !isLoading && !this.#loadingPart) this.placement.requestIsMet();
    this.#jsonLd.publish(publishesJsonLd ? parsed?.timeline : undefined);
    this.#slot.show(this.#shownChildren);
    this.story.drawn(isDrawn);
    if (isDrawn && !this.story.isWaiting) deselectUnknown(this.cycle);
  }

  get #words(): Words {
    return this.#language.words(zoneFor(this.host, this.story.parsed?.timeline.timeZone));
  }

  /** Children that are drawn: those from which nothing was read. */
  get #shownChildren(): readonly (Element | Text)[] {
    return this.#keepsAllChildren() ? childrenOf(this.host) : this.story.shownChildren;
  }
}

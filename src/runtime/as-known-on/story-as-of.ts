import { eventAsOf } from '../../evidence/event-as-of.ts';
import type { KnownDays } from '../../store/known-days.ts';
import { AsKnownOnHandle } from '../../interaction/as-known-on-handle.ts';
import type { TimelineHost } from '../../interaction/host.ts';
import { clustersAsOf, reportsOf } from '../../layout/as-known-on/clusters-as-of.ts';
import { type LabelIn, sceneAsOf } from '../../layout/as-known-on/scene-as-of.ts';
import type { Scene } from '../../layout/scene.ts';
import type { TimelineEvent } from '../../model/types.ts';
import { dayThatEnds } from '../../state/as-known-on.ts';
import type { ViewState } from '../../state/view-state.ts';
import type { Selection } from '../../store/selection.ts';
import type { EventStore } from '../../store/store.ts';
import type { DayView } from '../../views/as-known-on/day-view.ts';
import { wordsWithLag } from '../../views/as-known-on/lag-words.ts';
import { wordsAsOf, wordsWithRoom } from '../../views/as-known-on/words-as-of.ts';
import { createLabels, detailIn, type LabelLetters } from '../../views/labels.ts';
import type { StoryLayout } from '../../views/story-layout.ts';
import type { Words } from '../../views/words.ts';
import type { Metrics } from '../../layout/metrics.ts';
import type { Measured } from '../measure.ts';
import { Memo } from '../memo.ts';

/** A story ready to be drawn. */
export interface StoryToDraw {
  readonly words: Words;
  readonly layout: StoryLayout;
  /** The day as of which it is shown; undefined if everything is shown. */
  readonly day: DayView | undefined;
}

/**
 * Shows a story as of a day, and connects events to their first reports. The layout of the whole file stays unchanged:
 * only what differs on that day is computed, for what is in view, and kept as long as it is the same.
 */
export class StoryAsOf {
  readonly #listeners: AsKnownOnHandle;
  readonly #lagWords = new Memo<Words>();
  readonly #roomyWords = new Memo<Words>();
  readonly #day = new Memo<DayView>();
  readonly #words = new Memo<Words>();
  readonly #scene = new Memo<Scene>();
  readonly #layout = new Memo<StoryLayout>();
  readonly #labels = new Memo<LabelIn>();
  readonly #reports = new Memo<ReturnType<typeof reportsOf>>();
  /** All events of the story; their positions are those in the index of what was known. */
  readonly #all = new Memo<Selection>();
  /** Events as of the last day, see `#eventsOf`. */
  #events = new WeakMap<TimelineEvent, TimelineEvent>();
  #eventsOf: { readonly store: EventStore | undefined; readonly asOf: number } = { store: undefined, asOf: Number.NaN };

  constructor(host: TimelineHost) {
    this.#listeners = new AsKnownOnHandle(host);
  }

  /**
   * The words for laying out a story: with the first reports of events if these are shown, and with room to say that an
   * event was not yet reported.
   */
  words(words: Words, { showsLag, asKnownOn }: ViewState): Words {
    const told = showsLag ? this.#lagWords.get([words], () => wordsWithLag(words)) : words;
    return asKnownOn === undefined ? told : this.#roomyWords.get([told], () => wordsWithRoom(told));
  }

  /**
   * A story as of the day that its view asks for. Costs what is in view, and nothing if nothing differs.
   * @param words result of `words`.
   */
  tell(
    view: ViewState,
    words: Words,
    layout: StoryLayout,
    measured: (Pick<Measured, 'metrics'> & { readonly lettering: LabelLetters }) | undefined,
  ): StoryToDraw {
    const day = this.#dayOf(view);
    const told = day ? this.#words.get([words, day], () => wordsAsOf(words, day)) : words;
    const { plot } = layout;
    if (!plot || !measured || !view.store || !day) return { words: told, layout, day };
    const { lettering, metrics } = measured;
    const label = this.#labels.get([told, lettering, metrics], () => labelsIn(told, lettering, metrics));
    const scene = this.#scene.get([plot.scene, day, label], () =>
      this.#sceneAsOf(plot.scene, view, day, label, metrics),
    );
    return {
      words: told,
      layout: this.#layout.get([layout, plot, scene], () => ({ ...layout, plot: { ...plot, scene } })),
      day,
    };
  }

  #dayOf({ store, clock, asKnownOn }: ViewState): DayView | undefined {
    // The index takes long to make: only if it is needed
    const known = asKnownOn === undefined ? undefined : store?.known;
    if (asKnownOn === undefined || !store || !known) return undefined;
    return this.#day.get([store, asKnownOn], () => {
      this.#forgetChanged(store, known, asKnownOn);
      const isReported = (event: TimelineEvent): boolean => known.knownFrom(event) <= asKnownOn;
      const isPublished: DayView['isPublished'] = ({ published }) => (published?.end.latest ?? Infinity) <= asKnownOn;
      return {
        asOf: asKnownOn,
        edtf: dayThatEnds(asKnownOn),
        unreported: store.total - (known.knownCount(asKnownOn) ?? store.total),
        isReported,
        isPublished,
        isGhost: (id) => {
          const event = store.event(id);
          const article = event ? undefined : store.article(id);
          return event ? !isReported(event) : article !== undefined && !isPublished(article);
        },
        event: (event) => {
          let then = this.#events.get(event);
          if (!then) this.#events.set(event, (then = eventAsOf(event, asKnownOn, clock)));
          return then;
        },
        listeners: this.#listeners,
      };
    });
  }

  /**
   * Forgets the events for which other citations are known than on the previous day; the others stay the same objects.
   */
  #forgetChanged(store: EventStore, { changedBetween }: KnownDays, asOf: number): void {
    const before = this.#eventsOf;
    this.#eventsOf = { store, asOf };
    if (store !== before.store || !changedBetween) this.#events = new WeakMap();
    else if (asOf !== before.asOf) {
      const all = this.#all.get([store], () => store.select({ query: '', hidden: [], evidence: [], groupBy: '' }));
      for (const position of changedBetween(before.asOf, asOf)) this.#events.delete(all.at(position)!);
    }
  }

  #sceneAsOf(scene: Scene, { store, selection }: ViewState, day: DayView, label: LabelIn, metrics: Metrics): Scene {
    const known = store!.known!;
    const reports = this.#reports.get([scene, selection, known], () =>
      reportsOf(scene, selection.lanes, known.knownFrom),
    );
    const told = sceneAsOf(scene, { store: store!, day, label, metrics });
    const clusters = clustersAsOf(scene.plot.clusters, reports, day.asOf, { width: scene.width, metrics });
    return { ...told, plot: { ...told.plot, clusters } };
  }
}

/** Returns a function that gives the label of an event for the width laid out for it, CSS px. */
function labelsIn(words: Words, lettering: LabelLetters, metrics: Metrics): LabelIn {
  const labelOf = createLabels(words, lettering, metrics);
  return (event, room) => {
    const label = labelOf(event);
    return { ...label, detail: detailIn(room - lettering.padding, words.detailForms(event), label.pips, lettering) };
  };
}

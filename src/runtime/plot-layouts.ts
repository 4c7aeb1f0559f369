import type { Label } from '../layout/placed-events.ts';
import { naturalHeight } from '../layout/plot-height.ts';
import { isMoved } from '../layout/offset.ts';
import { layoutScene, overviewOf, type Scene, type Surroundings } from '../layout/scene.ts';
import type { Overview } from '../layout/overview.ts';
import type { Range, TimelineEvent } from '../model/types.ts';
import type { ViewState } from '../state/view-state.ts';
import type { TimelineState } from '../state/timeline-state.ts';
import type { EvidenceViews } from '../views/evidence-views.ts';
import { remember } from '../views/bounded-cache.ts';
import { createLabels } from '../views/labels.ts';
import type { PlotLayout } from '../views/story-layout.ts';
import type { Words } from '../views/words.ts';
import type { Measured } from './measure.ts';
import { Memo } from './memo.ts';
import { PlotRoom } from './plot-room.ts';

/** How far the scene extends beyond a view of this width while the view is moved, CSS px. */
const marginOf = (width: number): number => Math.min(192, width / 6);

/**
 * Maximum number of events that get a row in each frame while a pointer changes the scale: creating their elements
 * takes most of the frame.
 */
const MAX_NEW = 4;

/** What labels events in some words. */
export type LabelsOf = (words: Words) => Memo<(event: TimelineEvent) => Label>;

/** Keeps labels by their words: a zoom goes from words with days to words with times of day and back. */
export const keepLabels = (): LabelsOf =>
  remember(
    () => new Memo(),
    () => new WeakMap(),
  );

const covers = (wide: Range, { start, end }: Range): boolean => wide.start <= start && wide.end >= end;
const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean => a.every((each, i) => each === b[i]);
const isSame = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end;

/**
 * Lays out plots, and keeps what need not be laid out again:
 *
 * - The same state, sizes and words give the same scene.
 * - While a pointer moves the view, the scene extends beyond it on both sides and is kept until that margin is used up, so that a move
 *   shifts layers and writes nothing else.
 * - Labels, natural height and overview depend on less than a scene does, and are kept for longer.
 */
export class PlotLayouts {
  readonly #labelsOf: LabelsOf;
  readonly #naturalHeight = new Memo<number>();
  readonly #overview = new Memo<Overview>();
  readonly #room = new PlotRoom();
  #last: PlotLayout | undefined;
  /** What the last layout depends on besides the time in view, and that time. */
  #dependencies: readonly unknown[] = [];
  /** The last layout without claimed dates, and what these depend on besides it. */
  #base: Scene | undefined;
  #claimDependencies: readonly unknown[] = [];
  #range: Range = { start: 0, end: 0 };

  constructor(labelsOf: LabelsOf) {
    this.#labelsOf = labelsOf;
  }

  /**
   * Lays out a state at a size. Costs what is in view: see `layoutScene`.
   * @param evidence undefined until it is loaded; no claimed dates are shown before.
   */
  layOut(state: TimelineState, measured: Measured, words: Words, evidence: EvidenceViews | undefined): PlotLayout {
    const { view, session } = state;
    const { isMoving, showsConflicts } = session;
    const { width, plotHeight, metrics, lettering, axisFont } = measured;
    const { range, selection, selected, focused, hovered, folded, store, asKnownOn, clock } = view;
    const firstReport = view.showsLag ? evidence?.asKnownOn.firstReport : undefined;
    const label = this.#labelsOf(words).get([lettering, firstReport, clock], () =>
      createLabels(words, lettering, metrics, firstReport && ((event) => firstReport(event, clock))),
    );
    const surroundings = { width, height: 0, metrics, locale: words.locale, label, axisFont };
    const natural = this.#naturalHeight.get(
      [store, selection.groupBy, width, lettering, words.exact ?? words, firstReport],
      () => naturalHeight(view, surroundings),
    );
    const { height: fitting, most } = this.#room.fit(width, plotHeight, natural);
    // Until the height of the plot is known, only its first row: elements of more rows would be wasted if the page
    // gives it less
    const height = plotHeight && fitting;
    const dependencies = [selection, selected, focused, hovered, folded, store, width, height, lettering, label];
    const hasClaims = selected !== '' || showsConflicts;
    const claimDependencies = [evidence, showsConflicts, hasClaims ? asKnownOn : undefined];
    const last = this.#last?.scene;
    const moves = isMoving && !!last;
    const msPerPx = (range.end - range.start) / width;
    const scales = moves && !isMoved(msPerPx, last);
    const shifts = moves && !scales;
    // A moved view is laid out again before it leaves its scene, so that the next scene can be drawn in a later frame
    const ahead = (msPerPx * marginOf(width)) / 6;
    const isInPlace =
      !!last &&
      (isSame(last.range, range) ||
        (shifts && covers(last.range, { start: range.start - ahead, end: range.end + ahead })));
    // What waited for a row gets one when the view rests
    const isWhole = isMoving || !this.#last?.isScaling;
    const isKept = isInPlace && isWhole && areSame(dependencies, this.#dependencies);
    if (isKept && areSame(claimDependencies, this.#claimDependencies)) return this.#last!;
    const pans = shifts && !isSame(this.#range, range);
    const around = {
      ...surroundings,
      height,
      margin: pans ? marginOf(width) : 0,
      mostNew: scales ? MAX_NEW : Infinity,
    };
    this.#dependencies = dependencies;
    this.#claimDependencies = claimDependencies;
    this.#range = range;
    const base = (isKept && this.#base) || this.#layOut(view, around, last);
    this.#base = base;
    const input = { view, session, words, metrics, measure: lettering.detail, room: most };
    const scene = evidence?.withClaims(base, input) ?? base;
    const asked = scene.plot === base.plot ? natural : Math.max(natural, scene.plot.height + metrics.top / 2);
    this.#last = { scene, naturalHeight: this.#room.ask(asked), isScaling: scales };
    return this.#last;
  }

  #layOut(view: ViewState, around: Surroundings, last: Scene | undefined): Scene {
    const { selection, store } = view;
    const overview = this.#overview.get([selection, store, around.width, around.metrics], () =>
      overviewOf(view, around),
    );
    return layoutScene(view, around, overview, last);
  }
}

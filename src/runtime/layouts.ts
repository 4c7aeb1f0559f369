import { layoutList, type ListPart } from '../layout/list-part.ts';
import type { PaperLayout } from '../layout/paper.ts';
import { modeOf } from '../state/session.ts';
import type { TimelineState } from '../state/timeline-state.ts';
import type { ViewState } from '../state/view-state.ts';
import type { EvidenceViews } from '../views/evidence-views.ts';
import type { StoryLayout } from '../views/story-layout.ts';
import type { Words } from '../views/words.ts';
import type { Measured } from './measure.ts';
import { Memo } from './memo.ts';
import { keepLabels, type LabelsOf, PlotLayouts } from './plot-layouts.ts';

/**
 * Lays out exactly what a state shows: the plot, the list or the table, nothing if there is no room, and the paper in
 * print.
 */
export class Layouts {
  readonly #labelsOf: LabelsOf;
  readonly #plots: PlotLayouts;
  readonly #list = new Memo<ListPart>();

  constructor(labelsOf = keepLabels()) {
    this.#labelsOf = labelsOf;
    this.#plots = new PlotLayouts(labelsOf);
  }

  /** Others that have only the labels in common with these. */
  withSameLabels(): Layouts {
    return new Layouts(this.#labelsOf);
  }

  /**
   * @param layoutPaper lays out the paper; undefined if nothing is printed.
   * @param evidence undefined until it is loaded.
   */
  layOut(
    state: TimelineState,
    measured: Measured | undefined,
    words: Words,
    layoutPaper?: (view: ViewState) => PaperLayout,
    evidence?: EvidenceViews,
  ): StoryLayout {
    const { view, session } = state;
    const isSeen = view.store !== undefined && view.store.total > 0;
    const paper = isSeen ? layoutPaper?.(view) : undefined;
    if (!isSeen || !measured || measured.width <= 0)
      return { plot: undefined, list: undefined, table: undefined, paper };
    const mode = modeOf(view, session);
    if (mode === 'plot') {
      const plot = this.#plots.layOut(state, measured, words, evidence);
      return { plot, list: undefined, table: undefined, paper };
    }
    const { selection, selected, range, store } = view;
    const part = this.#list.get([selection, selected, range, store, session.listFirst], () =>
      layoutList(view, session.listFirst),
    );
    return {
      plot: undefined,
      ...(mode === 'list' ? { list: part, table: undefined } : { list: undefined, table: part }),
      paper,
    };
  }
}

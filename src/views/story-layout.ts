import type { ListPart } from '../layout/list-part.ts';
import type { PaperLayout } from '../layout/paper.ts';
import type { Scene } from '../layout/scene.ts';

/** The layout of a plot. */
export interface PlotLayout {
  readonly scene: Scene;
  /** Natural height of the plot, CSS px; it differs from the actual height if the page sets one. */
  readonly naturalHeight: number;
  /** Whether the scale is changing under a pointer. */
  readonly isScaling: boolean;
}

/** The layout of a story; only the parts that are shown are set. */
export interface StoryLayout {
  readonly plot: PlotLayout | undefined;
  readonly list: ListPart | undefined;
  /** The part of the events that are rows of the table. */
  readonly table: ListPart | undefined;
  /** Set while the page is printed. */
  readonly paper: PaperLayout | undefined;
}

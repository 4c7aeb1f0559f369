import type { ListPart } from '../layout/list-part.ts';
import type { PaperLayout } from '../layout/paper.ts';
import type { Scene } from '../layout/scene.ts';

/** A plot that is laid out. */
export interface PlotLayout {
  readonly scene: Scene;
  /** Height that the plot asks for, CSS px; it gets another where the page gives the element a height. */
  readonly naturalHeight: number;
  /** Whether the scale is changing under a pointer. */
  readonly isScaling: boolean;
}

/** What is laid out of a story: what is shown, and nothing else. */
export interface StoryLayout {
  readonly plot: PlotLayout | undefined;
  readonly list: ListPart | undefined;
  /** The part of the events that the table has as rows. */
  readonly table: ListPart | undefined;
  /** While the page is printed. */
  readonly paper: PaperLayout | undefined;
}

import type { Metrics } from '../../layout/metrics.ts';

/** One line of text as a canvas draws it. */
export interface LineLook {
  readonly font: string;
  readonly letterSpacing: string;
  readonly wordSpacing: string;
  readonly kerning: string;
  readonly caps: string;
  readonly color: string;
  /** Size of the letters, and the distance from the top of the line to its baseline, CSS px. */
  readonly size: number;
  readonly baseline: number;
  /** Height of the line, CSS px. */
  readonly height: number;
}

/** The colours of the marks of a category, as a canvas takes them. */
export interface MarkInk {
  readonly solid: string;
  /** Inside a pale outline, inside a dashed one, and in the middle of a faded dot. */
  readonly pale: string;
  readonly dashed: string;
  readonly dim: string;
  /** The colour itself and the pale one, with nothing of them to be seen. */
  readonly clear: string;
  readonly clearPale: string;
}

/** All that the moving picture looks like, as the page and the reader have it. Lengths in CSS px. */
export interface MovingLook {
  readonly metrics: Metrics;
  /** Size of the font of the element. */
  readonly base: number;
  /** A width as browsers draw borders: whole pixels of the screen, rounded down. */
  readonly border: (width: number) => number;
  /** Where the axis begins, from the top of the plot. */
  readonly axisTop: number;
  readonly height: number;
  readonly title: LineLook;
  readonly detail: LineLook;
  /** Height of both lines of a label with the space between them. */
  readonly labelHeight: number;
  readonly tick: LineLook;
  readonly band: LineLook;
  readonly cluster: LineLook;
  /** Words under the glyph of several articles. */
  readonly many: LineLook;
  readonly surface: string;
  readonly subtle: string;
  readonly selected: string;
  readonly control: string;
  readonly grid: string;
  readonly axis: string;
  readonly muted: string;
  readonly text: string;
  readonly link: string;
  readonly focus: string;
  readonly shade: string;
  /** Opacity of threads: of all, and of those that recede. */
  readonly thread: number;
  readonly weakThread: number;
  /** The ink of a category. */
  readonly ink: (category: string) => MarkInk;
}

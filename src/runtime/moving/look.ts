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

/** The colours of the marks of a category, in the format of a canvas. */
export interface MarkInk {
  readonly solid: string;
  /** Inside a pale outline, inside a dashed one, and in the middle of a faded dot. */
  readonly pale: string;
  readonly dashed: string;
  readonly dim: string;
  /** The colour itself and the pale one, fully transparent. */
  readonly clear: string;
  readonly clearPale: string;
}

/** The look of the moving picture, as the page and the reader set it. Lengths in CSS px. */
export interface MovingLook {
  readonly metrics: Metrics;
  /** Size of the font of the element. */
  readonly base: number;
  /** A width as browsers draw borders: whole screen pixels, rounded down. */
  readonly border: (width: number) => number;
  /** Top of the axis, from the top of the plot. */
  readonly axisTop: number;
  readonly height: number;
  readonly title: LineLook;
  readonly detail: LineLook;
  /** Height of both lines of a label including the space between them. */
  readonly labelHeight: number;
  readonly tick: LineLook;
  readonly band: LineLook;
  readonly cluster: LineLook;
  /** Words below the glyph of several articles. */
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
  /** Opacity of threads: of all, and of those in the background. */
  readonly thread: number;
  readonly weakThread: number;
  /** The ink of a category. */
  readonly ink: (category: string) => MarkInk;
}

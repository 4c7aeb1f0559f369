/**
 * Sizes in CSS px, all derived from the font size, so that a larger font makes the timeline larger instead of crowded.
 */
export interface Metrics {
  /** Height of one row of the plot. */
  readonly row: number;
  /** Room above the first row. */
  readonly top: number;
  /** Diameter of a dot; narrower marks are drawn as a dot. */
  readonly dot: number;
  /** Space between a mark and its label. */
  readonly gap: number;
  /** Space between the boxes of two events in one row. */
  readonly apart: number;
  readonly labelMin: number;
  readonly labelMax: number;
  /** Height of a lane's heading. */
  readonly heading: number;
  /** Height of the row of clusters, and minimum width of a cluster's bin. */
  readonly cluster: number;
  readonly clusterSpan: number;
  /** Size of an article's glyph. */
  readonly article: number;
  /** Minimum size of controls (WCAG 2.5.8), and therefore the minimum distance of two articles. */
  readonly target: number;
  /** Height of the axis with its articles: labels, threads and the rail. */
  readonly axis: number;
  readonly rail: number;
  /** From the left edge to the words there: the larger unit of the axis, the name of the rail. */
  readonly inset: number;
  readonly overview: number;
}

/** How words are drawn if their font is not simply that of the element. */
export interface LetterSizes {
  /**
   * How much larger letters are than the font size asks for, for example because of a minimum font size in the browser;
   * at least 1.
   */
  readonly larger: number;
  /**
   * How much wider words are than with the letters of the design at their size, for example in a wide or bold font, in
   * capitals, or spaced; at least 1.
   */
  readonly spread: number;
  /** Height of the two lines of a label, CSS px. */
  readonly label: number;
}

/** Minimum size of controls for a finger and for a mouse, in CSS px, whatever the font. */
const FINGER = 44;
const POINTER = 24;

/**
 * The sizes for a base font; 16 px gives the sizes of the design. O(1).
 * @param fontSize CSS px
 * @param coarse whether to make room for fingers
 */
export function metricsFor(
  fontSize: number,
  coarse = false,
  { larger, spread, label }: LetterSizes = { larger: 1, spread: 1, label: 0 },
): Metrics {
  const target = coarse ? FINGER : POINTER;
  const px = (size: number): number => Math.round((size * fontSize) / 16);
  return {
    row: Math.max(px(43), Math.ceil(label) + px(9), target + 3),
    top: px(14),
    dot: px(14),
    gap: px(10),
    apart: px(10),
    labelMin: px(56 * larger),
    labelMax: px(300 * larger * spread),
    heading: px(26 * larger),
    cluster: Math.max(px(34 * larger), target + 4),
    clusterSpan: px(64 * larger),
    article: px(15),
    target,
    axis: px(106),
    rail: px(80),
    inset: px(30),
    overview: Math.max(px(42), target + 4),
  };
}

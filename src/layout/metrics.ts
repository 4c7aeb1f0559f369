/** Sizes in CSS px, all derived from the font size, so that a larger font makes a larger timeline and not a crowded one. */
export interface Metrics {
  /** Height of one row of the plot. */
  readonly row: number;
  /** Room above the first row. */
  readonly top: number;
  /** Diameter of a dot; a mark narrower than this is drawn as one. */
  readonly dot: number;
  /** Space between a mark and its label. */
  readonly gap: number;
  /** Space between the boxes of two events in one row. */
  readonly apart: number;
  readonly labelMin: number;
  readonly labelMax: number;
  /** Height of a lane's heading. */
  readonly heading: number;
  /** Height of the row of clusters, and least width of the bin of a cluster. */
  readonly cluster: number;
  readonly clusterSpan: number;
  /** Size of an article's glyph. */
  readonly article: number;
  /** Least size of what can be pressed (WCAG 2.5.8), and so the least distance of two articles. */
  readonly target: number;
  /** Height of the axis with its articles: where labels, threads and the rail stand. */
  readonly axis: number;
  readonly rail: number;
  /** From the left edge to the words that stand there: the larger unit of the axis, the name of the rail. */
  readonly inset: number;
  readonly overview: number;
}

/** How words are drawn, where that is not in the plain font of the element alone. */
export interface LetterSizes {
  /** How much larger letters are than the font asks for, as with a reader's least size; at least 1. */
  readonly larger: number;
  /** How much wider words are than in the letters of the design of their size: in a wide font, bold, in capitals, spaced; at least 1. */
  readonly spread: number;
  /** Height of the two lines of a label, CSS px. */
  readonly label: number;
}

/** Least size of what is pressed with a finger, and with a mouse, CSS px whatever the font. */
const FINGER = 44;
const POINTER = 24;

/**
 * The sizes for a base font; one of 16 px gives the sizes of the design. O(1).
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

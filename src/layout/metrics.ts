/** Sizes in CSS px, all derived from one font size, so that a larger font makes a larger timeline and not an overfull one. */
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
  /** Height of the row of clusters, and least width of the time that one stands for. */
  readonly cluster: number;
  readonly clusterSpan: number;
  /** Size of an article's glyph. */
  readonly article: number;
  /** Height of the axis with its articles: where labels, threads and the rail stand. */
  readonly axis: number;
  readonly rail: number;
  /** From the left edge to the words that stand there: the larger unit of the axis, the name of the rail. */
  readonly inset: number;
  readonly overview: number;
}

/** The sizes for a base font of so many CSS px; 16 gives the sizes of the design. */
export function metricsFor(fontSize: number): Metrics {
  const px = (size: number): number => Math.round((size * fontSize) / 16);
  return {
    row: px(43),
    top: px(14),
    dot: px(14),
    gap: px(10),
    apart: px(10),
    labelMin: px(56),
    labelMax: px(300),
    heading: px(26),
    cluster: px(34),
    clusterSpan: px(64),
    article: px(15),
    axis: px(106),
    rail: px(80),
    inset: px(30),
    overview: px(42),
  };
}

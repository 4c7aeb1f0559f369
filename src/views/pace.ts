/** How much of long lists is drawn in one update: what has no time waits for the next one, and stays as it was until then. */
export interface Pace {
  /** For what the lists are drawn. An item that was drawn for it is not drawn again. */
  readonly pass: unknown;
  /** Whether there is time to draw one more item. */
  readonly take: () => boolean;
}

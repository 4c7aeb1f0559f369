/** What templates need to know about the page and the reader's device. */
export interface PageFacts {
  /** Whether the browser accepts this text as a colour. */
  readonly isColor: (css: string) => boolean;
  /**
   * Whether an address, absolute or relative to the page, has the page's own origin; false if the browser cannot parse
   * it.
   */
  readonly isOwnAddress: (url: string) => boolean;
  /** Name of the key that makes the wheel zoom, as on the reader's keyboard. */
  readonly zoomKey: string;
}

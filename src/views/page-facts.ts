/** What templates must know of the page and of the reader's machine. */
export interface PageFacts {
  /** Whether the browser knows a colour that is written so. */
  readonly isColor: (css: string) => boolean;
  /** Whether an address, absolute or relative to the page, is of the page's own origin; false where the browser cannot read it. */
  readonly isOwnAddress: (url: string) => boolean;
  /** Key that makes the wheel zoom, as the reader's keyboard names it. */
  readonly zoomKey: string;
}

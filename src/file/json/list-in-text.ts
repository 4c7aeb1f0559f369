/**
 * A list within JSON text that is parsed while its items are read, some at a time, so that they need not all be in memory at once. Its
 * text is only checked by parsing all parts.
 */
export class ListInText {
  /** Number of items. */
  readonly length: number;
  /** Parses the items in order; to be called once. Throws a `SyntaxError` if the text is not JSON. */
  readonly parts: () => Iterable<readonly unknown[]>;

  constructor(length: number, parts: () => Iterable<readonly unknown[]>) {
    this.length = length;
    this.parts = parts;
  }
}

import type { Column } from '../story/pasted-cells.ts';

export type MendKind =
  | 'date'
  | 'title'
  | 'no-article'
  | 'one-voice'
  | 'no-stored-copy'
  | 'alike-headlines'
  | 'unknown-order';

/** One line of "Before you publish". */
export interface ToMend {
  readonly kind: MendKind;
  /** Ids of the rows that it is about, in table order; the line leads to the first of them. */
  readonly rows: readonly string[];
  /** The column of the cell that it leads to. */
  readonly column: Column;
  /** The number in the sentence: rows, articles or pairs. */
  readonly count: number;
  /** What to fix, such as `2 events have no article (rows 3 and 7)`. */
  readonly sentence: string;
}

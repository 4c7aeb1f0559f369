/** How many voices of an event are drawn as pips. */
export interface Pips {
  /** Voices that attest it and have not retracted: filled. */
  readonly attesting: number;
  /** Hollow. */
  readonly disputing: number;
  /** Hollow and struck through. */
  readonly retracting: number;
}

/** Largest number of pips of a kind; a plus sign stands for the others. */
const MOST = 4;

export type PipKind = 'filled' | 'hollow' | 'struck' | 'plus';

/** One sign in a row of pips, and its middle, em from the left. */
export interface PlacedPip {
  readonly kind: PipKind;
  readonly x: number;
}

/** Pips in a row: those that attest, dispute and retract. */
export interface PipRow {
  readonly pips: readonly PlacedPip[];
  /** With the space after the last, em of the line in which they stand; 0 where there are none. */
  readonly width: number;
}

/** Width of the box of a sign, and of the space after the last, em. */
const BOXES: Readonly<Record<PipKind, number>> = { filled: 0.62, hollow: 0.62, struck: 0.94, plus: 0.62 };
const SPACE = 0.3;

const ofKind = (kind: PipKind, count: number): PipKind[] => [
  ...Array.from({ length: Math.min(count, MOST) }, () => kind),
  ...(count > MOST ? (['plus'] as const) : []),
];

/** Lays out one pip for each voice. O(1). */
export function layoutPips({ attesting, disputing, retracting }: Pips): PipRow {
  const kinds = [...ofKind('filled', attesting), ...ofKind('hollow', disputing), ...ofKind('struck', retracting)];
  const pips: PlacedPip[] = [];
  let width = 0;
  for (const kind of kinds) {
    pips.push({ kind, x: width + BOXES[kind] / 2 });
    width += BOXES[kind];
  }
  return { pips, width: width && width + SPACE };
}

/** Numbers of voices of an event, drawn as pips. */
export interface Pips {
  /** Voices that attest it and have not retracted; filled pips. */
  readonly attesting: number;
  /** Hollow pips. */
  readonly disputing: number;
  /** Hollow pips, struck through. */
  readonly retracting: number;
}

/** Maximum number of pips of a kind; a plus sign represents the others. */
const MAX_PIPS = 4;

export type PipKind = 'filled' | 'hollow' | 'struck' | 'plus';

/** One symbol in a row of pips, and its middle, em from the left. */
export interface PlacedPip {
  readonly kind: PipKind;
  readonly x: number;
}

/** Pips in a row: attesting, disputing, retracting. */
export interface PipRow {
  readonly pips: readonly PlacedPip[];
  /** Including the space after the last one, in em of the line they are in; 0 if there are none. */
  readonly width: number;
}

/** Width of the box of each symbol, and of the space after the last one, em. */
const BOXES: Readonly<Record<PipKind, number>> = { filled: 0.62, hollow: 0.62, struck: 0.94, plus: 0.62 };
const SPACE = 0.3;

const ofKind = (kind: PipKind, count: number): PipKind[] => [
  ...Array.from({ length: Math.min(count, MAX_PIPS) }, () => kind),
  ...(count > MAX_PIPS ? (['plus'] as const) : []),
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

/** Radius of a pip and width of its lines, em. */
const RADIUS = 0.23;
const LINE = 0.1;

const disc = (x: number, radius: number, sweep: 0 | 1): string =>
  `M${(x - radius).toFixed(3)},.5a${radius},${radius} 0 1 ${sweep} ${2 * radius},0a${radius},${radius} 0 1 ${sweep} ${-2 * radius},0z`;

const ring = (x: number): string => disc(x, RADIUS, 1) + disc(x, RADIUS - LINE, 0);

/** The outline of each symbol around its middle; an area is filled if its outline runs around it once. */
const SHAPES: Readonly<Record<PipKind, (x: number) => string>> = {
  filled: (x) => disc(x, RADIUS, 1),
  hollow: ring,
  struck: (x) => `${ring(x)}M${(x - 0.44).toFixed(3)},.45h.88v.1h-.88z`,
  plus: (x) => `M${(x - 0.2).toFixed(3)},.45h.15v-.15h.1v.15h.15v.1h-.15v.15h-.1v-.15h-.15z`,
};

/** The SVG path of a row of pips, in em. Its left edge is at 0, and the middle of its height at 0.5. */
export const pipsPath = ({ pips }: PipRow): string => pips.map(({ kind, x }) => SHAPES[kind](x)).join('');

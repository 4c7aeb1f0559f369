/** Options for a picture of a timeline. */
export interface PictureOptions {
  /** The whole story (default), or the visible time with the selected item. */
  readonly show?: 'story' | 'view';
  /** Width, CSS px, 280 to 10,000; default: that of the element. */
  readonly width?: number;
  /** Maximum number of rows of events, 1 to 1,000; default: 40. Events without a row are counted. */
  readonly rows?: number;
  /** Default: the current colours of the element. */
  readonly theme?: 'light' | 'dark';
  /** Whether the articles are listed below the plot; default: true. */
  readonly sources?: boolean;
  /** Address written at the end of the picture, such as that of the page; default: none. */
  readonly address?: string;
}

/** Options for a picture in pixels. */
export interface PngOptions extends PictureOptions {
  /** Pixels per CSS px, 0.5 to 8; default: 2. */
  readonly scale?: number;
}

/** Numeric options: minimum, maximum and default. */
const NUMBERS = { width: [280, 10_000, 1120], rows: [1, 1000, 40] } as const;

/** The width or the number of rows set by the options. @throws {RangeError} if it is out of its limits */
export function numberIn(options: PictureOptions, name: keyof typeof NUMBERS, usual?: number): number {
  const [least, most, preset] = NUMBERS[name];
  const given = options[name];
  if (given === undefined) return Math.min(most, Math.max(least, Math.round(usual ?? preset)));
  if (given >= least && given <= most) return Math.round(given);
  throw new RangeError(`${name} must be a number from ${least} to ${most}, and not ${given}`);
}

const [LEAST_SCALE, MAX_SCALE, SCALE] = [0.5, 8, 2];

/** The scale set by the options. @throws {RangeError} if it is out of its limits */
export function scaleIn({ scale = SCALE }: Pick<PngOptions, 'scale'>): number {
  if (scale >= LEAST_SCALE && scale <= MAX_SCALE) return scale;
  throw new RangeError(`scale must be a number from ${LEAST_SCALE} to ${MAX_SCALE}, and not ${scale}`);
}

/** What a picture shows, and how. */
export interface PictureOptions {
  /** The whole story, which is the default, or the time that is in view, with what is selected. */
  readonly show?: 'story' | 'view';
  /** Width, CSS px, 280 to 10,000; default that of the element. */
  readonly width?: number;
  /** Largest number of rows of events, 1 to 1,000; default 40. What finds no row is counted. */
  readonly rows?: number;
  /** Default: the colours of the element as they are. */
  readonly theme?: 'light' | 'dark';
  /** Whether the articles are listed below the plot; default true. */
  readonly sources?: boolean;
  /** Address that stands at the end of the picture, such as that of the page; default none. */
  readonly address?: string;
}

/** Of a picture in pixels besides. */
export interface PngOptions extends PictureOptions {
  /** Pixels for each px, 0.5 to 8; default 2. */
  readonly scale?: number;
}

/** Options in numbers: the least, the most and the default. */
const NUMBERS = { width: [280, 10_000, 1120], rows: [1, 1000, 40] } as const;

/** The width or the number of rows that options ask for. @throws {RangeError} where it is out of its limits */
export function numberIn(options: PictureOptions, name: keyof typeof NUMBERS, usual?: number): number {
  const [least, most, preset] = NUMBERS[name];
  const given = options[name];
  if (given === undefined) return Math.min(most, Math.max(least, Math.round(usual ?? preset)));
  if (given >= least && given <= most) return Math.round(given);
  throw new RangeError(`${name} must be a number from ${least} to ${most}, and not ${given}`);
}

const [LEAST_SCALE, MOST_SCALE, SCALE] = [0.5, 8, 2];

/** The scale that options ask for. @throws {RangeError} where it is out of its limits */
export function scaleIn({ scale = SCALE }: Pick<PngOptions, 'scale'>): number {
  if (scale >= LEAST_SCALE && scale <= MOST_SCALE) return scale;
  throw new RangeError(`scale must be a number from ${LEAST_SCALE} to ${MOST_SCALE}, and not ${scale}`);
}

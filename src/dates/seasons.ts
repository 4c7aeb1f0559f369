/** First month (1 to 12) of seasons 21 to 41, in that order. */
const FIRST_MONTHS = [3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9, 1, 7];

/** The months of a season. */
export interface SeasonMonths {
  /** 1 to 12; a season that begins in December runs on into the next year. */
  readonly first: number;
  /** Number of months: 3, 4 or 6. */
  readonly count: number;
}

/**
 * The months of a season of ISO 8601-2 (21 to 41). 21 to 24 name no hemisphere and count as northern, like 25 to 28;
 * 29 to 32 are southern. Their months follow the meteorological convention. Quarters (33 to 36), quadrimesters (37 to 39) and
 * semesters (40, 41) are exact.
 */
export function seasonMonths(season: number): SeasonMonths {
  return { first: FIRST_MONTHS[season - 21] ?? NaN, count: season < 37 ? 3 : season < 40 ? 4 : 6 };
}

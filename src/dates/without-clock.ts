/** A day with a time of day, and its offset where it has one. */
const MOMENT = /(\d{4}-\d\d-\d\d)T[\d:.]*(Z|[+-]\d\d(?::?\d\d)?)?/g;

/**
 * An EDTF text whose moments are days: `2024-11-29T18:06+09:00` becomes `2024-11-29`. All else stays as it is, qualifiers too.
 * @param dayOf the day, as `YYYY-MM-DD`, of a moment with an offset where its story is told; undefined for the day as it is written
 */
export const withoutClock = (edtf: string, dayOf: (moment: string) => string | undefined): string =>
  edtf.replace(MOMENT, (moment, day: string, offset?: string) => (offset && dayOf(moment)) || day);

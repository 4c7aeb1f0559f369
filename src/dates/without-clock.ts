/** Matches a day with a time of day, and its offset, if any. */
const MOMENT = /(\d{4}-\d\d-\d\d)T[\d:.]*(Z|[+-]\d\d(?::?\d\d)?)?/g;

/**
 * An EDTF text with its moments replaced by days: `2024-11-29T18:06+09:00` becomes `2024-11-29`. Everything else, including qualifiers,
 * stays.
 * @param dayOf returns the day, as `YYYY-MM-DD`, of a moment with an offset in the zone of the story; undefined to use the day as written
 */
export const withoutClock = (edtf: string, dayOf: (moment: string) => string | undefined): string =>
  edtf.replace(MOMENT, (moment, day: string, offset?: string) => (offset && dayOf(moment)) || day);

/** English names of the months, January first. */
export const ENGLISH_MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** English name of month 1 to 12; '' for any other number. */
export const monthName = (month: number): string => ENGLISH_MONTHS[month - 1] ?? '';

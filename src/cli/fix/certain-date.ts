import { type DateTextReader, dateTextReader, type ParseDateTextOptions } from '../../date-words/parse-date-text.ts';

/** Returns the EDTF for a date in words; undefined if its meaning is not certain. */
export type CertainDate = (text: string) => string | undefined;

/** A date with a month in a three-digit year, which nobody can mistake for a year of another century. */
const OLD_DATE = /^0[1-9]\d\d-\d\d/;

/**
 * Creates a reader for dates in the language of a file and in English. A meaning is certain if one of the languages
 * gives it and the other does not give a different one. A numeric date must be readable in both, because its order
 * depends on the language. A three-digit year needs no era if it comes with a month: `9 August 378`.
 * @param order order of the numbers, if the author stated it
 */
export function certainDateReader(lang: string, order: ParseDateTextOptions['order']): CertainDate {
  const inEnglish = dateTextReader({ locale: 'en', order });
  const readers: readonly DateTextReader[] = [...new Set([lang, 'en'])].map((locale) =>
    locale === 'en' ? inEnglish : dateTextReader({ locale, order }),
  );
  return (text) => {
    const readings = readers.map((read) => read(text));
    const dates = readings.flatMap((reading) => ('date' in reading ? reading.edtf : []));
    const hasWords = /\p{L}{2}/u.test(text);
    const isRead = dates.length > 0 && (hasWords || dates.length === readers.length);
    if (isRead) return dates.every((edtf) => edtf === dates[0]) ? dates[0] : undefined;
    const withEra = inEnglish(`${text} CE`);
    return 'date' in withEra && OLD_DATE.test(withEra.edtf) ? withEra.edtf : undefined;
  };
}

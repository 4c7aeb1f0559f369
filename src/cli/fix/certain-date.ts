import { type DateTextReader, dateTextReader, type ParseDateTextOptions } from '../../date-words/parse-date-text.ts';

/** Gives what a date in words means in EDTF; undefined where that is not certain. */
export type CertainDate = (text: string) => string | undefined;

/** A date with its month, of a year with three digits: one that nobody can take for a year of another century. */
const OLD_DATE = /^0[1-9]\d\d-\d\d/;

/**
 * Reads dates in the language of a file and in English. What a date means is certain where one of them reads it and the other does not
 * read it otherwise. A date of numbers alone must be read by both, since its order hangs on the language. A year of three digits needs no
 * era where it stands with a month: `9 August 378`.
 * @param order of numbers, where the author has said it.
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

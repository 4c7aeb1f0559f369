import { parseDate } from '../dates/parse-date.ts';
import { isLinkable } from './address.ts';
import type { CheckCode } from './problem.ts';
import type { Format } from './schema-types.ts';

/** Texts with a form of their own: which are good. None of these throws, and each takes time linear in the text. */

/** Characters of EDTF: says no to words. What is left is for the parser. */
export const DATE_CHARACTERS = /^[-+0-9XYESTZ:.,~?%/[\]{} ]+$/;

const COLOR = /^(?:#[\da-f]{3,8}|[a-z]+|[a-z-]+\([-\w\s.,%/#+()]*\))$/i;

/** A CSS colour by its form: hex, a name, or a function without quotes, addresses or anything else to load. */
export const isColor = (text: string): boolean =>
  COLOR.test(text) && !/url|image|attr|env/i.test(text) && text.length < 200;

/** EDTF, or what else `parseDate` reads. */
export const isDate = (text: string): boolean => 'date' in parseDate(text);

const accepts = (use: () => unknown): boolean => {
  try {
    use();
    return true;
  } catch {
    return false;
  }
};

/** A BCP 47 tag that `Intl` takes. */
export const isLanguage = (text: string): boolean => accepts(() => Intl.getCanonicalLocales(text)) && text !== '';

/** An IANA time zone that this engine knows. */
export const isTimeZone = (text: string): boolean => accepts(() => new Intl.DateTimeFormat('en', { timeZone: text }));

/** The check behind each format of the schema, and the code of the problem where a text does not pass it. */
export const FORMATS: Readonly<Record<Format, { accepts: (text: string) => boolean; code: CheckCode }>> = {
  edtf: { accepts: isDate, code: 'refused-date' },
  'uri-reference': { accepts: isLinkable, code: 'refused-url' },
  'language-tag': { accepts: isLanguage, code: 'bad-language' },
  'time-zone': { accepts: isTimeZone, code: 'bad-time-zone' },
  color: { accepts: isColor, code: 'bad-color' },
};

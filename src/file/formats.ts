import { parseValidDate } from '../dates/parse-valid-date.ts';
import { isAbsolute, isLinkable } from './address.ts';
import type { CheckCode } from './problem.ts';
import type { Format } from './schema-types.ts';

/** Checks for the text formats of the schema. None of them throws, and each takes time linear in the length of the text. */

/** Matches texts that have only EDTF characters, which excludes words. The parser checks the rest. */
export const DATE_CHARACTERS = /^[-+0-9XYESTZ:.,~?%/[\]{} ]+$/;

const COLOR = /^(?:#[\da-f]{3,8}|[a-z]+|[a-z-]+\([-\w\s.,%/#+()]*\))$/i;

/** Whether a text looks like a CSS colour: hex, a name, or a function without quotes, addresses or anything else that loads. */
export const isColor = (text: string): boolean =>
  COLOR.test(text) && !/url|image|attr|env/i.test(text) && text.length < 200;

/** Whether `parseDate` accepts a text. */
export const isDate = (text: string): boolean => parseValidDate(text) !== undefined;

const succeeds = (run: () => unknown): boolean => {
  try {
    run();
    return true;
  } catch {
    return false;
  }
};

/** Whether a text is a BCP 47 tag that `Intl` accepts. */
export const isLanguage = (text: string): boolean => succeeds(() => Intl.getCanonicalLocales(text)) && text !== '';

/** Whether a text is an IANA time zone that this engine knows. */
export const isTimeZone = (text: string): boolean => succeeds(() => new Intl.DateTimeFormat('en', { timeZone: text }));

const SHA_256 = /^[\da-f]{64}$/i;

/** The check of a format. */
export interface FormatCheck {
  readonly accepts: (text: string) => boolean;
  /** Code of the problem for a text that is not accepted. */
  readonly code: CheckCode;
  /** What the text must be, if the code alone does not say it. */
  readonly detail?: string;
}

/** The check behind each format of the schema. */
export const FORMATS: Readonly<Record<Format, FormatCheck>> = {
  edtf: { accepts: isDate, code: 'refused-date' },
  'uri-reference': { accepts: isLinkable, code: 'refused-url' },
  uri: { accepts: isAbsolute, code: 'wrong-shape', detail: 'an address that begins with https:// or http://' },
  'sha-256': { accepts: (text) => SHA_256.test(text), code: 'wrong-shape', detail: '64 hex digits' },
  'language-tag': { accepts: isLanguage, code: 'bad-language' },
  'time-zone': { accepts: isTimeZone, code: 'bad-time-zone' },
  color: { accepts: isColor, code: 'bad-color' },
};

import { BLANKS } from '../blanks.ts';
import { plainText } from '../json-ld/plain-text.ts';
import { keyOf } from './front-matter.ts';

/** The fields of a note, by key as `keyOf` returns it. */
export type NoteFields = ReadonlyMap<string, unknown>;

/** Keys of front matter by meaning, the best first. */
export const KEYS = {
  title: 'title headline name tltitle',
  date: 'date eventdate startdate start begin from when published publisheddate pubdate publishdate datepublished',
  end: 'end enddate dateend until to finish',
  dateText: 'datetext displaydate',
  summary: 'summary description abstract excerpt lead subtitle tlsummary',
  category: 'category categories type kind topic tags tag keywords',
  place: 'place location where city venue locations places',
  people: 'people person actors participants who persons',
  image: 'image cover banner thumbnail picture coverimage featuredimage',
  sources:
    'sources source url link links urls article articles references reference citations citation evidence canonicalurl externalurl',
  publisher: 'publisher outlet newspaper publication site',
  lang: 'lang language locale',
  id: 'id uid uuid slug',
} as const;

/**
 * A single value as plain text on one line; '' for anything else. Wiki links and Markdown links are replaced by their
 * words.
 */
export const textOf = (value: unknown): string =>
  typeof value === 'string' && !/^(?:null|~)$/.test(value)
    ? plainText(
        value
          .replace(/\[\[(?:[^[\]|]{0,300}\|)?([^[\]|]{1,300})\]\]/g, '$1')
          .replace(/^\[([^[\]]{1,300})\]\(\S{1,2000}\)$/, '$1'),
      ).replace(BLANKS, ' ')
    : '';

/** The values of a field: the items of a list, or the single value. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value];

/** The texts of the first of these keys that has a text. */
export function textsOf(fields: NoteFields, keys: string): string[] {
  for (const key of keys.split(' ')) {
    const texts = listOf(fields.get(key)).map(textOf).filter(Boolean);
    if (texts.length > 0) return texts;
  }
  return [];
}

/** The first text of the first of these keys that has a text; '' if none has. */
export const firstText = (fields: NoteFields, keys: string): string => textsOf(fields, keys)[0] ?? '';

/** An object as fields; undefined for anything else. */
export const fieldsIn = (value: unknown): NoteFields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value).map(([key, of]) => [keyOf(key), of]))
    : undefined;

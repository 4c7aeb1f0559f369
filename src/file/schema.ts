import * as v from 'valibot';
import { isColor, isDate, isLanguage, isTimeZone, URL_PATTERN } from './formats.ts';
import { LIMITS } from './limits.ts';

/*
 * The events file, defined once: the types (types.ts), the check at run time (read-schema.ts) and the published JSON Schema
 * (json-schema.ts) are all read from this. The message of a rule is the code of the problem that breaking it makes.
 */

const text = v.pipe(v.string(), v.maxLength(LIMITS.text, 'too-long'));
const words = v.pipe(v.string(), v.maxLength(LIMITS.text, 'too-long'), v.regex(/\S/, 'missing-field'));
const date = v.pipe(v.string(), v.maxLength(LIMITS.date, 'refused-date'), v.check(isDate, 'refused-date'));
const url = v.pipe(v.string(), v.maxLength(LIMITS.text, 'refused-url'), v.regex(URL_PATTERN, 'refused-url'));
const language = v.pipe(v.string(), v.check(isLanguage, 'bad-language'));
const few = v.maxLength<string[], typeof LIMITS.items, 'too-many'>(LIMITS.items, 'too-many');
const names = v.pipe(v.array(words), few);

export const categorySchema = v.strictObject({
  id: words,
  label: words,
  color: v.optional(v.pipe(v.string(), v.check(isColor, 'bad-color'))),
});

export const articleSchema = v.strictObject({
  id: words,
  headline: words,
  publisher: v.optional(text),
  author: v.optional(text),
  published: v.optional(date),
  url: v.optional(url),
  lang: v.optional(language),
  archived: v.optional(url),
  agency: v.optional(text),
  owner: v.optional(text),
});

export const citationSchema = v.strictObject({
  article: words,
  stance: v.optional(v.picklist(['reports', 'confirms', 'disputes', 'corrects', 'retracts'], 'bad-stance')),
  date: v.optional(date),
  note: v.optional(text),
  locator: v.optional(text),
});

export const eventSchema = v.strictObject({
  id: words,
  title: words,
  date,
  dateText: v.optional(text),
  summary: v.optional(text),
  category: v.optional(words),
  place: v.optional(text),
  people: v.optional(names),
  importance: v.optional(v.pipe(v.number(), v.minValue(0, 'out-of-range'), v.maxValue(1, 'out-of-range'))),
  image: v.optional(v.strictObject({ url, alt: text, credit: v.optional(text) })),
  citations: v.pipe(v.array(v.union([words, citationSchema])), v.maxLength(LIMITS.items, 'too-many')),
  before: v.optional(names),
  after: v.optional(names),
});

export const fileSchema = v.strictObject({
  $schema: v.optional(text),
  title: v.optional(text),
  description: v.optional(text),
  lang: v.optional(language),
  timeZone: v.optional(v.pipe(v.string(), v.check(isTimeZone, 'bad-time-zone'))),
  range: v.optional(date),
  categories: v.optional(v.pipe(v.array(categorySchema), v.maxLength(LIMITS.items, 'too-many'))),
  articles: v.pipe(v.array(articleSchema), v.maxLength(LIMITS.records, 'too-many')),
  events: v.pipe(v.array(eventSchema), v.maxLength(LIMITS.records, 'too-many')),
});

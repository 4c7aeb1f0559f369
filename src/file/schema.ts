import * as v from 'valibot';
import { isAddress, leadsWhereItSays } from './address.ts';
import { isColor, isDate, isLanguage, isTimeZone } from './formats.ts';
import { LIMITS } from './limits.ts';

/*
 * The events file, defined once: the types (types.ts), the check at run time (read-schema.ts) and the published JSON Schema
 * (json-schema.ts) are all read from this. The message of a rule is the code of the problem that breaking it makes.
 * What may be absent may be null, since databases and templates write that for "not there".
 */

const text = v.pipe(v.string(), v.maxLength(LIMITS.text, 'too-long'));
const words = v.pipe(v.string(), v.maxLength(LIMITS.text, 'too-long'), v.regex(/\S/, 'missing-field'));
const date = v.pipe(v.string(), v.maxLength(LIMITS.date, 'refused-date'), v.check(isDate, 'refused-date'));
const url = v.pipe(
  v.string(),
  v.maxLength(LIMITS.text, 'refused-url'),
  v.check(leadsWhereItSays, 'missing-scheme'),
  v.check(isAddress, 'refused-url'),
);
const language = v.pipe(v.string(), v.check(isLanguage, 'bad-language'));
const few = v.maxLength<(string | null | undefined)[], typeof LIMITS.items, 'too-many'>(LIMITS.items, 'too-many');
const names = v.pipe(v.array(v.nullish(words)), few);

export const categorySchema = v.strictObject({
  id: words,
  label: words,
  color: v.nullish(v.pipe(v.string(), v.check(isColor, 'bad-color'))),
});

export const articleSchema = v.strictObject({
  id: words,
  headline: words,
  publisher: v.nullish(text),
  author: v.nullish(text),
  published: v.nullish(date),
  url: v.nullish(url),
  lang: v.nullish(language),
  archived: v.nullish(url),
  agency: v.nullish(text),
  owner: v.nullish(text),
});

export const citationSchema = v.strictObject({
  article: words,
  stance: v.nullish(v.picklist(['reports', 'confirms', 'disputes', 'corrects', 'retracts'], 'bad-stance')),
  date: v.nullish(date),
  note: v.nullish(text),
  locator: v.nullish(text),
});

export const eventSchema = v.strictObject({
  id: words,
  title: words,
  date,
  dateText: v.nullish(text),
  summary: v.nullish(text),
  category: v.nullish(words),
  place: v.nullish(text),
  people: v.nullish(names),
  importance: v.nullish(v.pipe(v.number(), v.minValue(0, 'out-of-range'), v.maxValue(1, 'out-of-range'))),
  image: v.nullish(v.strictObject({ url, alt: text, credit: v.nullish(text) })),
  citations: v.pipe(v.array(v.nullish(v.union([words, citationSchema]))), v.maxLength(LIMITS.items, 'too-many')),
  before: v.nullish(names),
  after: v.nullish(names),
});

export const fileSchema = v.strictObject({
  $schema: v.nullish(text),
  title: v.nullish(text),
  description: v.nullish(text),
  lang: v.nullish(language),
  timeZone: v.nullish(v.pipe(v.string(), v.check(isTimeZone, 'bad-time-zone'))),
  range: v.nullish(date),
  categories: v.nullish(v.pipe(v.array(categorySchema), v.maxLength(LIMITS.items, 'too-many'))),
  articles: v.pipe(v.array(articleSchema), v.maxLength(LIMITS.records, 'too-many')),
  events: v.pipe(v.array(eventSchema), v.maxLength(LIMITS.records, 'too-many')),
});

import { ABSOLUTE_URL_PATTERN, URL_PATTERN } from './address.ts';
import { DATE_CHARACTERS } from './formats.ts';
import { LIMITS } from './limits.ts';
import type { ObjectSchema, Schema } from './schema-types.ts';
import { VISIBLE_CHARACTER } from './seen.ts';

/*
 * The events file as a JSON Schema. The check at run time is compiled from it (compile-schema.ts). The published schema (json-schema.ts)
 * adds the descriptions for editors (descriptions.ts), and null for absent values. A test compares it with the public types (types.ts).
 */

const text = { type: 'string', maxLength: LIMITS.text } as const satisfies Schema;
/** A text with at least one visible character. */
const words = { ...text, pattern: VISIBLE_CHARACTER } as const satisfies Schema;
const date = {
  type: 'string',
  format: 'edtf',
  maxLength: LIMITS.date,
  pattern: DATE_CHARACTERS.source,
} as const satisfies Schema;
const url = { ...text, format: 'uri-reference', pattern: URL_PATTERN.source } as const satisfies Schema;
const language = {
  type: 'string',
  format: 'language-tag',
  pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$',
} as const satisfies Schema;
const absoluteUrl = { ...text, format: 'uri', pattern: ABSOLUTE_URL_PATTERN.source } as const satisfies Schema;
const names = { type: 'array', items: words, maxItems: LIMITS.items } as const satisfies Schema;

const quoted = { type: 'string', maxLength: LIMITS.quote } as const satisfies Schema;
const quotedWords = { ...quoted, pattern: VISIBLE_CHARACTER } as const satisfies Schema;

export const categorySchema = {
  type: 'object',
  properties: {
    id: words,
    label: words,
    color: { type: 'string', format: 'color', pattern: '^(#|[a-zA-Z])' },
  },
  required: ['id', 'label'],
  additionalProperties: false,
} as const satisfies ObjectSchema;

export const publisherSchema = {
  type: 'object',
  properties: { name: words, aliases: names, owner: text, url },
  required: ['name'],
  additionalProperties: false,
} as const satisfies ObjectSchema;

export const changeSchema = {
  type: 'object',
  properties: { date, note: words },
  required: ['date', 'note'],
  additionalProperties: false,
} as const satisfies ObjectSchema;

const changes = { type: 'array', items: changeSchema, maxItems: LIMITS.items } as const satisfies Schema;

/** An article written inside a citation, which needs no id. */
export const articleInPlaceSchema = {
  type: 'object',
  properties: {
    headline: words,
    publisher: text,
    author: text,
    published: date,
    url,
    lang: language,
    archived: url,
    agency: text,
    owner: text,
    basedOn: names,
    nature: { enum: ['first-hand', 'second-hand', 'document'] },
    retrieved: date,
    sha256: { type: 'string', format: 'sha-256', pattern: '^[0-9a-fA-F]{64}$' },
    changes,
  },
  required: ['headline'],
  additionalProperties: false,
} as const satisfies ObjectSchema;

const articleSchema = {
  type: 'object',
  properties: { id: words, ...articleInPlaceSchema.properties },
  required: ['id', 'headline'],
  additionalProperties: false,
} as const satisfies ObjectSchema;

export const quoteSchema = {
  type: 'object',
  properties: { exact: quotedWords, prefix: quoted, suffix: quoted },
  required: ['exact'],
  additionalProperties: false,
} as const satisfies ObjectSchema;

export const citationSchema = {
  type: 'object',
  properties: {
    article: { anyOf: [words, articleInPlaceSchema] },
    stance: { enum: ['reports', 'confirms', 'disputes', 'corrects', 'retracts', 'silent'] },
    date,
    note: text,
    locator: text,
    quote: { anyOf: [quotedWords, quoteSchema] },
    onWordOf: { anyOf: [words, names] },
    known: date,
  },
  required: ['article'],
  additionalProperties: false,
} as const satisfies ObjectSchema;

export const imageSchema = {
  type: 'object',
  properties: { url, alt: text, credit: text },
  required: ['url', 'alt'],
  additionalProperties: false,
} as const satisfies ObjectSchema;

const eventSchema = {
  type: 'object',
  properties: {
    id: words,
    title: words,
    date,
    dateText: text,
    summary: text,
    category: words,
    place: text,
    people: names,
    importance: { type: 'number', minimum: 0, maximum: 1 },
    image: imageSchema,
    citations: {
      type: 'array',
      items: { anyOf: [words, citationSchema, articleInPlaceSchema] },
      maxItems: LIMITS.items,
    },
    before: names,
    after: names,
    dateFrom: words,
    dateReason: text,
    status: { enum: ['unconfirmed', 'disputed', 'retracted', 'expected'] },
    statusNote: text,
    changes,
    sameAs: { type: 'array', items: absoluteUrl, maxItems: LIMITS.items },
  },
  required: ['id', 'title', 'date', 'citations'],
  additionalProperties: false,
} as const satisfies ObjectSchema;

export const fileSchema = {
  type: 'object',
  properties: {
    $schema: text,
    title: text,
    description: text,
    lang: language,
    timeZone: { type: 'string', format: 'time-zone' },
    range: date,
    revised: date,
    categories: { type: 'array', items: categorySchema, maxItems: LIMITS.items },
    publishers: { type: 'array', items: publisherSchema, maxItems: LIMITS.items },
    articles: { type: 'array', items: articleSchema, maxItems: LIMITS.records },
    events: { type: 'array', items: eventSchema, maxItems: LIMITS.records },
  },
  required: ['events'],
  additionalProperties: false,
} as const satisfies ObjectSchema;

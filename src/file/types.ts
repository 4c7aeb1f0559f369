import type { InferInput } from 'valibot';
import type { articleSchema, categorySchema, citationSchema, eventSchema, fileSchema } from './schema.ts';

/** An events file as written: what an author types and what JSON carries. Each text called a date is EDTF. */
export type TimelineFile = DeepReadonly<InferInput<typeof fileSchema>>;
/** An event as written. */
export type EventRecord = DeepReadonly<InferInput<typeof eventSchema>>;
/** An article as written. */
export type ArticleRecord = DeepReadonly<InferInput<typeof articleSchema>>;
/** An event's citation of an article in its long form; the short form is the article's id alone. */
export type CitationRecord = DeepReadonly<InferInput<typeof citationSchema>>;
/** A kind of event: colour and legend entry. */
export type Category = DeepReadonly<InferInput<typeof categorySchema>>;
/** How an article stands to an event that it is cited for. */
export type Stance = NonNullable<CitationRecord['stance']>;

/** Who writes types leaves out what is not there: the null that JSON may hold in its place is not part of them. */
type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<NonNullable<Item>>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<Exclude<T[K], null>> }
    : T;

/** The part of JSON Schema 2020-12 that the schema of events files uses. */
export type Schema = TextSchema | ChoiceSchema | NumberSchema | ListSchema | ObjectSchema | TextOrOtherSchema;

/** Names of the text checks that JSON Schema cannot express: see `formats.ts`. */
export type Format = 'edtf' | 'uri-reference' | 'language-tag' | 'time-zone' | 'color' | 'uri' | 'sha-256';

export interface TextSchema {
  readonly type: 'string';
  /** Longest text, in UTF-16 code units. */
  readonly maxLength?: number;
  /** A regular expression with the `u` flag. */
  readonly pattern?: string;
  readonly format?: Format;
}

export interface ChoiceSchema {
  readonly enum: readonly string[];
}

export interface NumberSchema {
  readonly type: 'number';
  readonly minimum: number;
  readonly maximum: number;
}

export interface ListSchema {
  readonly type: 'array';
  readonly items: Schema;
  readonly maxItems: number;
}

export interface ObjectSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/** A value with a short form, a text, and a long form. A citation has two long forms: the citation object, and the article that it cites. */
export interface TextOrOtherSchema {
  readonly anyOf: readonly [text: TextSchema, other: ObjectSchema | ListSchema, ...article: ObjectSchema[]];
}

/** Whether the items of a list are records. A null record is a problem; in other lists null items are skipped. */
export const isRecord = (items: Schema): boolean => 'type' in items && items.type === 'object';

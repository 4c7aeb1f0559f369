/** The part of JSON Schema 2020-12 in which the events file is described. */
export type Schema = TextSchema | ChoiceSchema | NumberSchema | ListSchema | ObjectSchema | TextOrObjectSchema;

/** Checks of texts that JSON Schema leaves to whoever reads it: see `formats.ts`. */
export type Format = 'edtf' | 'uri-reference' | 'language-tag' | 'time-zone' | 'color';

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

/** The two forms of a citation. */
export interface TextOrObjectSchema {
  readonly anyOf: readonly [TextSchema, ObjectSchema];
}

/** Whether items of a list are records, of which each must be there; of other lists null is no item. */
export const isRecord = (items: Schema): boolean => 'type' in items && items.type === 'object';

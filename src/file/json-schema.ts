import { DESCRIPTIONS } from './descriptions.ts';
import { FORMATS } from './formats.ts';
import { fileSchema } from './schema.ts';
import { isRecord, type Schema } from './schema-types.ts';

/** JSON Schema 2020-12, as far as events files need it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** What each `format` of the schema stands for; a validator that does not know them goes by the patterns alone. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = Object.fromEntries(
  Object.entries(FORMATS).map(([name, { accepts }]) => [name, accepts]),
);

/**
 * The schema of an events file with a sentence for each field, as it is published for editors. Says all that the check says of
 * one value alone; what holds between values (ids, references, dates that agree) JSON Schema cannot say.
 */
export const jsonSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Timeline of cited events',
  ...described(fileSchema, 'file'),
};

/** A schema whose fields have their sentences. `name` is the key in `DESCRIPTIONS` of the object that the schema describes. */
function described(schema: Schema, name: string): JsonSchema {
  if ('anyOf' in schema) return { anyOf: schema.anyOf.map((one) => described(one, name)) };
  if (!('type' in schema)) return { ...schema };
  if (schema.type === 'array') {
    const items = described(schema.items, name);
    return { ...schema, items: isRecord(schema.items) ? items : orNull(items) };
  }
  if (schema.type !== 'object') return { ...schema };
  const properties = Object.entries(schema.properties).map(([key, field]) => [
    key,
    {
      description: DESCRIPTIONS[name]?.[key],
      ...(schema.required.includes(key) ? described(field, key) : orNull(described(field, key))),
    },
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** The same, or null, or an object of nulls: databases and templates write that for what is not there, and the check takes it so. */
function orNull(schema: JsonSchema): JsonSchema {
  const { type, anyOf, enum: names } = schema;
  if (type === 'object')
    return { anyOf: [schema, { type: ['object', 'null'], minProperties: 1, additionalProperties: { type: 'null' } }] };
  if (Array.isArray(anyOf)) return { ...schema, anyOf: [...anyOf, { type: 'null' }] };
  return Array.isArray(names) ? { ...schema, enum: [...names, null] } : { ...schema, type: [type, 'null'] };
}

import { DESCRIPTIONS } from './descriptions.ts';
import { FORMATS } from './formats.ts';
import { fileSchema } from './schema.ts';
import { isRecord, type Schema } from './schema-types.ts';

/** A JSON Schema 2020-12 object. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The check for each `format` of the schema, to pass to a validator. A validator without them checks only the patterns. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = Object.fromEntries(
  Object.entries(FORMATS).map(([name, { accepts }]) => [name, accepts]),
);

/**
 * The schema of an events file with a description of each field, as published for editors. It refuses the same individual values as the
 * check; JSON Schema cannot express rules between values (unique ids, references, consistent dates).
 */
export const jsonSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Timeline of cited events',
  ...described(fileSchema, 'file'),
};

/** A schema with the descriptions of its fields. `name` is the key of the schema's object in `DESCRIPTIONS`. */
function described(schema: Schema, name: string): JsonSchema {
  if ('anyOf' in schema) return { anyOf: schema.anyOf.map((option) => described(option, name)) };
  if (!('type' in schema)) return { ...schema };
  if (schema.type === 'array') {
    const items = described(schema.items, name);
    return { ...schema, items: isRecord(schema.items) ? items : orNull(items) };
  }
  if (schema.type !== 'object') return { ...schema };
  const properties = Object.entries(schema.properties).map(([key, field]) => [
    key,
    {
      // An article written inside a citation has the same fields as one in the list
      description: DESCRIPTIONS[name]?.[key] ?? DESCRIPTIONS['articles']?.[key],
      ...(schema.required.includes(key) ? described(field, key) : orNull(described(field, key))),
    },
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** A schema that also accepts null and an object of nulls, which databases and templates write for an absent value. */
function orNull(schema: JsonSchema): JsonSchema {
  const { type, anyOf, enum: names } = schema;
  if (type === 'object')
    return { anyOf: [schema, { type: ['object', 'null'], minProperties: 1, additionalProperties: { type: 'null' } }] };
  if (Array.isArray(anyOf)) return { ...schema, anyOf: [...anyOf, { type: 'null' }] };
  return Array.isArray(names) ? { ...schema, enum: [...names, null] } : { ...schema, type: [type, 'null'] };
}

import { listReader } from './read-list.ts';
import { objectReader } from './read-object.ts';
import { choiceReader, numberReader, textReader } from './read-value.ts';
import type { ValueReader } from './reader.ts';
import type { Schema, TextOrOtherSchema } from './schema-types.ts';

/**
 * Compiles a schema into a reader. Unlike a validator, which only accepts or refuses, it keeps what is valid: an optional field that
 * breaks a rule is dropped and its record stays; a record that lacks a required field is left out and its list stays; a missing required
 * list becomes empty; a missing `id` is left to `assignIds`. Dates come back parsed, lists with a hole (undefined) for each record left
 * out. A problem is reported for every value that the schema refuses, and for no other.
 * @param isFile whether this is the schema of the whole file, whose lists are left to `readRecords`.
 */
export function compileSchema(schema: Schema, isFile = false): ValueReader {
  if ('anyOf' in schema) return textOrOtherReader(schema);
  if ('enum' in schema) return choiceReader(schema);
  if (schema.type === 'object') return objectReader(schema, isFile, compileSchema);
  if (schema.type === 'array') return listReader(schema, compileSchema);
  return schema.type === 'number' ? numberReader(schema) : textReader(schema);
}

function textOrOtherReader({ anyOf: [textSchema, otherSchema, articleSchema] }: TextOrOtherSchema): ValueReader {
  const [readText, readOther] = [compileSchema(textSchema), compileSchema(otherSchema)];
  const readArticle = articleSchema ? compileSchema(articleSchema) : readOther;
  return (value, context, depth, severity) => {
    const isText = typeof value === 'string' || (otherSchema.type === 'array' && !Array.isArray(value));
    if (isText) return readText(value, context, depth, severity);
    const isArticle = isArticleInPlace(value);
    context.hasArticlesInPlace ||= isArticle;
    return (isArticle ? readArticle : readOther)(value, context, depth, severity);
  };
}

/** Whether an item of a list of citations is itself the cited article. */
export const isArticleInPlace = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !('article' in value) && ('headline' in value || 'url' in value);

import { clip, pathText } from '../file/problem.ts';

/** An object in a list, with its path. */
export interface ListRecord {
  readonly where: string;
  /** Undefined if the value at this position is not an object. */
  readonly fields: Readonly<Record<string, unknown>> | undefined;
  /** The value as JSON, shortened. */
  readonly raw: () => string;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The records of a document: the items of the list that it is, or of the lists that it holds under the given keys;
 * otherwise the document itself is the only record.
 * @param keys keys of the lists
 */
export function recordsOf(document: unknown, keys: readonly string[]): ListRecord[] {
  if (Array.isArray(document)) return document.map((value, i) => recordOf(value, [i]));
  const lists = isFields(document)
    ? keys.flatMap((key) => {
        const list = document[key];
        return Array.isArray(list) ? list.map((value, i) => recordOf(value, [key, i])) : [];
      })
    : [];
  const holdsList = isFields(document) && keys.some((key) => Array.isArray(document[key]));
  return holdsList ? lists : [recordOf(document, [])];
}

const recordOf = (value: unknown, path: readonly (string | number)[]): ListRecord => ({
  where: pathText(path) || 'the whole file',
  fields: isFields(value) ? value : undefined,
  raw: () => clip(JSON.stringify(value) ?? String(value)),
});

/** A text or number as trimmed text; empty for any other value. */
export const textValue = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';

/** The first item of a list; any other value unchanged. */
export const first = (value: unknown): unknown => (Array.isArray(value) ? (value as readonly unknown[])[0] : value);

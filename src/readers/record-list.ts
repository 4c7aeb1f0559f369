import { clip, pathText } from '../file/problem.ts';

/** An object of a list, with what leads to it. */
export interface ListRecord {
  readonly where: string;
  /** Undefined where something else than an object stands there. */
  readonly fields: Readonly<Record<string, unknown>> | undefined;
  /** What stands there as JSON, clipped. */
  readonly raw: () => string;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The records of a document: those of the list that it is, or of the lists that it holds under some keys; else it is one itself.
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

/** A text or a number as a text without blanks around it; empty for anything else. */
export const textValue = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';

/** The first of a list, or what is no list. */
export const first = (value: unknown): unknown => (Array.isArray(value) ? (value as readonly unknown[])[0] : value);

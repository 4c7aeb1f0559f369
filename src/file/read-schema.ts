import { choiceReader, numberReader, textReader } from './read-value.ts';
import { STEP } from './limits.ts';
import type { ListSchema, ObjectSchema, Schema, TextOrObjectSchema } from './schema-types.ts';
import { type Reader, refuse, type Walk } from './walk.ts';

/**
 * Turns a schema into a reader that keeps what is good, where a validator only says no: an optional field that breaks a rule
 * is dropped and the record stays; a record that lacks a required field is left out and the list stays; a required
 * list that is not there is empty; a missing `id` is left for later. Dates come back parsed, lists with a hole
 * (undefined) for each record left out. Anything reported means that the schema refuses the value, and nothing
 * reported that it takes it.
 * @param top whether it is the schema of the whole file, whose lists are left to `Walk.lists`.
 */
export function compile(schema: Schema, top = false): Reader {
  if ('anyOf' in schema) return textOrObjectReader(schema);
  if ('enum' in schema) return choiceReader(schema);
  if (schema.type === 'object') return objectReader(schema, top);
  if (schema.type === 'array') return arrayReader(schema);
  return schema.type === 'number' ? numberReader(schema) : textReader(schema);
}

function textOrObjectReader({ anyOf: [textSchema, objectSchema] }: TextOrObjectSchema): Reader {
  const [text, object] = [compile(textSchema), compile(objectSchema)];
  return (value, walk, depth, severity) => (typeof value === 'string' ? text : object)(value, walk, depth, severity);
}

function arrayReader({ items, maxItems: limit }: ListSchema): Reader {
  const read = compile(items);
  const severity = 'type' in items && items.type === 'string' ? 'warning' : 'error';
  const readItems = (
    list: readonly unknown[],
    good: unknown[],
    walk: Walk,
    depth: number,
    from: number,
    to: number,
  ) => {
    let count = from;
    for (let i = from; i < to; i++) {
      walk.at[depth] = i;
      const one = read(list[i], walk, depth + 1, severity);
      if (one !== undefined || severity === 'error') good[count++] = one;
    }
    if (count < to) good.length = count;
  };
  return (value, walk, depth, own) => {
    if (!Array.isArray(value)) return refuse(walk, depth, own, 'wrong-shape', value, { detail: 'a list' });
    if (value.length > limit) refuse(walk, depth, severity, 'too-many', undefined, { detail: limit });
    const total = Math.min(value.length, limit);
    // A copy is as long as it must be, where a list that grows keeps room for more
    const good: unknown[] = value.slice(0, total);
    if (depth > 1) readItems(value, good, walk, depth, 0, total);
    else {
      const readSome = (from: number, to: number) => readItems(value, good, walk, depth, from, to);
      walk.lists.push({ key: walk.at[0]!, total, read: readSome });
    }
    return good;
  };
}

/** Reads the records of a file's lists, and yields every now and then what share of them is read. */
export function* readRecords(walk: Walk): Generator<number, void> {
  const total = walk.lists.reduce((sum, list) => sum + list.total, 0);
  let done = 0;
  for (const list of walk.lists) {
    walk.at[0] = list.key;
    for (let from = 0; from < list.total; from += STEP) {
      const to = Math.min(from + STEP, list.total);
      list.read(from, to);
      yield (done += to - from) / total;
    }
  }
}

function objectReader({ properties, required }: ObjectSchema, top: boolean): Reader {
  const fields = new Map(
    Object.entries(properties).map(([key, inner]) => {
      const optional = !required.includes(key);
      const list = 'type' in inner && inner.type === 'array';
      // Losing a list of the file loses records; losing an optional field, an id or an event's list loses the field alone.
      // A stance that cannot be read takes its citation with it: read as "reports", a denial would become support.
      const mild = key === 'id' || (list ? optional || !top : optional && !('enum' in inner));
      return [key, { key, read: compile(inner), needed: !optional && key !== 'id', empty: list && !optional, mild }];
    }),
  );
  const needed = [...fields.values()].filter((field) => field.needed);
  return (value, walk, depth, severity) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return refuse(walk, depth, severity, 'wrong-shape', value, { detail: 'an object' });
    }
    const source = value as Readonly<Record<string, unknown>>;
    const good: Record<string, unknown> = {};
    let whole = true;
    for (const key in source) {
      const field = fields.get(key);
      walk.at[depth] = key;
      if (field) {
        const raw = source[key];
        if (raw === undefined) continue;
        const one = field.read(raw, walk, depth + 1, field.mild ? 'warning' : severity);
        if (one !== undefined) good[key] = one;
        else if (field.empty) good[key] = [];
        else if (!field.mild) whole = false;
      } else if (Object.hasOwn(source, key)) {
        walk.report.add('unknown-key', 'warning', walk.at.slice(0, depth + 1), { value: key, among: fields.keys() });
      }
    }
    for (const { key, empty, mild } of needed) {
      if (source[key] !== undefined) continue;
      walk.at[depth] = key;
      refuse(walk, depth + 1, mild ? 'warning' : severity, 'missing-field', undefined, { detail: key });
      if (empty) good[key] = [];
      else whole = false;
    }
    return whole ? good : undefined;
  };
}

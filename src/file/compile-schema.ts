import { choiceReader, numberReader, textReader } from './read-value.ts';
import { STEP } from './limits.ts';
import { isRecord, type ListSchema, type ObjectSchema, type Schema, type TextOrObjectSchema } from './schema-types.ts';
import type { Severity } from './problem.ts';
import { type Reader, refuse, type Walk } from './reader.ts';

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

/** Data whose own code (a getter, a proxy) throws when it is read. */
const CLOSED = { detail: 'plain data that can be read' };

function arrayReader({ items, maxItems: limit }: ListSchema): Reader {
  const read = compile(items);
  const severity = 'type' in items && items.type === 'string' ? 'warning' : 'error';
  const mayBeNull = !isRecord(items);
  /** Reads items of a list within a record, in place. */
  const readItems = (list: unknown[], walk: Walk, depth: number): unknown[] => {
    let count = 0;
    for (let i = 0; i < list.length; i++) {
      const item = list[i];
      walk.at[depth] = i;
      if (mayBeNull && (item === null || item === undefined)) continue;
      const one = read(item, walk, depth + 1, severity);
      if (one !== undefined || severity === 'error') list[count++] = one;
    }
    if (count < list.length) list.length = count;
    return list;
  };
  /** Reads some of the file's records. One whose own code throws is lost alone. */
  const readSome = (list: readonly unknown[], good: unknown[], walk: Walk, from: number, to: number) => {
    for (let i = from; i < to; i++) {
      walk.at[1] = i;
      try {
        good[i] = read(list[i], walk, 2, severity);
      } catch {
        walk.at[1] = i;
        refuse(walk, 2, severity, 'wrong-shape', undefined, CLOSED);
      }
    }
  };
  return (value, walk, depth, own) => {
    if (!Array.isArray(value)) return refuse(walk, depth, own, 'wrong-shape', value, { detail: 'a list' });
    const { length } = value;
    if (length > limit) refuse(walk, depth, severity, 'too-many', undefined, { detail: limit });
    const total = Math.min(length, limit);
    // A list is as long as it must be, where one that grows keeps room for more
    if (depth > 1) return readItems(value.slice(0, total), walk, depth);
    const good: unknown[] = Array.from({ length: total });
    walk.lists.push({ key: walk.at[0]!, total, read: (from, to) => readSome(value, good, walk, from, to) });
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

/** A field of an object as the schema has it. */
interface Field {
  readonly key: string;
  readonly read: Reader;
  /** One bit of a number, by which it is remembered what was read of an object. */
  readonly bit: number;
  readonly needed: boolean;
  /** An object that is as not there where all in it is null. */
  readonly mayBeBare: boolean;
  /** A list that is empty where it cannot be read. */
  readonly empty: boolean;
  /** Losing the field loses the field alone, and not what it stands in. */
  readonly mild: boolean;
}

/** Whether all in an object is null: databases write that for one that is not there. */
function isBare(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const all = Object.values(value);
  return all.length > 0 && all.every((one) => one === null);
}

/** What became of a field: nothing is there; it was read, or may be lost; its object falls with it. */
const [ABSENT, STANDS, FALLS] = [0, 1, 2];

/** Reads a field of an object into `good`. */
type ReadField = (
  field: Field,
  source: Readonly<Record<string, unknown>>,
  good: Record<string, unknown>,
  walk: Walk,
  depth: number,
  severity: Severity,
) => number;

const readField: ReadField = (field, source, good, walk, depth, severity) => {
  const { key, mild } = field;
  walk.at[depth] = key;
  const raw = source[key];
  if (raw === undefined) return ABSENT;
  // What is needed must not be null; of the rest null is "not there"
  if (raw === null || (field.mayBeBare && isBare(raw)))
    return field.needed ? miss(field, raw, good, walk, depth, severity) : ABSENT;
  const one = field.read(raw, walk, depth + 1, mild ? 'warning' : severity);
  if (one === undefined) return lose(field, good);
  good[key] = one;
  return STANDS;
};

/** The same of the file itself, of which a field that throws leaves the others; a record falls as a whole: see `arrayReader`. */
const readOfFile: ReadField = (field, source, good, walk, depth, severity) => {
  try {
    return readField(field, source, good, walk, depth, severity);
  } catch {
    walk.at[depth] = field.key;
    refuse(walk, depth + 1, field.mild ? 'warning' : severity, 'wrong-shape', undefined, CLOSED);
    return lose(field, good);
  }
};

/** A field that could not be read. */
function lose({ key, empty, mild }: Field, good: Record<string, unknown>): number {
  if (empty) good[key] = [];
  return empty || mild ? STANDS : FALLS;
}

/** A field that is needed and not there. */
function miss(
  field: Field,
  raw: unknown,
  good: Record<string, unknown>,
  walk: Walk,
  depth: number,
  severity: Severity,
): number {
  walk.at[depth] = field.key;
  refuse(walk, depth + 1, field.mild ? 'warning' : severity, 'missing-field', raw, { detail: field.key });
  return lose(field, good);
}

function objectReader({ properties, required }: ObjectSchema, top: boolean): Reader {
  const fields = new Map(
    Object.entries(properties).map(([key, inner], i): [string, Field] => {
      const optional = !required.includes(key);
      const list = 'type' in inner && inner.type === 'array';
      // Losing a list of the file loses records; losing an optional field, an id or an event's list loses the field alone.
      // A stance that cannot be read takes its citation with it: read as "reports", a denial would become support.
      const mild = key === 'id' || (list ? optional || !top : optional && !('enum' in inner));
      const needed = !optional && key !== 'id';
      const mayBeBare = optional && 'type' in inner && inner.type === 'object';
      return [key, { key, read: compile(inner), bit: 1 << i, needed, mayBeBare, empty: list && !optional, mild }];
    }),
  );
  const all = [...fields.values()];
  const needed = all.reduce((bits, field) => bits | (field.needed ? field.bit : 0), 0);
  const readOne = top ? readOfFile : readField;
  return (value, walk, depth, severity) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return refuse(walk, depth, severity, 'wrong-shape', value, { detail: 'an object' });
    }
    const source = value as Readonly<Record<string, unknown>>;
    const good: Record<string, unknown> = {};
    let whole = true;
    // Reading may run a getter: every field is read once
    let asked = 0;
    let there = 0;
    for (const key in source) {
      const field = fields.get(key);
      if (field) {
        const state = readOne(field, source, good, walk, depth, severity);
        asked |= field.bit;
        if (state !== ABSENT) there |= field.bit;
        if (state === FALLS) whole = false;
      } else if (Object.hasOwn(source, key)) {
        walk.at[depth] = key;
        walk.report.add('unknown-key', 'warning', walk.at.slice(0, depth + 1), { value: key, among: fields.keys() });
      }
    }
    if ((there & needed) === needed) return whole ? good : undefined;
    // Getters of a class stand in no key
    for (const field of all) {
      if (there & field.bit) continue;
      let state = asked & field.bit ? ABSENT : readOne(field, source, good, walk, depth, severity);
      if (state === ABSENT && field.needed) state = miss(field, undefined, good, walk, depth, severity);
      if (state === FALLS) whole = false;
    }
    return whole ? good : undefined;
  };
}

import { choiceReader, numberReader, textReader } from './read-value.ts';
import { STEP } from './limits.ts';
import { isRecord, type ListSchema, type ObjectSchema, type Schema, type TextOrObjectSchema } from './schema-types.ts';
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

/** Data whose own code (a getter, a proxy) throws when it is read. */
const CLOSED = { detail: 'plain data that can be read' };

function arrayReader({ items, maxItems: limit }: ListSchema): Reader {
  const read = compile(items);
  const severity = 'type' in items && items.type === 'string' ? 'warning' : 'error';
  const mayBeNull = !isRecord(items);
  const readItem = (list: readonly unknown[], walk: Walk, depth: number, i: number): unknown => {
    walk.at[depth] = i;
    try {
      const value = list[i];
      return mayBeNull && (value === null || value === undefined) ? undefined : read(value, walk, depth + 1, severity);
    } catch {
      walk.at[depth] = i;
      return refuse(walk, depth + 1, severity, 'wrong-shape', undefined, CLOSED);
    }
  };
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
      const one = readItem(list, walk, depth, i);
      if (one !== undefined || severity === 'error') good[count++] = one;
    }
    if (count < to) good.length = count;
  };
  return (value, walk, depth, own) => {
    if (!Array.isArray(value)) return refuse(walk, depth, own, 'wrong-shape', value, { detail: 'a list' });
    const { length } = value;
    if (length > limit) refuse(walk, depth, severity, 'too-many', undefined, { detail: limit });
    const total = Math.min(length, limit);
    // As long as it must be, where a list that grows keeps room for more
    const good: unknown[] = Array.from({ length: total });
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

/** A field of an object as the schema has it. */
interface Field {
  readonly key: string;
  readonly read: Reader;
  /** One bit of a number, by which it is remembered what was read of an object. */
  readonly bit: number;
  readonly needed: boolean;
  /** A list that is empty where it cannot be read. */
  readonly empty: boolean;
  /** Losing the field loses the field alone, and not what it stands in. */
  readonly mild: boolean;
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
      return [key, { key, read: compile(inner), bit: 1 << i, needed, empty: list && !optional, mild }];
    }),
  );
  const all = [...fields.values()];
  const needed = all.reduce((bits, field) => bits | (field.needed ? field.bit : 0), 0);
  return (value, walk, depth, severity) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return refuse(walk, depth, severity, 'wrong-shape', value, { detail: 'an object' });
    }
    const source = value as Readonly<Record<string, unknown>>;
    const good: Record<string, unknown> = {};
    let whole = true;
    // Reading may run a getter: every field is read once, and those that stand in no key of the object are asked for at the end
    let seen = 0;
    let done = 0;
    const lose = ({ key, empty, mild }: Field): void => {
      if (empty) good[key] = [];
      else if (!mild) whole = false;
    };
    const take = (field: Field, last: boolean): void => {
      const { key, bit, mild } = field;
      walk.at[depth] = key;
      const raw = seen & bit ? undefined : source[key];
      seen |= bit;
      const absent = raw === undefined || raw === null;
      if (absent && !(field.needed && (last || raw === null))) return;
      done |= bit;
      const loss = mild ? 'warning' : severity;
      const one = absent
        ? refuse(walk, depth + 1, loss, 'missing-field', raw, { detail: key })
        : field.read(raw, walk, depth + 1, loss);
      if (one === undefined) lose(field);
      else good[key] = one;
    };
    // What closes one field of the file leaves the others; of a record it takes the whole: see `arrayReader`
    const takeOfFile = (field: Field, last: boolean): void => {
      try {
        take(field, last);
      } catch {
        done |= field.bit;
        walk.at[depth] = field.key;
        refuse(walk, depth + 1, field.mild ? 'warning' : severity, 'wrong-shape', undefined, CLOSED);
        lose(field);
      }
    };
    const takeOne = top ? takeOfFile : take;
    for (const key in source) {
      const field = fields.get(key);
      if (field) takeOne(field, false);
      else if (Object.hasOwn(source, key)) {
        walk.at[depth] = key;
        walk.report.add('unknown-key', 'warning', walk.at.slice(0, depth + 1), { value: key, among: fields.keys() });
      }
    }
    if ((done & needed) !== needed) for (const field of all) if (!(done & field.bit)) takeOne(field, true);
    return whole ? good : undefined;
  };
}

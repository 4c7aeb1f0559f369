import { type ReadContext, refuse, UNREADABLE, type ValueReader } from './reader.ts';
import { LIMITS } from './limits.ts';
import type { Severity } from './problem.ts';
import type { ObjectSchema, Schema } from './schema-types.ts';

/** A field of an object in the schema. */
interface Field {
  readonly key: string;
  readonly read: ValueReader;
  /** The field's bit in the sets of fields that `objectReader` keeps as numbers. */
  readonly bit: number;
  /** Whether its absence is a problem. */
  readonly isRequired: boolean;
  /** Whether it is an object that counts as absent if all its fields are null. */
  readonly mayBeAllNull: boolean;
  /** Whether it is a list that becomes empty if it cannot be read. */
  readonly isRequiredList: boolean;
  /** Whether losing the field loses only the field, not the object that it belongs to. */
  readonly isExpendable: boolean;
}

/** Whether an object has fields and all of them are null, which is how databases write an absent object. */
function isAllNull(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const fields = Object.values(value);
  return fields.length > 0 && fields.every((field) => field === null);
}

/** Result of reading a field. ABSENT: there is no value. SETTLED: it was read, or lost without harm to its object. FATAL: its object is lost, too. */
const [ABSENT, SETTLED, FATAL] = [0, 1, 2];

/** Reads a field of an object into `result`. */
type ReadField = (
  field: Field,
  source: Readonly<Record<string, unknown>>,
  result: Record<string, unknown>,
  context: ReadContext,
  depth: number,
  severity: Severity,
) => number;

const readField: ReadField = (field, source, result, context, depth, severity) => {
  const { key, isExpendable } = field;
  context.path[depth] = key;
  const raw = source[key];
  if (raw === undefined) return ABSENT;
  // Null means absent, which is a problem only for required fields
  if (raw === null || (field.mayBeAllNull && isAllNull(raw)))
    return field.isRequired ? reportMissing(field, raw, result, context, depth, severity) : ABSENT;
  const value = field.read(raw, context, depth + 1, isExpendable ? 'warning' : severity);
  if (value === undefined) return lose(field, result);
  // An empty list within a record says nothing; the file's own lists are filled later
  if (depth > 1 && !field.isRequiredList && Array.isArray(value) && value.length === 0) return ABSENT;
  result[key] = value;
  return SETTLED;
};

/** The same for the file itself: if reading a field throws (a getter), only that field is lost. A record is lost as a whole: see `listReader`. */
const readFileField: ReadField = (field, source, result, context, depth, severity) => {
  try {
    return readField(field, source, result, context, depth, severity);
  } catch {
    context.path[depth] = field.key;
    refuse(context, depth + 1, field.isExpendable ? 'warning' : severity, 'wrong-shape', undefined, UNREADABLE);
    return lose(field, result);
  }
};

/** Settles a field that could not be read. */
function lose({ key, isRequiredList, isExpendable }: Field, result: Record<string, unknown>): number {
  if (isRequiredList) result[key] = [];
  return isRequiredList || isExpendable ? SETTLED : FATAL;
}

/** Reports and settles a required field that is absent. */
function reportMissing(
  field: Field,
  raw: unknown,
  result: Record<string, unknown>,
  context: ReadContext,
  depth: number,
  severity: Severity,
): number {
  context.path[depth] = field.key;
  refuse(context, depth + 1, field.isExpendable ? 'warning' : severity, 'missing-field', raw, { detail: field.key });
  return lose(field, result);
}

/** A reader of objects, which returns undefined if a field is lost that the object needs. */
export function objectReader(
  { properties, required }: ObjectSchema,
  isFile: boolean,
  compile: (schema: Schema) => ValueReader,
): ValueReader {
  const fields = new Map(
    Object.entries(properties).map(([key, inner], i): [string, Field] => {
      const isOptional = !required.includes(key);
      const isList = 'type' in inner && inner.type === 'array';
      const holdsRecords = isFile && 'type' in inner && inner.type === 'array' && inner.maxItems === LIMITS.records;
      // Losing a list of records loses them; losing an optional field, an id or an event's list loses only the field.
      // A stance that cannot be read loses its citation: with the default stance a denial would become support.
      const isExpendable = key === 'id' || (isList ? !holdsRecords : isOptional && key !== 'stance');
      const isRequired = !isOptional && key !== 'id';
      const mayBeAllNull = isOptional && 'type' in inner && inner.type === 'object';
      const isRequiredList = isList && (!isOptional || holdsRecords);
      return [key, { key, read: compile(inner), bit: 1 << i, isRequired, mayBeAllNull, isRequiredList, isExpendable }];
    }),
  );
  const allFields = [...fields.values()];
  const requiredBits = allFields.reduce((bits, field) => bits | (field.isRequired ? field.bit : 0), 0);
  const read = isFile ? readFileField : readField;
  return (value, context, depth, severity) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return refuse(context, depth, severity, 'wrong-shape', value, { detail: 'an object' });
    }
    const source = value as Readonly<Record<string, unknown>>;
    const result: Record<string, unknown> = {};
    let isLost = false;
    // Each field is read only once, because reading may run a getter
    let readBits = 0;
    let presentBits = 0;
    for (const key in source) {
      const field = fields.get(key);
      if (field) {
        const state = read(field, source, result, context, depth, severity);
        readBits |= field.bit;
        if (state !== ABSENT) presentBits |= field.bit;
        if (state === FATAL) isLost = true;
      } else if (Object.hasOwn(source, key)) {
        context.path[depth] = key;
        context.report.add('unknown-key', 'warning', context.path.slice(0, depth + 1), {
          value: key,
          among: fields.keys(),
        });
      }
    }
    if ((presentBits & requiredBits) === requiredBits) return isLost ? undefined : result;
    // `for … in` does not list the getters of a class
    for (const field of allFields) {
      if (presentBits & field.bit) continue;
      let state = readBits & field.bit ? ABSENT : read(field, source, result, context, depth, severity);
      if (state === ABSENT && field.isRequired)
        state = reportMissing(field, undefined, result, context, depth, severity);
      if (state === FATAL) isLost = true;
    }
    return isLost ? undefined : result;
  };
}

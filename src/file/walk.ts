import { parseDate } from '../dates/parse-date.ts';
import type { DateProblem } from '../dates/types.ts';
import { isDate } from './formats.ts';
import { LIMITS } from './limits.ts';
import type { ProblemCode, Severity } from './problem.ts';
import type { Report } from './report.ts';

/**
 * Reads a value: what is good of it, or undefined after reporting why there is nothing. `at` is the path of what is
 * read, as a stack of which the first `depth` entries count; `severity` is what it costs to lose the value.
 */
type Reader = (value: unknown, walk: Walk, depth: number, severity: Severity) => unknown;

export interface Walk {
  readonly report: Report;
  readonly at: (string | number)[];
  /** Dates read so far, by their text: in a long file most come again and again. */
  readonly dates: Map<string, ReturnType<typeof parseDate>>;
  /** Called before each record of the file's top-level lists. */
  readonly onRecord?: ((index: number, total: number) => void) | undefined;
}

/** As much of a valibot schema as the walk reads. */
export interface SchemaNode {
  readonly type: string;
  readonly message?: unknown;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly options?: readonly (string | SchemaNode)[];
  readonly pipe?: readonly unknown[];
}

/** A rule of a valibot pipe. */
interface Rule {
  readonly type: 'max_length' | 'regex' | 'check' | 'min_value' | 'max_value';
  /** A number, a pattern, or a function of the text. */
  readonly requirement: unknown;
  readonly message: ProblemCode;
}

/**
 * Turns a schema into a reader that, unlike valibot's own run, keeps what is good: an optional field that breaks a rule
 * is dropped and the record stays; a record that lacks a required field is left out and the list stays; a required
 * list that is not there is empty; a missing `id` is left for later. Dates come back parsed, lists with a hole
 * (undefined) for each record left out. Anything reported means that the schema refuses the value, and nothing
 * reported that it takes it.
 */
export function compile(schema: SchemaNode): Reader {
  if (schema.type === 'strict_object') return objectReader(Object.entries(schema.entries!));
  if (schema.type === 'array') return arrayReader(schema);
  if (schema.type === 'union') return unionReader(schema);
  if (schema.type === 'picklist') return choiceReader(schema);
  return schema.type === 'number' ? numberReader(schema) : textReader(schema);
}

const rulesOf = (schema: SchemaNode): readonly Rule[] => (schema.pipe?.slice(1) ?? []) as readonly Rule[];

function refuse(
  walk: Walk,
  depth: number,
  severity: Severity,
  code: ProblemCode,
  value: unknown,
  more = {},
): undefined {
  walk.report.add(code, severity, walk.at.slice(0, depth), { value, ...more });
  return undefined;
}

/** Texts. One that is only too long is cut. */
function textReader(schema: SchemaNode): Reader {
  const rules = rulesOf(schema);
  return (value, walk, depth, severity) => {
    if (typeof value !== 'string') {
      const suggestion = typeof value === 'number' ? JSON.stringify(`${value}`) : undefined;
      return refuse(walk, depth, severity, 'wrong-shape', value, { detail: 'a text', suggestion });
    }
    let text = value;
    for (const { type, requirement, message } of rules) {
      if (requirement === isDate) {
        let result = walk.dates.get(text);
        if (!result) walk.dates.set(text, (result = parseDate(text)));
        return 'date' in result ? result.date : refuseDate(walk, depth, severity, result.problem);
      }
      const good =
        type === 'max_length'
          ? text.length <= (requirement as number)
          : type === 'regex'
            ? (requirement as RegExp).test(text)
            : (requirement as (text: string) => boolean)(text);
      if (good) continue;
      if (message !== 'too-long') return refuse(walk, depth, severity, message, value, { detail: walk.at[depth - 1] });
      refuse(walk, depth, 'warning', message, value, { detail: LIMITS.text });
      text = text.slice(0, LIMITS.text);
    }
    return clean(text, walk, depth);
  };
}

function numberReader(schema: SchemaNode): Reader {
  const [least, most] = rulesOf(schema) as [Rule, Rule];
  return (value, walk, depth, severity) => {
    if (typeof value !== 'number') return refuse(walk, depth, severity, 'wrong-shape', value, { detail: 'a number' });
    return value >= (least.requirement as number) && value <= (most.requirement as number)
      ? value
      : refuse(walk, depth, severity, least.message, value);
  };
}

/** Control characters but tab and line ends, overrides of direction, surrogates without their other half. */
const DOUBTFUL = /[\p{Cc}\u202d\u202e\ud800-\udfff]/u;
const BAD = /(?![\t\n\r])[\p{Cc}\u202d\u202e\ud800-\udfff]/gu;

function clean(text: string, walk: Walk, depth: number): string {
  if (!DOUBTFUL.test(text)) return text;
  const good = text.replace(BAD, '');
  if (good !== text) refuse(walk, depth, 'warning', 'bad-characters', undefined);
  return good;
}

/** Says of an interval of two good dates that its end comes first. */
function refuseDate(walk: Walk, depth: number, severity: Severity, problem: DateProblem): undefined {
  const { text, message, suggestion } = problem;
  const [start, end, ...rest] = text.split('/');
  const swapped = `${end}/${start}`;
  return start && end && !rest.length && isDate(swapped)
    ? refuse(walk, depth, severity, 'reversed-dates', text, { suggestion: swapped })
    : refuse(walk, depth, severity, 'refused-date', text, { detail: message, suggestion });
}

function choiceReader({ options = [], message }: SchemaNode): Reader {
  const names = options as readonly string[];
  return (value, walk, depth, severity) =>
    names.includes(value as string)
      ? value
      : refuse(walk, depth, severity, message as ProblemCode, value, { detail: names.join(', '), among: names });
}

/** A text or an object: the two forms of a citation. */
function unionReader({ options = [] }: SchemaNode): Reader {
  const [text, object] = options.map((option) => compile(option as SchemaNode));
  return (value, walk, depth, severity) =>
    typeof value === 'string' ? text!(value, walk, depth, severity) : object!(value, walk, depth, severity);
}

function arrayReader(schema: SchemaNode): Reader {
  const item = schema.item!;
  const read = compile(item);
  const severity = item.type === 'string' ? 'warning' : 'error';
  const limit = rulesOf(schema)[0]?.requirement as number;
  return (value, walk, depth, own) => {
    if (!Array.isArray(value)) return refuse(walk, depth, own, 'wrong-shape', value, { detail: 'a list' });
    if (value.length > limit) refuse(walk, depth, severity, 'too-many', undefined, { detail: limit });
    const total = Math.min(value.length, limit);
    const good: unknown[] = [];
    for (let i = 0; i < total; i++) {
      if (depth === 1) walk.onRecord?.(i, total);
      walk.at[depth] = i;
      const one = read(value[i], walk, depth + 1, severity);
      if (one !== undefined || severity === 'error') good.push(one);
    }
    return good;
  };
}

function objectReader(entries: readonly (readonly [string, SchemaNode])[]): Reader {
  const fields = new Map(
    entries.map(([key, entry]) => {
      const inner = entry.wrapped ?? entry;
      const optional = inner !== entry;
      const list = inner.type === 'array';
      // Losing a list of the file loses records; losing an optional field, an id or an event's list loses the field alone.
      // A stance that cannot be read takes its citation with it: read as "reports", a denial would become support.
      const mild = (depth: number): boolean =>
        key === 'id' || (list ? depth > 0 : optional && inner.type !== 'picklist');
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
        const mild = field.mild(depth);
        const one = field.read(raw, walk, depth + 1, mild ? 'warning' : severity);
        if (one !== undefined) good[key] = one;
        else if (field.empty) good[key] = [];
        else if (!mild) whole = false;
      } else if (Object.hasOwn(source, key)) {
        walk.report.add('unknown-key', 'warning', walk.at.slice(0, depth + 1), { value: key, among: fields.keys() });
      }
    }
    for (const { key, empty, mild } of needed) {
      if (source[key] !== undefined) continue;
      walk.at[depth] = key;
      missing(walk, depth + 1, mild(depth) ? 'warning' : severity, key);
      if (empty) good[key] = [];
      else whole = false;
    }
    return whole ? good : undefined;
  };
}

const missing = (walk: Walk, depth: number, severity: Severity, key: string): undefined =>
  refuse(walk, depth, severity, 'missing-field', undefined, { detail: key });

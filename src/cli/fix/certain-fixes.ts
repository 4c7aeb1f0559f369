import { plainJson } from '../../file/json/plain-json.ts';
import type { Problem } from '../../file/problem.ts';
import { scalarSpans, type Span } from '../json-positions.ts';
import { certainAddress } from './certain-address.ts';
import type { CertainDate } from './certain-date.ts';
import { insertedField } from './inserted-field.ts';

/** A value of an events file that certainly means something other than what is written. */
export interface Fix {
  readonly problem: Problem;
  /** Position of the value in the text. */
  readonly span: Span;
  /** The written value, and the intended one. */
  readonly was: string;
  readonly is: string;
  /** The JSON to write there: the value, followed by the author's words if it is the date of an event. */
  readonly written: string;
  readonly keepsWords: boolean;
}

/** The date of an event, for whose words there is a separate field. */
const EVENT_DATE = /^(events\[\d+\])\.date$/;

/**
 * The problems of an events file that can be fixed with certainty: dates in words with only one meaning, addresses in
 * brackets, years as numbers. The fixes are in the order of the text and do not overlap. O(text + problems).
 */
export function certainFixes(text: string, problems: readonly Problem[], readDate: CertainDate): Fix[] {
  const mendable = problems.filter(({ code }) => MENDERS[code] !== undefined);
  if (mendable.length === 0) return [];
  const plain = plainJson(text);
  const wordsPaths = mendable
    .flatMap(({ path }) => EVENT_DATE.exec(path)?.[1] ?? [])
    .map((event) => `${event}.dateText`);
  const spans = scalarSpans(plain, [...mendable.map(({ path }) => path), ...wordsPaths]);
  const fixes = mendable.flatMap((problem): Fix[] => {
    const span = spans.get(problem.path);
    if (!span) return [];
    const value: unknown = JSON.parse(plain.slice(span.from, span.to));
    const is = MENDERS[problem.code]?.(value, problem, readDate);
    if (is === undefined) return [];
    const [, event] = EVENT_DATE.exec(problem.path) ?? [];
    const hasWords = typeof value === 'string' && /\p{L}{2}/u.test(value);
    const keepsWords = hasWords && event !== undefined && !spans.has(`${event}.dateText`);
    const words = keepsWords ? insertedField(plain, text, span.from, 'dateText', value.trim()) : '';
    return [{ problem, span, was: `${value}`, is, written: JSON.stringify(is) + words, keepsWords }];
  });
  const bySpan = new Map(fixes.map((fix) => [fix.span.from, fix]));
  return [...bySpan.values()].toSorted((a, b) => a.span.from - b.span.from);
}

/** For each problem code, a function that returns the intended value; undefined if it is not certain. */
const MENDERS: Readonly<
  Record<string, (value: unknown, problem: Problem, readDate: CertainDate) => string | undefined>
> = {
  'refused-date': (value, _, readDate) => (typeof value === 'string' ? readDate(value) : undefined),
  'refused-url': (value) => (typeof value === 'string' ? certainAddress(value) : undefined),
  // A number instead of a text, such as a year, if the suggestion is only its digits
  'wrong-shape': (value, { suggestion }) =>
    typeof value === 'number' && suggestion === JSON.stringify(`${value}`) ? `${value}` : undefined,
};

/** A text with fixes applied. Everything else stays as it is, including comments and white space. */
export function withFixes(text: string, fixes: readonly Fix[]): string {
  let at = 0;
  const parts = fixes.map(({ span, written }) => {
    const before = text.slice(at, span.from);
    at = span.to;
    return before + written;
  });
  return parts.join('') + text.slice(at);
}

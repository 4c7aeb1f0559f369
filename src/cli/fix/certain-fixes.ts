import { plainJson } from '../../file/json/plain-json.ts';
import type { Problem } from '../../file/problem.ts';
import { scalarSpans, type Span } from '../json-positions.ts';
import { certainAddress } from './certain-address.ts';
import type { CertainDate } from './certain-date.ts';
import { insertedField } from './inserted-field.ts';

/** A value of an events file that is certainly meant otherwise than it is written. */
export interface Fix {
  readonly problem: Problem;
  /** Where the value stands in the text. */
  readonly span: Span;
  /** What stands there, and what is meant. */
  readonly was: string;
  readonly is: string;
  /** What to write there, JSON: the value, and behind that of an event's date the author's words for it. */
  readonly written: string;
  readonly keepsWords: boolean;
}

/** The date of an event, whose words have a field of their own. */
const EVENT_DATE = /^(events\[\d+\])\.date$/;

/**
 * What of the problems of an events file can be mended with certainty: dates in words with one meaning, addresses in brackets, years as
 * numbers. The fixes are in the order of the text and do not overlap. O(text + problems).
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

/** What the values of some problems certainly are; undefined where that is not certain. */
const MENDERS: Readonly<
  Record<string, (value: unknown, problem: Problem, readDate: CertainDate) => string | undefined>
> = {
  'refused-date': (value, _, readDate) => (typeof value === 'string' ? readDate(value) : undefined),
  'refused-url': (value) => (typeof value === 'string' ? certainAddress(value) : undefined),
  // A number where a text must be, such as a year, and nothing else was suggested than its digits
  'wrong-shape': (value, { suggestion }) =>
    typeof value === 'number' && suggestion === JSON.stringify(`${value}`) ? `${value}` : undefined,
};

/** A text with some fixes made; all else stays as it is, comments and blanks too. */
export function withFixes(text: string, fixes: readonly Fix[]): string {
  let at = 0;
  const parts = fixes.map(({ span, written }) => {
    const before = text.slice(at, span.from);
    at = span.to;
    return before + written;
  });
  return parts.join('') + text.slice(at);
}

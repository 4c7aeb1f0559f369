import { parseDate } from '../dates/parse-date.ts';
import { plainDate } from '../dates/plain-date.ts';
import type { DateProblem, TimelineDate } from '../dates/types.ts';
import { isAddress, withScheme } from './address.ts';
import { isDate } from './formats.ts';
import { LIMITS } from './limits.ts';
import type { CheckCode, Severity } from './problem.ts';
import { type Reader, refuse, type Rule, rulesOf, type SchemaNode, type Walk } from './walk.ts';

/** Texts, of which one that is only too long is cut, and dates. */
export function textReader(schema: SchemaNode): Reader {
  const rules = rulesOf(schema).map(({ type, requirement, message }) => ({
    message,
    date: requirement === isDate,
    address: requirement === isAddress,
    most: type === 'max_length' ? (requirement as number) : Infinity,
    pattern: type === 'regex' ? (requirement as RegExp) : undefined,
    accepts: type === 'check' ? (requirement as (text: string) => boolean) : undefined,
  }));
  return (value, walk, depth, severity) => {
    if (typeof value !== 'string') {
      const suggestion = typeof value === 'number' ? JSON.stringify(`${value}`) : undefined;
      return refuse(walk, depth, severity, 'wrong-shape', value, { detail: 'a text', suggestion });
    }
    let text = value;
    for (const { message, date, address, most, pattern, accepts } of rules) {
      if (date) return readDate(text, walk, depth, severity);
      if (text.length <= most && (!pattern || pattern.test(text)) && (!accepts || accepts(text))) {
        if (address) text = text.trim();
        continue;
      }
      if (message === 'missing-scheme')
        return refuse(walk, depth, severity, message, value, { suggestion: withScheme(text) });
      if (message !== 'too-long') return refuse(walk, depth, severity, message, value, { detail: walk.at[depth - 1] });
      refuse(walk, depth, 'warning', message, value, { detail: LIMITS.text });
      text = text.slice(0, LIMITS.text);
    }
    return clean(text, walk, depth);
  };
}

export function numberReader(schema: SchemaNode): Reader {
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

/** A date; of all but the plain ones, which cost as little to read as to find again, one object for each text. */
function readDate(text: string, walk: Walk, depth: number, severity: Severity): TimelineDate | undefined {
  const plain = plainDate(text);
  if (plain) return plain;
  let result = walk.dates.get(text);
  if (!result) walk.dates.set(text, (result = parseDate(text)));
  return 'date' in result ? result.date : refuseDate(walk, depth, severity, result.problem);
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

export function choiceReader({ options = [], message }: SchemaNode): Reader {
  const names = options as readonly string[];
  return (value, walk, depth, severity) =>
    names.includes(value as string)
      ? value
      : refuse(walk, depth, severity, message as CheckCode, value, { detail: names.join(', '), among: names });
}

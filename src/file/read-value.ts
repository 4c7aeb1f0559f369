import { parseDate } from '../dates/parse-date.ts';
import type { DateProblem } from '../dates/types.ts';
import { isDate } from './formats.ts';
import { LIMITS } from './limits.ts';
import type { ProblemCode, Severity } from './problem.ts';
import { type Reader, refuse, type Rule, rulesOf, type SchemaNode, type Walk } from './walk.ts';

/** Texts. One that is only too long is cut. */
export function textReader(schema: SchemaNode): Reader {
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
      : refuse(walk, depth, severity, message as ProblemCode, value, { detail: names.join(', '), among: names });
}

import { parseDate } from '../dates/parse-date.ts';
import { parseCommonDate } from '../dates/parse-common-date.ts';
import type { DateProblem, TimelineDate } from '../dates/types.ts';
import { addressMeant, isAddress, withScheme } from './address.ts';
import { FORMATS, isDate } from './formats.ts';
import type { CheckCode, Severity } from './problem.ts';
import type { ChoiceSchema, NumberSchema, TextSchema } from './schema-types.ts';
import { type Reader, refuse, type Walk } from './reader.ts';

/** Texts, of which one that is only too long is cut, and dates. */
export function textReader({ maxLength = Infinity, pattern, format }: TextSchema): Reader {
  const { accepts, code } = format ? FORMATS[format] : patternCheck(pattern);
  return (value, walk, depth, severity) => {
    if (typeof value !== 'string') {
      const suggestion = typeof value === 'number' ? asText(value, format) : undefined;
      return refuse(walk, depth, severity, 'wrong-shape', value, { detail: 'a text', suggestion });
    }
    if (format === 'edtf' && value.length <= maxLength) return readDate(value, walk, depth, severity);
    if (format === 'uri-reference' && value.length <= maxLength) return readAddress(value, walk, depth, severity);
    let text = value;
    if (text.length > maxLength) {
      if (format) return refuse(walk, depth, severity, code, value, { detail: walk.at[depth - 1] });
      refuse(walk, depth, 'warning', 'too-long', value, { detail: maxLength });
      text = text.slice(0, maxLength);
    }
    if (!accepts(text)) return refuse(walk, depth, severity, code, value, { detail: walk.at[depth - 1] });
    return clean(text, walk, depth);
  };
}

/** What to write for a number: the same as a text; of a date that counts seconds or milliseconds since 1970, its day. */
function asText(value: number, format: string | undefined): string | undefined {
  const text = `${value}`;
  if (format !== 'edtf' || isDate(text)) return JSON.stringify(text);
  const read = parseDate(text);
  if ('problem' in read && read.problem.suggestion !== undefined) return JSON.stringify(read.problem.suggestion);
  const ms = value >= 1e12 ? value : 1000 * value;
  return ms >= 1e12 && ms < 4.2e12 ? JSON.stringify(new Date(ms).toISOString().slice(0, 10)) : undefined;
}

/** The only pattern without a format asks that a text says something. */
function patternCheck(pattern: string | undefined): { accepts: (text: string) => boolean; code: CheckCode } {
  const expression = new RegExp(pattern ?? '', 'u');
  return { accepts: (text) => pattern === undefined || expression.test(text), code: 'missing-field' };
}

export function numberReader({ minimum, maximum }: NumberSchema): Reader {
  return (value, walk, depth, severity) => {
    if (typeof value !== 'number') return refuse(walk, depth, severity, 'wrong-shape', value, { detail: 'a number' });
    return value >= minimum && value <= maximum ? value : refuse(walk, depth, severity, 'out-of-range', value);
  };
}

/** Control characters but tab and line ends, overrides of direction, surrogates without their other half; and the sign for what was lost. */
const DOUBTFUL = /[\p{Cc}\u202d\u202e\ud800-\udfff\ufffd]/u;
const BAD = /(?![\t\n\r])[\p{Cc}\u202d\u202e\ud800-\udfff]/gu;

function clean(text: string, walk: Walk, depth: number): string {
  if (!DOUBTFUL.test(text)) return text;
  const good = text.replace(BAD, '');
  if (good !== text) refuse(walk, depth, 'warning', 'bad-characters', undefined);
  const lost = good.indexOf('\ufffd');
  if (lost >= 0) refuse(walk, depth, 'warning', 'lost-characters', good.slice(Math.max(0, lost - 20), lost + 50));
  return good;
}

/** An address, without the blanks around it. */
function readAddress(text: string, walk: Walk, depth: number, severity: Severity): string | undefined {
  const meant = withScheme(text);
  if (meant !== undefined) return refuse(walk, depth, severity, 'missing-scheme', text, { suggestion: meant });
  if (isAddress(text)) return clean(text.trim(), walk, depth);
  return refuse(walk, depth, severity, 'refused-url', text, { suggestion: addressMeant(text) });
}

/** A date; of all but the plain ones, which cost as little to read as to find again, one object for each text. */
function readDate(text: string, walk: Walk, depth: number, severity: Severity): TimelineDate | undefined {
  const plain = parseCommonDate(text);
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

export function choiceReader({ enum: names }: ChoiceSchema): Reader {
  return (value, walk, depth, severity) =>
    names.includes(value as string)
      ? value
      : refuse(walk, depth, severity, 'bad-stance', value, { detail: names.join(', '), among: names });
}

import { parseDate } from '../dates/parse-date.ts';
import { parseCommonDate } from '../dates/parse-common-date.ts';
import type { DateProblem, TimelineDate } from '../dates/types.ts';
import { suggestAddress, isAddress, withScheme } from './address.ts';
import { FORMATS, isDate } from './formats.ts';
import type { CheckCode, Severity } from './problem.ts';
import type { ChoiceSchema, NumberSchema, TextSchema } from './schema-types.ts';
import { type ReadContext, refuse, type ValueReader } from './reader.ts';

/** A reader of texts and dates. A text that is only too long is cut. */
export function textReader({ maxLength = Infinity, pattern, format }: TextSchema): ValueReader {
  const { accepts, code } = format ? FORMATS[format] : patternCheck(pattern);
  return (value, context, depth, severity) => {
    if (typeof value !== 'string') {
      const suggestion = typeof value === 'number' ? textForNumber(value, format) : undefined;
      return refuse(context, depth, severity, 'wrong-shape', value, { detail: 'a text', suggestion });
    }
    if (format === 'edtf' && value.length <= maxLength) return readDate(value, context, depth, severity);
    if (format === 'uri-reference' && value.length <= maxLength) return readAddress(value, context, depth, severity);
    let text = value;
    if (text.length > maxLength) {
      if (format) return refuse(context, depth, severity, code, value, { detail: context.path[depth - 1] });
      refuse(context, depth, 'warning', 'too-long', value, { detail: maxLength });
      text = text.slice(0, maxLength);
    }
    if (!accepts(text)) return refuse(context, depth, severity, code, value, { detail: context.path[depth - 1] });
    return clean(text, context, depth);
  };
}

/** The text to suggest for a number: its digits, or for a date in seconds or milliseconds since 1970 that day. */
function textForNumber(value: number, format: string | undefined): string | undefined {
  const text = `${value}`;
  if (format !== 'edtf' || isDate(text)) return JSON.stringify(text);
  const parsed = parseDate(text);
  if ('problem' in parsed && parsed.problem.suggestion !== undefined) return JSON.stringify(parsed.problem.suggestion);
  const ms = value >= 1e12 ? value : 1000 * value;
  return ms >= 1e12 && ms < 4.2e12 ? JSON.stringify(new Date(ms).toISOString().slice(0, 10)) : undefined;
}

/** The check of a pattern without a format. The only such pattern asks that a text is not blank. */
function patternCheck(pattern: string | undefined): { accepts: (text: string) => boolean; code: CheckCode } {
  const expression = new RegExp(pattern ?? '', 'u');
  return { accepts: (text) => pattern === undefined || expression.test(text), code: 'missing-field' };
}

export function numberReader({ minimum, maximum }: NumberSchema): ValueReader {
  return (value, context, depth, severity) => {
    if (typeof value !== 'number')
      return refuse(context, depth, severity, 'wrong-shape', value, { detail: 'a number' });
    return value >= minimum && value <= maximum ? value : refuse(context, depth, severity, 'out-of-range', value);
  };
}

/** A quick test for a text that may hold what `REMOVED` matches, or the replacement character. */
const SUSPICIOUS = /[\p{Cc}\u202d\u202e\ud800-\udfff\ufffd]/u;
/** Control characters except tab and line ends, overrides of direction, and lone surrogates. */
const REMOVED = /(?![\t\n\r])[\p{Cc}\u202d\u202e\ud800-\udfff]/gu;

/** A text without the characters of `REMOVED`; reports them, and replacement characters, which stay. */
function clean(text: string, context: ReadContext, depth: number): string {
  if (!SUSPICIOUS.test(text)) return text;
  const cleaned = text.replace(REMOVED, '');
  if (cleaned !== text) refuse(context, depth, 'warning', 'bad-characters', undefined);
  const lost = cleaned.indexOf('\ufffd');
  if (lost >= 0) refuse(context, depth, 'warning', 'lost-characters', cleaned.slice(Math.max(0, lost - 20), lost + 50));
  return cleaned;
}

/** Reads an address, without the blanks around it. */
function readAddress(text: string, context: ReadContext, depth: number, severity: Severity): string | undefined {
  const suggestion = withScheme(text);
  if (suggestion !== undefined) return refuse(context, depth, severity, 'missing-scheme', text, { suggestion });
  if (isAddress(text)) return clean(text.trim(), context, depth);
  return refuse(context, depth, severity, 'refused-url', text, { suggestion: suggestAddress(text) });
}

/** Reads a date. Equal texts share one object, except the common dates, which cost as little to parse as to look up. */
function readDate(text: string, context: ReadContext, depth: number, severity: Severity): TimelineDate | undefined {
  const common = parseCommonDate(text);
  if (common) return common;
  let result = context.dates.get(text);
  if (!result) context.dates.set(text, (result = parseDate(text)));
  return 'date' in result ? result.date : refuseDate(context, depth, severity, result.problem);
}

/** Reports a date, with a problem of its own for an interval of two valid dates whose end comes first. */
function refuseDate(context: ReadContext, depth: number, severity: Severity, problem: DateProblem): undefined {
  const { text, message, suggestion } = problem;
  const [start, end, ...rest] = text.split('/');
  const swapped = `${end}/${start}`;
  return start && end && !rest.length && isDate(swapped)
    ? refuse(context, depth, severity, 'reversed-dates', text, { suggestion: swapped })
    : refuse(context, depth, severity, 'refused-date', text, { detail: message, suggestion });
}

export function choiceReader({ enum: names }: ChoiceSchema): ValueReader {
  return (value, context, depth, severity) =>
    names.includes(value as string)
      ? value
      : refuse(context, depth, severity, 'bad-stance', value, { detail: names.join(', '), among: names });
}

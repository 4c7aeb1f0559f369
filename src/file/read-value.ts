import { parseCommonDate } from '../dates/parse-common-date.ts';
import { parseValidDate } from '../dates/parse-valid-date.ts';
import type { TimelineDate } from '../dates/types.ts';
import { isAddress, isSimpleAddress, withScheme } from './address.ts';
import { type FormatCheck, FORMATS } from './formats.ts';
import type { Severity } from './problem.ts';
import type { ChoiceSchema, NumberSchema, TextSchema } from './schema-types.ts';
import { REMOVED } from './seen.ts';
import { type ReadContext, refuse, type ValueReader } from './reader.ts';

/** A reader of texts and dates. A text whose only fault is its length is cut. */
export function textReader({ maxLength = Infinity, pattern, format }: TextSchema): ValueReader {
  const { accepts, code, detail }: FormatCheck = format ? FORMATS[format] : patternCheck(pattern);
  return (value, context, depth, severity) => {
    if (typeof value !== 'string')
      return refuse(context, depth, severity, 'wrong-shape', value, { detail: 'a text', format });
    if (format === 'edtf' && value.length <= maxLength) return readDate(value, context, depth, severity);
    if (format === 'uri-reference' && value.length <= maxLength) return readAddress(value, context, depth, severity);
    if (!format && value.length <= maxLength && isPlain(value)) return value;
    let text = value;
    if (text.length > maxLength) {
      const tooLong = format === 'edtf' ? `it has more than ${maxLength} characters` : detail;
      if (format) return refuse(context, depth, severity, code, value, { detail: tooLong ?? context.path[depth - 1] });
      refuse(context, depth, 'warning', 'too-long', value, { detail: maxLength });
      text = text.slice(0, maxLength);
    }
    // Cleaning can leave a blank text, so it comes before the check
    if (!format) text = clean(text, context, depth);
    if (!accepts(text)) {
      const suggestion = format === 'uri' ? withScheme(text) : undefined;
      return refuse(context, depth, severity, code, value, { detail: detail ?? context.path[depth - 1], suggestion });
    }
    // Addresses lose surrounding blanks, and digests become lower case
    if (!format) return text;
    return clean(format === 'uri' ? text.trim() : format === 'sha-256' ? text.toLowerCase() : text, context, depth);
  };
}

/** The check of a pattern without a format. The only such pattern requires that a text is not blank. */
function patternCheck(pattern: string | undefined): FormatCheck {
  // Without a pattern any text is accepted
  const expression = new RegExp(pattern ?? '', 'u');
  return { accepts: (text) => expression.test(text), code: 'missing-field' };
}

export function numberReader({ minimum, maximum }: NumberSchema): ValueReader {
  return (value, context, depth, severity) => {
    if (typeof value !== 'number')
      return refuse(context, depth, severity, 'wrong-shape', value, { detail: 'a number' });
    return value >= minimum && value <= maximum ? value : refuse(context, depth, severity, 'out-of-range', value);
  };
}

/** Whether a text certainly has a visible character and needs no cleaning: it is ASCII without control characters. A quick test for most. */
function isPlain(text: string): boolean {
  let unit = 0;
  for (let i = text.length; i-- > 0;) {
    unit = text.charCodeAt(i);
    if (unit < 0x20 || unit > 0x7e) return false;
  }
  // The first one, which is no blank
  return unit > 0x20;
}

/** A quick test for a text that may contain characters of `REMOVED` or `TURNING`, or the replacement character. */
const SUSPICIOUS = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffd]/u;
/** Characters that change the text direction until a closing one. If that is missing, they also change the direction of text beside this one. */
const TURNING = /[\u202a-\u202c\u2066-\u2069]/g;

/** Whether each direction character of a text is closed within it. */
function isClosed(text: string): boolean {
  const open: string[] = [];
  for (const mark of text.match(TURNING) ?? []) {
    if (!'\u202c\u2069'.includes(mark)) open.push(mark < '\u202c' ? '\u202c' : '\u2069');
    else if (open.pop() !== mark) return false;
  }
  return open.length === 0;
}

/**
 * A text without the characters of `REMOVED`, and without those of `TURNING` unless all are closed. Reports removed characters, and
 * replacement characters, which stay.
 */
function clean(text: string, context: ReadContext, depth: number): string {
  if (!SUSPICIOUS.test(text)) return text;
  let cleaned = text.replace(REMOVED, '');
  if (!isClosed(cleaned)) cleaned = cleaned.replace(TURNING, '');
  if (cleaned !== text) refuse(context, depth, 'warning', 'bad-characters', undefined);
  const lost = cleaned.indexOf('\ufffd');
  if (lost >= 0) refuse(context, depth, 'warning', 'lost-characters', cleaned.slice(Math.max(0, lost - 20), lost + 50));
  return cleaned;
}

/** Reads an address and removes the blanks around it. */
function readAddress(text: string, context: ReadContext, depth: number, severity: Severity): string | undefined {
  if (isSimpleAddress(text)) return text;
  const suggestion = withScheme(text);
  if (suggestion !== undefined) return refuse(context, depth, severity, 'missing-scheme', text, { suggestion });
  if (isAddress(text)) return clean(text.trim(), context, depth);
  return refuse(context, depth, severity, 'refused-url', text);
}

/** Reads a date. Equal texts share one object, except for common dates, which are as cheap to parse as to look up. */
function readDate(text: string, context: ReadContext, depth: number, severity: Severity): TimelineDate | undefined {
  const common = parseCommonDate(text);
  if (common) return common;
  let date = context.dates.get(text);
  if (!date && !context.dates.has(text)) context.dates.set(text, (date = parseValidDate(text)));
  return date ?? refuse(context, depth, severity, 'refused-date', text);
}

/** A reader of a word from a fixed list. A stance has a specific problem code, because its citation is lost with it. */
export function choiceReader({ enum: names }: ChoiceSchema): ValueReader {
  return (value, context, depth, severity) => {
    if (names.includes(value as string)) return value;
    const list = names.join(', ');
    const isStance = context.path[depth - 1] === 'stance';
    const [code, detail] = isStance ? (['bad-stance', list] as const) : (['wrong-shape', `one of ${list}`] as const);
    return refuse(context, depth, severity, code, value, { detail, among: names });
  };
}

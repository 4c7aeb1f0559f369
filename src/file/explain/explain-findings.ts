import { parseDate } from '../../dates/parse-date.ts';
import type { Finding } from '../finding.ts';
import { clip, harmless, type Problem } from '../problem.ts';
import { isDate } from '../formats.ts';
import { nearest } from './nearest.ts';
import { SENTENCES } from './sentences.ts';
import { suggestAddress } from './suggest-address.ts';

/** The parts of a finding that are computed only when it is explained. */
type Explanation = Partial<Pick<Finding, 'code' | 'detail' | 'suggestion'>>;

/**
 * The findings in words, in the same order, each with what was most likely meant if that can be guessed. O(findings), plus O(names) for
 * those with names to choose from.
 */
export const explainFindings = (findings: readonly Finding[]): readonly Problem[] => findings.map(explain);

const isExplained = (finding: Finding): finding is Finding & Problem => finding.message !== undefined;

function explain(finding: Finding): Problem {
  if (isExplained(finding)) return finding;
  const { severity, path, value, names } = finding;
  const { text, line, column } = finding;
  const { code, detail = '', suggestion } = { ...finding, ...explanationOf(finding) };
  const meant = suggestion ?? (names && typeof value === 'string' ? nearest(value, names) : undefined);
  return {
    code,
    severity,
    path,
    message:
      code in SENTENCES ? harmless(SENTENCES[code as keyof typeof SENTENCES].replace('$', () => `${detail}`)) : code,
    ...(text !== undefined && { text }),
    ...(meant !== undefined && { suggestion: clip(meant) }),
    ...(line && column && { line, column }),
  };
}

function explanationOf({ code, value, detail, format }: Finding): Explanation {
  if (typeof value === 'number')
    return code === 'wrong-shape' && detail === 'a text' ? textForNumber(value, format) : {};
  // If there is a detail already, the form of the value is not what is wrong
  if (value === undefined || detail !== undefined) return {};
  if (code === 'refused-url') return suggested(suggestAddress(value));
  if (code !== 'refused-date') return {};
  const [start, end, ...rest] = value.split('/');
  const swapped = `${end}/${start}`;
  // An interval of two valid dates in reversed order has a problem code of its own
  if (start && end && rest.length === 0 && isDate(swapped)) return { code: 'reversed-dates', suggestion: swapped };
  const parsed = parseDate(value);
  return 'date' in parsed ? {} : { detail: parsed.problem.message, ...suggested(parsed.problem.suggestion) };
}

const suggested = (suggestion: string | undefined): Explanation => (suggestion === undefined ? {} : { suggestion });

/** Suggests a text for a number: its digits, or the day if it is a date in seconds or milliseconds since 1970. */
function textForNumber(value: number, format: string | undefined): Explanation {
  const text = `${value}`;
  const parsed = parseDate(text);
  if (format !== 'edtf' || 'date' in parsed) return { suggestion: JSON.stringify(text) };
  if (parsed.problem.suggestion !== undefined) return { suggestion: JSON.stringify(parsed.problem.suggestion) };
  const ms = value >= 1e12 ? value : 1000 * value;
  return ms >= 1e12 && ms < 4.2e12 ? { suggestion: JSON.stringify(new Date(ms).toISOString().slice(0, 10)) } : {};
}

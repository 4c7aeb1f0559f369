import { parseDate } from '../../dates/parse-date.ts';
import type { Finding } from '../finding.ts';
import { clip, harmless, type Problem } from '../problem.ts';
import { nearest } from './nearest.ts';
import { SENTENCES } from './sentences.ts';
import { suggestAddress } from './suggest-address.ts';

/** What is known of some findings only once they are explained. */
type Explanation = Partial<Pick<Finding, 'detail' | 'suggestion'>>;

/**
 * Findings in words, in their order, each with what was most likely meant. O(findings), and for those with names to choose from
 * O(names).
 */
export const explainFindings = (findings: readonly Finding[]): readonly Problem[] => findings.map(explain);

const isExplained = (finding: Finding): finding is Finding & Problem => finding.message !== undefined;

function explain(finding: Finding): Problem {
  if (isExplained(finding)) return finding;
  const { code, severity, path, value, names } = finding;
  const { text, line, column } = finding;
  const { detail = '', suggestion } = { ...finding, ...explanationOf(finding) };
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
  // Where there is a detail already, it is not the form of the value that is wrong
  if (value === undefined || detail !== undefined) return {};
  if (code === 'refused-url') return suggested(suggestAddress(value));
  if (code !== 'refused-date') return {};
  const parsed = parseDate(value);
  return 'date' in parsed ? {} : { detail: parsed.problem.message, ...suggested(parsed.problem.suggestion) };
}

const suggested = (suggestion: string | undefined): Explanation => (suggestion === undefined ? {} : { suggestion });

/** Suggests a text for a number: its digits, or for a date in seconds or milliseconds since 1970 that day. */
function textForNumber(value: number, format: string | undefined): Explanation {
  const text = `${value}`;
  const parsed = parseDate(text);
  if (format !== 'edtf' || 'date' in parsed) return { suggestion: JSON.stringify(text) };
  if (parsed.problem.suggestion !== undefined) return { suggestion: JSON.stringify(parsed.problem.suggestion) };
  const ms = value >= 1e12 ? value : 1000 * value;
  return ms >= 1e12 && ms < 4.2e12 ? { suggestion: JSON.stringify(new Date(ms).toISOString().slice(0, 10)) } : {};
}

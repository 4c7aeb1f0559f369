import type { Finding } from './finding.ts';
import { LIMITS } from './limits.ts';
import { type CheckCode, clip, type Path, pathText, type Problem, type Severity } from './problem.ts';

/** What is known about a fault in addition to its code and path. */
export interface Detail {
  /** Replaces the `$` in the sentence of the code. */
  readonly detail?: string | number | undefined;
  /** Position of the fault in a text that is not JSON, both from 1. */
  readonly line?: number;
  readonly column?: number;
  /** The offending value; shown as text. */
  readonly value?: unknown;
  readonly suggestion?: string | undefined;
  /** Valid names; the one nearest to `value` is suggested. */
  readonly among?: Iterable<string | undefined>;
  /** The schema format that the value should have. */
  readonly format?: string | undefined;
}

/** Collects findings. After the first thousand, further findings are only counted, but an error still replaces the last warning. */
export interface Report {
  readonly findings: Finding[];
  problemCount: number;
  errorCount: number;
  add(code: CheckCode, severity: Severity, path: Path, more?: Detail): void;
  /** Adds a warning that is complete already. */
  addProblem(problem: Problem): void;
}

/** Maximum number of names compared for suggestions in one report; limits the time for a long file with many faults. */
const MAX_COMPARISONS = 100_000;

export function createReport(): Report {
  let comparisonsLeft = MAX_COMPARISONS;
  const someOf = (among: Iterable<string | undefined>): readonly string[] => {
    const names: string[] = [];
    for (const name of among) {
      if (comparisonsLeft-- <= 0) break;
      if (name) names.push(name);
    }
    return names;
  };
  return {
    findings: [],
    problemCount: 0,
    errorCount: 0,
    addProblem(problem) {
      this.problemCount++;
      this.findings.push(problem);
    },
    add(code, severity, path, { detail, value, suggestion, among, format, line, column } = {}) {
      // Index of the warning that this finding replaces; -1 if it is only counted; undefined if there is room
      const replaced =
        this.findings.length < LIMITS.problems ? undefined : severity === 'error' ? lastWarning(this.findings) : -1;
      // Comes before counting: reading the value may throw, and then the object that contains it is reported instead
      const text = replaced !== -1 && value !== undefined ? clip(describe(value)) : undefined;
      this.problemCount++;
      if (severity === 'error') this.errorCount++;
      if (replaced === -1) return;
      if (replaced !== undefined) this.findings.splice(replaced, 1);
      const isPlain = typeof value === 'string' || typeof value === 'number';
      this.findings.push({
        code,
        severity,
        path: pathText(path),
        ...(detail !== undefined && { detail }),
        ...(text !== undefined && { text }),
        ...(isPlain && { value }),
        ...(format !== undefined && { format }),
        ...(line && column && { line, column }),
        ...(suggestion !== undefined && { suggestion: clip(suggestion) }),
        ...(among && suggestion === undefined && typeof value === 'string' && { names: someOf(among) }),
      });
    },
  };
}

const lastWarning = (findings: readonly Finding[]): number =>
  findings.findLastIndex(({ severity }) => severity === 'warning');

/** A value as a short text: texts, numbers and booleans as they are, else a symbol for the kind of value. */
const describe = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : Array.isArray(value)
      ? '[…]'
      : value === null
        ? 'null'
        : '{…}';

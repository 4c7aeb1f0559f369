import type { Finding } from './finding.ts';
import { LIMITS } from './limits.ts';
import { type CheckCode, clip, type Path, pathText, type Problem, type Severity } from './problem.ts';

/** What is known of a fault besides its code and path. */
export interface Detail {
  /** Replaces the `$` in the sentence of the code. */
  readonly detail?: string | number | undefined;
  /** Where it is, in a text that is no JSON. */
  readonly line?: number;
  readonly column?: number;
  /** The offending value; shown as text. */
  readonly value?: unknown;
  readonly suggestion?: string | undefined;
  /** Names of which the nearest one is suggested. */
  readonly among?: Iterable<string>;
  /** Format in the schema that the value should have. */
  readonly format?: string | undefined;
}

/** Collects findings. After a thousand the rest are only counted, which is cheap; but an error still replaces the last warning. */
export interface Report {
  readonly findings: Finding[];
  problemCount: number;
  errorCount: number;
  add(code: CheckCode, severity: Severity, path: Path, more?: Detail): void;
  /** Adds a warning that is complete already. */
  addProblem(problem: Problem): void;
}

/** Largest number of names compared for suggestions in one report, which bounds the time for a long file with many faults. */
const MAX_COMPARISONS = 100_000;

export function createReport(): Report {
  let comparisonsLeft = MAX_COMPARISONS;
  const someOf = (among: Iterable<string>): readonly string[] => {
    const names: string[] = [];
    for (const name of among) {
      if (comparisonsLeft-- <= 0) break;
      names.push(name);
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
      // Index of the warning that this one replaces, -1 where it is only counted
      const replaced =
        this.findings.length < LIMITS.problems ? undefined : severity === 'error' ? lastWarning(this.findings) : -1;
      // Before the count: reading the value may throw, and then it is a problem of what contains it
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

/** The problems that a report would keep of these, in their order: where there are too many, errors before warnings. */
export function keepProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= LIMITS.problems) return problems;
  let warnings = LIMITS.problems - problems.filter(({ severity }) => severity === 'error').length;
  return problems.filter(({ severity }) => severity === 'error' || warnings-- > 0).slice(0, LIMITS.problems);
}

/** A value as a short text: texts, numbers and booleans themselves, else a sign for the kind of value. */
const describe = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : Array.isArray(value)
      ? '[…]'
      : value === null
        ? 'null'
        : '{…}';

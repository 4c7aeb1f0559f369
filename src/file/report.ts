import { LIMITS } from './limits.ts';
import { nearest } from './explain/nearest.ts';
import {
  clip,
  harmless,
  type Path,
  pathText,
  type Problem,
  type CheckCode,
  SENTENCES,
  type Severity,
} from './problem.ts';

/** What is known of a fault beyond its code and place. */
export interface Detail {
  /** Fills the `$` of the code's sentence. */
  readonly detail?: string | number | undefined;
  /** The offending value; shown as text. */
  readonly value?: unknown;
  readonly suggestion?: string | undefined;
  /** Names among which the right one may be. */
  readonly among?: Iterable<string>;
  readonly line?: number;
  readonly column?: number;
}

/** Gathers problems. Cheap once a thousand are kept: the rest are counted only, but for an error, which takes the place of the last warning. */
export interface Report {
  readonly problems: Problem[];
  problemCount: number;
  errorCount: number;
  add(code: CheckCode, severity: Severity, path: Path, more?: Detail): void;
  /** Takes a warning that is told already. */
  take(problem: Problem): void;
}

/** Candidates looked at for suggestions in one report, so that a long file with many faults takes no longer than it must. */
const EFFORT = 100_000;

export function createReport(): Report {
  let effort = EFFORT;
  const suggest = (value: unknown, among: Iterable<string>): string | undefined => {
    if (typeof value !== 'string') return undefined;
    const some: string[] = [];
    for (const name of among) {
      if (effort-- <= 0) break;
      some.push(name);
    }
    return nearest(value, some);
  };
  return {
    problems: [],
    problemCount: 0,
    errorCount: 0,
    take(problem) {
      this.problemCount++;
      this.problems.push(problem);
    },
    add(code, severity, path, { detail = '', value, suggestion, among = [], line, column } = {}) {
      const spared =
        this.problems.length < LIMITS.problems ? undefined : severity === 'error' ? lastWarning(this.problems) : -1;
      // Said before it is counted: a value that throws on being looked at is a problem of what it stands in
      const text = spared !== -1 && value !== undefined ? clip(show(value)) : undefined;
      this.problemCount++;
      if (severity === 'error') this.errorCount++;
      if (spared === -1) return;
      if (spared !== undefined) this.problems.splice(spared, 1);
      const better = suggestion ?? suggest(value, among);
      this.problems.push({
        code,
        severity,
        path: pathText(path),
        message: harmless(SENTENCES[code].replace('$', () => `${detail}`)),
        ...(text !== undefined && { text }),
        ...(better !== undefined && { suggestion: clip(better) }),
        ...(line && column && { line, column }),
      });
    },
  };
}

const lastWarning = (problems: readonly Problem[]): number =>
  problems.findLastIndex(({ severity }) => severity === 'warning');

/** As many problems as a report keeps, in their order; where there are more, errors before warnings. */
export function keepProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= LIMITS.problems) return problems;
  let warnings = LIMITS.problems - problems.filter(({ severity }) => severity === 'error').length;
  return problems.filter(({ severity }) => severity === 'error' || warnings-- > 0).slice(0, LIMITS.problems);
}

/** A value as a few words: texts and numbers themselves, of anything else what it is. */
const show = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : Array.isArray(value)
      ? '[…]'
      : value === null
        ? 'null'
        : '{…}';

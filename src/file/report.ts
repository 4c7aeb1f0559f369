import { LIMITS } from './limits.ts';
import { nearest } from './nearest.ts';
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
    add(code, severity, path, { detail = '', value, suggestion, among = [], line, column } = {}) {
      this.problemCount++;
      if (severity === 'error') this.errorCount++;
      if (this.problems.length >= LIMITS.problems) {
        const spared = severity === 'error' ? this.problems.findLastIndex((kept) => kept.severity === 'warning') : -1;
        if (spared < 0) return;
        this.problems.splice(spared, 1);
      }
      const better = suggestion ?? suggest(value, among);
      this.problems.push({
        code,
        severity,
        path: pathText(path),
        message: harmless(SENTENCES[code].replace('$', () => `${detail}`)),
        ...(value !== undefined && { text: clip(show(value)) }),
        ...(better !== undefined && { suggestion: clip(better) }),
        ...(line && column && { line, column }),
      });
    },
  };
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

import { expect, test } from 'vitest';
import type { Problem } from '../../../src/file/problem.ts';
import { keepProblems } from '../../../src/file/keep-problems.ts';
import { createReport } from '../../../src/file/report.ts';

const MOST = 1000;

const shortOf = ({ severity, path }: Pick<Problem, 'severity' | 'path'>): string => `${severity} ${path}`;

test('an error beyond the limit replaces the last warning', () => {
  const report = createReport();
  for (let i = 0; i < 1500; i++) report.add('unknown-key', 'warning', ['a', i]);
  report.add('refused-date', 'error', ['events', 7, 'date'], { value: 'soon' });
  report.add('unknown-key', 'warning', ['last']);
  expect(report.findings).toHaveLength(MOST);
  expect(report.findings.slice(-2).map(shortOf)).toEqual(['warning a[998]', 'error events[7].date']);
  expect(report.findings.at(-1)?.text).toBe('soon');
  expect([report.problemCount, report.errorCount]).toEqual([1502, 1]);
});

test('beyond the limit the first errors are kept, and the others are only counted', () => {
  const report = createReport();
  report.add('unknown-key', 'warning', ['first']);
  for (let i = 0; i < 1200; i++) report.add('refused-date', 'error', ['events', i, 'date']);
  expect(report.findings).toHaveLength(MOST);
  expect(report.findings.every(({ severity }) => severity === 'error')).toBe(true);
  expect(report.errorCount).toBe(1200);
});

test('joining two reports keeps errors before warnings, in order', () => {
  const made = (severity: Problem['severity'], count: number, name: string): Problem[] =>
    Array.from({ length: count }, (_, i) => ({ code: 'unknown-key', severity, path: `${name}${i}`, message: '' }));
  const few = [...made('warning', 2, 'w'), ...made('error', 2, 'e')];
  expect(keepProblems(few)).toBe(few);
  const kept = keepProblems([...made('warning', 1200, 'w'), ...made('error', 3, 'e')]);
  expect(kept).toHaveLength(MOST);
  expect(kept.slice(-4).map(shortOf)).toEqual(['warning w996', 'error e0', 'error e1', 'error e2']);
  expect(keepProblems(made('error', 1200, 'e'))).toHaveLength(MOST);
});

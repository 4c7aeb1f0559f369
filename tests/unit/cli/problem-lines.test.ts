import { expect, test } from 'vitest';
import { problemLine } from '../../../src/cli/problem-lines.ts';
import type { Problem } from '../../../src/file/problem.ts';

const problem: Problem = { code: 'not-read', severity: 'error', path: 'item 3', message: 'It has no date.' };

test.each([
  [problem, 'a.ics: error not-read: item 3: It has no date.'],
  [{ ...problem, message: 'Item 3, “A”: it has no date.' }, 'a.ics: error not-read: Item 3, “A”: it has no date.'],
  [{ ...problem, line: 7, column: 2 }, 'a.ics:7:2: error not-read: It has no date.'],
  [
    { ...problem, path: '', text: 'A', suggestion: 'B' },
    'a.ics: error not-read: It has no date. Found: A (did you mean B?)',
  ],
])('%o is printed as %s', (given, line) => {
  expect(problemLine('a.ics', given)).toBe(line);
});

test('nothing in a problem can control a terminal', () => {
  const steering = '\u001b[2J\u202e';
  const fields = { path: steering, message: steering, text: steering, suggestion: steering };
  expect(problemLine(steering, { ...problem, ...fields })).not.toMatch(/[\p{Cc}\u202e]/u);
});

import { expect, test } from 'vitest';
import type { Problem } from '../../../src/file/problem.ts';
import { lostRecords } from '../../../src/views/status/lost-records.ts';
import { kindsOf } from '../../../src/views/status/problem-kinds.ts';

const problem = (code: Problem['code'], path: string, message: string, severity: Problem['severity']): Problem => ({
  code,
  path,
  message,
  severity,
});
const error = (code: Problem['code'], path: string, message = 'No.'): Problem => problem(code, path, message, 'error');
const warning = (code: Problem['code'], path: string, message = 'Hm.'): Problem =>
  problem(code, path, message, 'warning');

test('problems are grouped by kind, errors first, then the most frequent; none is lost', () => {
  const problems = [
    warning('unknown-key', 'a'),
    warning('uncited-event', 'b'),
    error('refused-date', 'c'),
    warning('uncited-event', 'd'),
    error('missing-field', 'e'),
    error('missing-field', 'f'),
  ];
  const kinds = kindsOf(problems);
  expect(kinds.map((kind) => [kind.isError, ...kind.problems.map(({ path }) => path)])).toEqual([
    [true, 'e', 'f'],
    [true, 'c'],
    [false, 'b', 'd'],
    [false, 'a'],
  ]);
  expect(kinds.flatMap((kind) => kind.problems)).toHaveLength(problems.length);
});

test('the message of a kind is what its problems share, with an ellipsis where they differ', () => {
  const [kind] = kindsOf([
    warning('duplicate-id', 'events[1].id', 'This id is taken; `a-2` stands in its place.'),
    warning('duplicate-id', 'events[2].id', 'This id is taken; `bee-3` stands in its place.'),
  ]);
  expect(kind?.message).toBe('This id is taken; … stands in its place.');
  expect(kindsOf([warning('unknown-key', 'a', 'Same.'), warning('unknown-key', 'b', 'Same.')])[0]?.message).toBe(
    'Same.',
  );
});

test('reader omissions are of the same kind if they differ only in quotations and numbers', () => {
  const kinds = kindsOf([
    error('not-read', 'item 1', 'No date is read in “first”.'),
    error('not-read', 'item 2', 'No date is read in “second”.'),
    error('not-read', 'item 3', 'It has no title.'),
  ]);
  expect(kinds.map(({ problems, message }) => [problems.length, message])).toEqual([
    [2, 'No date is read in …'],
    [1, 'It has no title.'],
  ]);
});

const lost = (...problems: Problem[]): number =>
  lostRecords({ problems, errorCount: problems.filter(({ severity }) => severity === 'error').length });

test('a record with several errors counts once', () => {
  expect(lost()).toBe(0);
  expect(lost(warning('uncited-event', 'events[0]'))).toBe(0);
  expect(
    lost(
      error('missing-field', 'events[0].title'),
      warning('unknown-key', 'x'),
      error('refused-date', 'events[0].date'),
    ),
  ).toBe(1);
  expect(lost(error('refused-date', 'events[0].date'), error('refused-date', 'events[1].date'))).toBe(2);
  expect(lost(error('missing-field', 'events[0].title'), error('bad-stance', 'events[0].citations[1].stance'))).toBe(1);
  expect(
    lost(error('missing-article', 'events[0].citations[0]'), error('missing-article', 'events[0].citations[1]')),
  ).toBe(2);
  expect(lost(error('not-read', 'item 1 of list 2'), error('not-read', 'item 2 of list 2'))).toBe(2);
});

test('the same path in a file that was added later is another record', () => {
  expect(lost(error('refused-date', 'events[0].date'), error('refused-date', 'events[0].date'))).toBe(2);
});

test('errors that are only counted are one record each', () => {
  expect(lostRecords({ problems: [error('refused-date', 'events[0].date')], errorCount: 41 })).toBe(41);
});

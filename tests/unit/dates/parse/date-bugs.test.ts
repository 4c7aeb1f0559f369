import { expect, test } from 'vitest';
import { parseDate } from '../../../../src/dates/parse-date.ts';
import { parseTree } from '../../../../src/dates/edtf/parse-tree.ts';
import fixture from '../../../fixtures/date-bugs.json' with { type: 'json' };

interface Bug {
  readonly id: string;
  readonly kind: string;
  readonly input: unknown;
  readonly edtf?: string;
  readonly valid?: boolean;
  readonly lo?: number | string;
  readonly hi?: number | string;
  readonly floating?: boolean;
}

const bugs = fixture.cases as readonly Bug[];
const instant = (value: number | string | undefined) =>
  value === 'inf' ? Infinity : value === '-inf' ? -Infinity : value;

// If the input is another tool's data, `edtf` is what a reader of that format must pass to the parser.
const accepted = bugs.filter((bug) => bug.valid !== false && bug.lo !== undefined);
const textOf = (bug: Bug) => bug.edtf ?? String(bug.input);
const refused = bugs.filter((bug) => bug.valid === false && bug.kind === 'edtf');

test('every case of the table is used, except two that do not concern an EDTF parser', () => {
  const used = new Set([...accepted, ...refused].map((bug) => bug.id));
  const left = bugs.filter((bug) => !used.has(bug.id)).map((bug) => bug.id);
  expect(bugs).toHaveLength(70);
  // Month 13 in the JSON of TimelineJS; a feed whose zone "ET" is unknown, and which has no bounds stated.
  expect(left).toEqual(['month-07', 'import-13']);
});

test.each(accepted)('$id: $input', (bug) => {
  const { lo, hi, floating = false } = bug;
  const read = parseDate(textOf(bug));
  expect('date' in read && [read.date.start.earliest, read.date.end.latest, read.date.floating]).toEqual([
    instant(lo),
    instant(hi),
    floating,
  ]);
});

test.each(refused)('$id: $input is refused', ({ input }) => {
  expect(parseDate(String(input))).toEqual(parseTree(String(input)));
  expect(parseDate(String(input))).toHaveProperty('problem.text', input);
});

test.each(bugs.filter((bug) => bug.kind === 'edtf-draft2012'))(
  '$id: $input of the draft is brought up to date',
  (bug) => {
    expect(parseDate(String(bug.input))).toHaveProperty('problem.suggestion', bug.edtf);
  },
);

import { csvParseRows, tsvParseRows } from 'd3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runSteps } from '../../../../src/file/steps.ts';
import { cellSteps } from '../../../../src/readers/csv/cells.ts';
import { SEED } from '../../model/support.ts';
import { runs } from '../../runs.ts';
import { processorTime } from '../../processor-time.ts';

const parse = (text: string, delimiter = ',') => runSteps(cellSteps(text, delimiter));
const cellsOf = (text: string, delimiter = ',') => parse(text, delimiter).rows.map(({ cells }) => cells);

const quoted = (cell: string, delimiter: string): string =>
  /["\n\r]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\t', '\n', '\r\n', ' '), maxLength: 6 });

test.each([
  [',', csvParseRows],
  ['\t', tsvParseRows],
] as const)('cells divided by %j are the same as with d3-dsv', (delimiter, d3Rows) => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 })),
      fc.constantFrom('\n', '\r\n'),
      (table, end) => {
        const text = table.map((row) => row.map((each) => quoted(each, delimiter)).join(delimiter)).join(end);
        const full = d3Rows(text).filter((row) => row.some((each) => each.trim() !== ''));
        expect(cellsOf(text, delimiter)).toEqual(full);
      },
    ),
    { numRuns: runs(500), seed: SEED },
  );
});

test('rows know their first line', () => {
  expect(parse('a,b\r\n"c\nd",e\n\n,\nf,g').rows.map(({ line }) => line)).toEqual([1, 2, 6]);
});

test('a quotation mark that is never closed is part of its cell, and swallows no rows', () => {
  expect(parse('a,"b\nc,"d')).toEqual({
    rows: [{ line: 1, cells: ['a', 'b\nc,d'] }],
    unclosedAt: undefined,
  });
  expect(parse('a,"b\nc,d')).toEqual({
    rows: [
      { line: 1, cells: ['a', '"b'] },
      { line: 2, cells: ['c', 'd'] },
    ],
    unclosedAt: 1,
  });
});

test.each(['"'.repeat(200_001), '"a,'.repeat(100_000), '"",'.repeat(100_000), '"\n'.repeat(100_001)])(
  'hostile quotation marks (%#) take no time',
  (text) => {
    const begun = processorTime();
    parse(text);
    expect(processorTime() - begun).toBeLessThan(2000);
  },
);

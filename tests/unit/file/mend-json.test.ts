import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFile } from '../../../src/file/check.ts';
import { repairJson } from '../../../src/file/json/mend-json.ts';
import { plainJson } from '../../../src/file/json/plain-json.ts';
import { runSteps } from '../../../src/file/steps.ts';
import { check } from '../model/support.ts';

test.each([
  ['\ufeff[1]', ' [1]'],
  ['[1, // one\n2]', '[1,       \n2]'],
  ['[1 /* a\nb */]', '[1     \n    ]'],
  ['[1,]', '[1 ]'],
  ['{"a": 1, /* the last */ }', `{"a": 1${' '.repeat(17)}}`],
  ['[1,,]', '[1  ]'],
  ['[1,,2]', '[1,,2]'],
  ['["// not, /* this */ ,]"]', '["// not, /* this */ ,]"]'],
  ['["\\"// not\\\\",]', '["\\"// not\\\\" ]'],
  ['[1] /* open', '[1]        '],
  ['1 / 2', '1 / 2'],
])('%s is plainly %s', (text, plain) => expect(plainJson(text)).toBe(plain));

const pieces = '" \\ "a" / // /* */ * , ] } [ { 1 : "b\\"c" "//"'.split(' ').concat(' ', '\n', '\ufeff');
test('every character keeps its position, and valid JSON stays unchanged', () => {
  check(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), fc.jsonValue(), (written, value) => {
      const text = written.join('');
      expect(plainJson(text)).toHaveLength(text.length);
      const json = JSON.stringify(value, null, 1);
      expect(plainJson(json)).toBe(json);
    }),
    1000,
  );
});

const MANY = 2_000_000;
const LINES = 50_000;

/** With quadratic time, or time that grows with nested loops, each of these took minutes or failed. */
test.each<[name: string, text: string, value: unknown]>([
  ['escapes', `["${'\\"'.repeat(MANY)}",]`, ['"'.repeat(MANY)]],
  ['strings', `[${'"",'.repeat(LINES)}]`, Array.from({ length: LINES }, () => '')],
  ['comments', `[1${'/*,*/'.repeat(LINES)},]`, [1]],
  ['commas after nothing', `[1${','.repeat(LINES)}]`, [1]],
  ['blanks before no bracket', `[1${` ,${' '.repeat(LINES)}`}2]`, [1, 2]],
])('many %s are read', (_, text, value) => expect(runSteps(repairJson(text))).toEqual({ value }), 20_000);

test.each<[name: string, text: string, fault: object]>([
  ['quotes without an end', `"${'\\"'.repeat(MANY)}`, { line: 1, column: 1 }],
  ['quotes', '"'.repeat(LINES), { line: 1, column: 3 }],
  ['slashes', '/'.repeat(LINES), { line: 1, column: LINES + 1, detail: 'the text ends too early' }],
  ['open comments', `[${'/*'.repeat(LINES)}`, { line: 1 }],
  ['brackets', '['.repeat(LINES), { line: 1, column: LINES + 1 }],
])('many %s are reported', (_, text, fault) => expect(runSteps(repairJson(text))).toMatchObject(fault), 20_000);

test('a long file that is cut off or has an extra comma is read in steps, and reported or repaired', () => {
  const records = Array.from({ length: 8000 }, (_, i) => ({ id: `e${i}`, title: 'A', date: '2024', citations: [] }));
  const text = JSON.stringify({ articles: [], events: records }, null, 2);
  const withComma = text.replace(/\n\s*\]\n\}$/, ',\n]}');
  const shares: number[] = [];
  const result = runSteps(repairJson(withComma), (share) => shares.push(share));
  expect(result).toMatchObject({ value: { events: { length: 8000 } } });
  expect(shares.length).toBeGreaterThan(5);
  expect(checkFile(withComma).file.events).toHaveLength(8000);
  const cut = text.slice(0, -3);
  expect(checkFile(cut).problems).toMatchObject([
    { code: 'not-json', message: 'This is not JSON: the text ends too early.', line: cut.split('\n').length },
  ]);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runSteps } from '../../../../src/file/steps.ts';
import type { HtmlElement } from '../../../../src/readers/html/tree.ts';
import { treeOfMarkdown } from '../../../../src/readers/markdown/blocks.ts';
import { limitNesting } from '../../../../src/readers/markdown/nesting.ts';
import { PORTION, portionsOf } from '../../../../src/readers/markdown/portions.ts';
import { runs } from '../../runs.ts';
import { SEED } from '../../model/support.ts';

const LINES = [
  '# A;## 1968;a;b c;1968: A;A;===;---;-',
  '- a;- b;* c;1. a;2. b;  c;    d;- 1968: A;- [a](https://a.example)',
  '> a;>;```;~~~;<!-- a;a -->;<div>;</div>;<pre>;</pre>;<a>',
  '[^a]: b;[a]: https://a.example;| a | b |;|---|---|',
].flatMap((lines) => lines.split(';'));
const texts = fc
  .array(fc.constantFrom(...LINES, '', ''), { minLength: 1, maxLength: 12 })
  .map((lines) => lines.join('\n'));

const treeOf = (text: string, portion: number): HtmlElement => runSteps(treeOfMarkdown(text, portion));

test(`a text in portions has the same blocks as in one (seed ${SEED})`, () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect([...portionsOf(text, 1)].join('')).toBe(text);
      expect(treeOf(text, 1)).toEqual(treeOf(text, Infinity));
    }),
    { seed: SEED, numRuns: runs(2000) },
  );
});

test.each(['- a\n', '1. a\n', '* a\n\n', '# a\n', 'a\n-\n', 'a\n\n'])(
  'a megabyte of %j is divided into portions of about the same length',
  (line) => {
    const portions = [...portionsOf(line.repeat(1e6 / line.length))];
    for (const portion of portions) expect(portion.length).toBeLessThan(PORTION + 2 * line.length);
  },
);

test.each(['```\n', '<!--\n', '<pre>\n'])('what is inside %j stays in one portion', (opening) => {
  expect([...portionsOf(opening + '- a\n\n# b\n'.repeat(5000))]).toHaveLength(1);
});

test.each(['>', '> ', '- ', '* ', '1. ', '> - 2) '])('of %j in one line only the first are kept', (marks) => {
  const count = marks.trim().split(' ').length;
  const of = (times: number): string => `A\n${marks.repeat(times)}1968: B\n`;
  expect(limitNesting(of(12), 40)).toBe(of(12));
  expect(limitNesting(of(50_000), 12 * count)).toBe(of(12));
});

import { expect, test } from 'vitest';
import { linesOf } from '../../../../src/readers/html/lines.ts';
import type { HtmlElement } from '../../../../src/readers/html/tree.ts';

const empty = (tag: string): HtmlElement => ({ tag, attributes: {}, children: [] });

test('an empty block ends a line, and an empty element in a line does not', () => {
  const linesAround = (tag: string): string[] => linesOf(['one ', empty(tag), 'two']).map(({ text }) => text);
  expect(linesAround('p')).toEqual(['one', 'two']);
  expect(linesAround('figcaption')).toEqual(['one', 'two']);
  expect(linesAround('a')).toEqual(['one two']);
});

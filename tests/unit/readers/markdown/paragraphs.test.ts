import { expect, test } from 'vitest';
import { runSteps } from '../../../../src/file/steps.ts';
import { markdownReader } from '../../../../src/readers/markdown/markdown-reader.ts';
import { inParagraphs } from '../../../../src/readers/markdown/paragraphs.ts';

const lines = (count: number, line: string): string => Array.from({ length: count }, () => line).join('\n');
const longest = (text: string): number => Math.max(...text.split('\n\n').map((part) => part.split('\n').length));

test.each(['a', '  a', '> a', '| a', '2024', '-'.repeat(3)])('of a paragraph of lines “%s” no part is long', (line) => {
  const text = `- 1968: a\n${lines(5000, line)}`;
  expect(longest(inParagraphs(text))).toBeLessThanOrEqual(101);
  expect(inParagraphs(text).replaceAll('\n\n', '\n')).toBe(text);
});

test('lists and tables of any length stay whole', () => {
  for (const line of ['- a', '12. a', '  * a']) expect(inParagraphs(lines(500, line))).toBe(lines(500, line));
  const table = `| Year | Event |\n|---|---|\n${lines(500, '| 1968 | A |')}`;
  expect(inParagraphs(table)).toBe(table);
  const { reading } = runSteps(markdownReader.read(table, {}));
  expect(reading?.kept).toBe(500);
});

test('a footnote ends the paragraph before it', () => {
  expect(inParagraphs('A[^1]\n[^1]: B')).toBe('A[^1]\n\n[^1]: B');
});

test('of a run of blank lines a hundred stay, and what follows is read as before', () => {
  expect(inParagraphs(`a${'\n'.repeat(5000)}b${'\n \t'.repeat(5000)}\nc`)).toBe(
    `a${'\n'.repeat(101)}b${'\n \t'.repeat(100)}\nc`,
  );
  const few = `a${'\n'.repeat(101)}b`;
  expect(inParagraphs(few)).toBe(few);
  const story = (blank: number): string =>
    `- 1968: a${'\n'.repeat(blank)}\n- 1969: b${'\n'.repeat(blank)}\n# 1970\n\nc`;
  const read = (text: string): unknown => runSteps(markdownReader.read(text, {})).file;
  expect(read(story(5000))).toEqual(read(story(2)));
});

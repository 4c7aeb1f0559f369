import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { runSteps } from '../../../../src/file/steps.ts';
import type { ListedFile } from '../../../../src/file/types.ts';
import { jsonLdReader } from '../../../../src/readers/json-ld/json-ld-reader.ts';
import type { ReadResult } from '../../../../src/readers/reader.ts';
import { readmeBlocks } from '../../../browser/support/readme-blocks.js';
import { SEED } from '../../model/support.ts';
import { runs } from '../../runs.ts';

const read = (text: string, base = ''): ReadResult => runSteps(jsonLdReader.read(text, { base }));
const graph = (...nodes: unknown[]): string => JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes });
const event = (i: number) => ({ '@type': 'Event', name: `Event ${i}`, startDate: '2024-06', url: `events/${i}.html` });

test('the result is a file for the check, and omissions have their place', () => {
  const { file, problems } = read(graph(event(1), { '@type': 'Event', name: 'No date' }));
  expect(checkFile(file)).toMatchObject({ errorCount: 0, file: { events: [{ title: 'Event 1' }] } });
  expect(problems).toEqual([
    expect.objectContaining({ code: 'not-read', severity: 'error', path: '["@graph"][1]', text: 'No date' }),
  ]);
});

test.each([
  ['', 'events/1.html'],
  ['https://example.org/a/b.jsonld', 'https://example.org/a/events/1.html'],
])('addresses are relative to %j', (base, url) => {
  expect((read(graph(event(1)), base).file as ListedFile).articles.map((article) => article.url)).toEqual([url]);
});

test('JSON-LD without a displayable event says so, and why its events cannot be shown', () => {
  expect(read(graph()).problems).toEqual([
    {
      code: 'not-read',
      severity: 'error',
      path: '',
      message: expect.stringMatching(/holds no event.*startDate\.$/) as string,
    },
  ]);
  const { file, problems } = read(graph({ '@type': 'Event', name: 'A' }, { '@type': 'Event', startDate: '2024' }));
  expect(file).toBeUndefined();
  expect(problems.map(({ path }) => path)).toEqual(['', '["@graph"][0]', '["@graph"][1]']);
  expect(problems[0]?.message).toMatch(/Left out: 2, the first since: This event has no date/);
});

test('text that is not JSON is reported with line and column; comments and line breaks in strings are accepted', () => {
  expect(read('{ "@context": "https://schema.org",\n "@type" "Event" }').problems[0]).toMatchObject({
    code: 'not-json',
    severity: 'error',
    path: '',
    line: 2,
    column: 10,
  });
  expect(read('{ "@type": "Event", // one\n "name": "A\n B", "startDate": "2024", }').problems).toEqual([]);
});

test('a long text is read in many steps, with shares that increase to at most 1', () => {
  const shares: number[] = [];
  runSteps(jsonLdReader.read(graph(...Array.from({ length: 2000 }, (_, i) => event(i))), {}), (done) =>
    shares.push(done),
  );
  expect(shares.length).toBeGreaterThan(50);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});

test('any text gives a file that the check accepts, or a reason', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.json().map((json) => `{"@graph":[${json}]}`),
  );
  fc.assert(
    fc.property(text, (written) => {
      const { file, problems } = read(written, 'https://example.org/');
      const [first] = problems;
      expect(first?.severity === 'error' && first.path === '').toBe(file === undefined);
      expect(checkFile(file).file.events.length > 0).toBe(file !== undefined);
    }),
    { numRuns: runs(300), seed: SEED },
  );
});

test('the example in the README is read without problems', () => {
  const blocks = readmeBlocks('jsonld');
  expect(blocks).toHaveLength(1);
  for (const block of blocks) {
    const { file, problems } = read(block);
    expect(problems).toEqual([]);
    expect(checkFile(file)).toMatchObject({ problems: [], file: { events: [{ title: 'People walk on the Moon' }] } });
  }
});

test('a string without an end is looked for once, and not from each quote in it', () => {
  const text = `{"@type":"Event","name":"A","startDate":"${'\\"'.repeat(500_000)}`;
  expect(read(text)).toMatchObject({ file: undefined });
}, 10_000);

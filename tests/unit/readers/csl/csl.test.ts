import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { runSteps } from '../../../../src/file/steps.ts';
import { cslSteps } from '../../../../src/readers/csl/read-csl.ts';
import { cslReader } from '../../../../src/readers/csl/csl-reader.ts';
import { faultsOf, readingsOf } from '../mutated.ts';

const LIBRARY = readFileSync(new URL('../../../fixtures/readers/csl/library.json', import.meta.url), 'utf8');

test('items become articles', () => {
  const { file, records, kept, leftOut, notes } = runSteps(cslSteps(LIBRARY));
  expect(file.articles[0]).toEqual({
    id: 'http://zotero.example/users/1/items/AAAA',
    headline: 'Ship Aurora comes home',
    publisher: 'Harbour Herald',
    author: 'Ada van den Berg, The desk',
    published: '1936-10-03',
    url: 'https://herald.example/aurora',
    lang: 'en-GB',
    retrieved: '2024-11-02',
  });
  expect(file.articles.map(({ id, published, publisher, url }) => [id, published, publisher, url]).slice(1)).toEqual([
    ['b', '1931/1933', 'Quay Press', 'https://doi.org/10.1234/quay.1'],
    ['a-lost-book', '-0043-03~', undefined, undefined],
    ['7', '1950-22', undefined, undefined],
    ['raw', '1999-06-05', undefined, undefined],
    ['text', '2001-04', undefined, undefined],
    ['literal', '[1960..1963]', undefined, undefined],
    ['nd', undefined, undefined, undefined],
    ['none', undefined, undefined, undefined],
  ]);
  expect(file.events).toEqual([]);
  expect([records, kept]).toEqual([11, 9]);
  expect(leftOut.map(({ where, why }) => `${where} ${why}`)).toEqual([
    '[9] This item has no title: write one into `title`.',
    '[10] This is not an item: an item is an object with a `title`.',
  ]);
  expect(notes?.map(({ path, message }) => `${path} ${message}`)).toEqual([
    expect.stringMatching(/^\[7\] The date of this item cannot be read: /),
    'the whole file These are articles alone, and no events: name them in the citations of events.',
  ]);
});

test('with the option each dated article is also an event', () => {
  const { file, records, kept, leftOut } = runSteps(cslSteps(LIBRARY, { articlesAsEvents: true }));
  expect(file.events).toHaveLength(7);
  expect(file.events[0]).toEqual({
    id: 'ship-aurora-comes-home',
    title: 'Ship Aurora comes home',
    date: '1936-10-03',
    summary: 'What the crew saw.',
    citations: ['http://zotero.example/users/1/items/AAAA'],
  });
  expect(file.events[6]?.dateText).toBe('early 1960s');
  expect(kept + leftOut.length).toBe(records);
  expect(checkFile(file).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a file with only articles is a story without events, and the reader says so', () => {
  const { file, problems } = runSteps(cslReader.read(LIBRARY, {}));
  expect(file).toMatchObject({ events: [] });
  expect(problems.at(-1)).toMatchObject({
    code: 'not-read',
    severity: 'warning',
    message: expect.stringMatching(/articles alone/),
  });
});

test('a file without items has no story', () => {
  expect(runSteps(cslReader.read('{ "items": [] }', {}))).toMatchObject({ file: undefined });
});

test('in each mutation every record is kept or left out', () => {
  expect(readingsOf(LIBRARY, (text) => cslSteps(text, { articlesAsEvents: true })).flatMap(faultsOf)).toEqual([]);
});

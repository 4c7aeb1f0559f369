import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import Ajv from 'ajv';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import landing from '../../../data/disputed-landing.ts';
import story from '../../../data/korea-russia-2024.ts';
import { parseDate } from '../../../src/dates/parse-date.ts';
import type { TimelineDate } from '../../../src/dates/types.ts';
import { checkFile } from '../../../src/file/check.ts';
import type { CheckedArticle } from '../../../src/file/checked-types.ts';
import { runSteps } from '../../../src/file/steps.ts';
import { buildTimeline } from '../../../src/model/build-timeline.ts';
import { cslReader } from '../../../src/readers/csl/csl-reader.ts';
import type { Reader } from '../../../src/readers/reader.ts';
import { bibtexReader } from '../../../src/readers/references/bibtex-reader.ts';
import { risReader } from '../../../src/readers/references/ris-reader.ts';
import { bibtex } from '../../../src/writers/citations/bibtex.ts';
import { cslJson } from '../../../src/writers/citations/csl-json.ts';
import type { CslItem } from '../../../src/writers/citations/csl-types.ts';
import { biblatexDate, cslDate, withoutClock } from '../../../src/writers/citations/dates.ts';
import { articleItem, articleItems, eventItem, viewItem } from '../../../src/writers/citations/items.ts';
import { ris } from '../../../src/writers/citations/ris.ts';

const SEED = 20_241_129;

const dateOf = (edtf: string): TimelineDate => {
  const parsed = parseDate(edtf);
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  return parsed.date;
};

/** Everything that can be cited from a story: the view, each event, and the articles with their notes. */
function itemsOf(input: unknown): CslItem[] {
  const { title, lang, events } = buildTimeline(checkFile(input).file);
  const page = { title, lang, url: 'https://example.org/story#e=a&data=.aBcDe.', accessed: dateOf('2026-11-30') };
  return [viewItem('timeline', page), ...events.map((event) => eventItem(event, page)), ...articleItems(events)];
}

const schema: object = JSON.parse(
  readFileSync(new URL('../../fixtures/csl-data.json', import.meta.url), 'utf8'),
) as object;
const isCsl = new Ajv({ strict: false }).compile(schema);

const good = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/good/${name}.json`, import.meta.url), 'utf8'));

test.each<readonly [name: string, input: unknown]>([
  ['the shipped story', story],
  ['the disputed story', landing],
  ...['every-field', 'every-date', 'hostile-but-good', 'evidence'].map((name) => [name, good(name)] as const),
])('%s: its items conform to the CSL schema', (_, input) => {
  const items = itemsOf(input);
  expect(items.length).toBeGreaterThan(2);
  isCsl(JSON.parse(cslJson(items)));
  expect(isCsl.errors ?? []).toEqual([]);
  expect(isCsl(JSON.parse(cslJson(items).replace('"date-parts"', '"dates"')))).toBe(false);
});

test.each<readonly [edtf: string, value: object, isWhole: boolean, biblatex: string | undefined]>([
  ['2024-11-29', { 'date-parts': [[2024, 11, 29]] }, true, '2024-11-29'],
  ['2024-06', { 'date-parts': [[2024, 6]] }, true, '2024-06'],
  ['2024-06~', { 'date-parts': [[2024, 6]], circa: true }, true, '2024-06~'],
  ['2024-06?', { 'date-parts': [[2024, 6]], circa: true }, false, '2024-06?'],
  ['2024-22', { 'date-parts': [[2024]], season: 2 }, true, '2024-22'],
  [
    '2024-10/2024-11',
    {
      'date-parts': [
        [2024, 10],
        [2024, 11],
      ],
    },
    true,
    '2024-10/2024-11',
  ],
  [
    '2024-10/..',
    {
      'date-parts': [
        [2024, 10],
        [0, 0, 0],
      ],
    },
    true,
    '2024-10/..',
  ],
  ['../2024', { literal: '../2024' }, true, '../2024'],
  [
    '[2024-11-22..2024-11-28]',
    {
      'date-parts': [
        [2024, 11, 22],
        [2024, 11, 28],
      ],
      circa: true,
    },
    false,
    '2024-11-22~/2024-11-28~',
  ],
  ['202X', { 'date-parts': [[2020], [2029]], circa: true }, false, '202X'],
  ['2024-XX', { 'date-parts': [[2024]], circa: true }, false, '2024-XX'],
  ['2024-11-29T18:06+09:00', { 'date-parts': [[2024, 11, 29]] }, false, '2024-11-29'],
  ['-0043', { 'date-parts': [[-44]] }, true, '-0043'],
  ['0000', { 'date-parts': [[-1]] }, true, '0000'],
  ['Y-17000', { literal: 'Y-17000' }, true, undefined],
])('%s is written no more exactly than it is', (edtf, value, isWhole, biblatex) => {
  const date = dateOf(edtf);
  expect(cslDate(date)).toEqual(isWhole ? { value } : { value, edtf });
  expect(biblatexDate(date)).toBe(biblatex);
});

/**
 * Words with characters that have a meaning in LaTeX, in RIS or in names, but no markup, which CSL allows in titles.
 */
const words = fc
  .array(
    fc.oneof(
      fc.stringMatching(/^[a-zA-Z]{1,8}$/),
      fc.constantFrom(
        '50%',
        'A&B',
        '$5',
        '#1',
        'a_b',
        '{x}',
        'C:\\dir',
        '~5',
        'x^2',
        '--',
        '---',
        "''",
        '``',
        'é',
        '中文',
        'Żółw',
        'and',
        'a - b',
        'ER -',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => `W${list.join(' ')}`.normalize('NFC'));
const names = fc.array(fc.stringMatching(/^[A-Z][a-z]{1,8} [A-Z][a-z]{1,8}$/), { minLength: 1, maxLength: 3 });
const dates = fc.constantFrom(
  '2024',
  '2024-06',
  '2024-11-29',
  '2024-11-29T18:06+09:00',
  '2024-06~',
  '2024-10/2024-11',
  '2024-22',
  '202X',
);
const articles = fc.uniqueArray(
  fc.record(
    {
      id: fc.stringMatching(/^[a-z]{1,6}$/),
      headline: words,
      publisher: words.map((text) => `Press ${text}`),
      author: names.map((list) => list.join(', ')),
      published: dates.map(dateOf),
      retrieved: fc.constantFrom('2024-12-02', '2024-12').map(dateOf),
      url: fc.constantFrom(
        'https://example.org/a_b~c%20d?x=1&y=2#z',
        'http://example.org/%7Bq%7D',
        'https://example.org/$x',
      ),
      lang: fc.constantFrom('en', 'pt', 'ko'),
      archived: fc.constant('https://archive.example/1'),
    },
    { requiredKeys: ['id', 'headline'] },
  ),
  { minLength: 1, maxLength: 4, selector: ({ id }) => id },
);

type Written = Readonly<Record<string, unknown>>;
const plain = ({ published, retrieved, ...rest }: CheckedArticle, dated = (edtf: string) => edtf): Written => ({
  ...rest,
  ...(published && { published: dated(published.edtf) }),
  ...(retrieved && { retrieved: dated(retrieved.edtf) }),
});
const withoutCopy = (article: CheckedArticle): Written =>
  Object.fromEntries(Object.entries(plain(article, withoutClock)).filter(([key]) => key !== 'archived'));
const read = (reader: Reader, text: string): unknown =>
  (runSteps(reader.read(text, {})) as { readonly file: { readonly articles: unknown } }).file.articles;

test.each<
  readonly [
    format: string,
    reader: Reader,
    write: (items: readonly CslItem[]) => string,
    back: (article: CheckedArticle) => Written,
  ]
>([
  ['CSL-JSON', cslReader, cslJson, (article) => plain(article)],
  ['BibTeX', bibtexReader, bibtex, withoutCopy],
  ['RIS', risReader, ris, withoutCopy],
])(
  `articles written as %s are read back as they were, but for what it has no room for (seed ${SEED})`,
  (_, reader, write, back) => {
    let dated = 0;
    fc.assert(
      fc.property(articles, (list) => {
        const written = list as unknown as readonly CheckedArticle[];
        expect(read(reader, write(written.map((article) => articleItem(article))))).toEqual(written.map(back));
        dated += written.filter(({ published }) => published).length;
      }),
      { numRuns: 200, seed: SEED },
    );
    expect(dated).toBeGreaterThan(50);
  },
);

test('another program reads the output, item for item', () => {
  const items = [...itemsOf(story), ...itemsOf(landing)].map((item, i) => ({ ...item, id: `${i}-${item.id}` }));
  const titles = items.map(({ title }) => title);
  for (const [type, text] of [
    ['@csl/list+object', JSON.parse(cslJson(items))],
    ['@biblatex/text', bibtex(items)],
    ['@bibtex/text', bibtex(items)],
    ['@ris/file', ris(items)],
  ] as const) {
    const { data } = new Cite(text, { forceType: type });
    expect(
      data.map(({ title }) => title),
      type,
    ).toEqual(titles);
    expect(data.filter(({ issued }) => issued).length, type).toBe(items.filter(({ issued }) => issued).length);
  }
});

test('the article of an event states its stance in CiTO terms', () => {
  const notes = itemsOf(landing).flatMap(({ note }) => note ?? []);
  for (const relation of ['citesAsEvidence', 'disputes', 'corrects', 'retracts'])
    expect(notes.some((note) => note.includes(`cito:${relation} “`))).toBe(true);
});

test('BibTeX has a unique and valid key for each entry', () => {
  const {
    articles: [article],
  } = checkFile(story).file;
  const ids = ['Ünder, {one}', 'nder one', 'a', 'A', '中文'];
  const text = bibtex(ids.map((id) => articleItem({ ...article!, id })));
  expect([...text.matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key)).toEqual([
    'Underone',
    'nderone',
    'a',
    'A-2',
    'item',
  ]);
});

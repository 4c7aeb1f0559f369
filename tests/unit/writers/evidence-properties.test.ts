import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFile } from '../../../src/file/check.ts';
import type { CheckedFile } from '../../../src/file/checked-types.ts';
import { buildTimeline } from '../../../src/model/timeline.ts';
import { fromJSONLD } from '../../../src/readers/json-ld/read-json-ld.ts';
import { scriptText, toJSONLD } from '../../../src/writers/json-ld/to-json-ld.ts';

const SEED = 20_241_129;

const words = fc.oneof(
  fc.constantFrom('AP', 'Associated Press', 'The spy agency', '</script>', 'Ünïcode', '通信社', 'a "quoted" word', '7'),
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => /^[^\s#]/.test(text)),
);
const date = fc.constantFrom(
  '2024',
  '2024-11-29',
  '2024-11-29T18:06+09:00',
  '2024~',
  '[2024-11-22..2024-11-28]',
  '2024-10/2024-11',
);
const url = fc.constantFrom(
  'https://example.org/a',
  'http://www.example.org/a/?utm_source=feed',
  'https://example.org/b#part',
  'https://web.archive.org/web/20241129180600/https://example.org/c',
  'page.html',
);
const some = <T>(values: fc.Arbitrary<T>) => fc.uniqueArray(values, { minLength: 1, maxLength: 3 });
const changes = fc.array(fc.record({ date, note: words }), { maxLength: 2 });
/** Each field there or not. */
const any = <T>(fields: { [Key in keyof T]: fc.Arbitrary<T[Key]> }) => fc.record(fields, { requiredKeys: [] });

const sourceFields = {
  publisher: words,
  published: date,
  url,
  archived: url,
  agency: words,
  owner: words,
  basedOn: some(fc.oneof(words, fc.constantFrom('a0', 'a1', 'a2'))),
  nature: fc.constantFrom('first-hand', 'second-hand', 'document'),
  retrieved: date,
  sha256: fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF'), minLength: 64, maxLength: 64 }),
  changes,
};
const articleInPlace = fc
  .tuple(fc.record({ headline: words }), any(sourceFields))
  .map(([required, optional]) => ({ ...required, ...optional }));
const articleId = fc.constantFrom('a0', 'a1', 'a2');
const citation = fc
  .tuple(
    fc.record({ article: fc.oneof(articleId, articleInPlace) }),
    any({
      stance: fc.constantFrom('reports', 'confirms', 'disputes', 'corrects', 'retracts', 'silent'),
      date,
      note: words,
      quote: fc.oneof(
        words,
        words.map((exact) => ({ exact, prefix: 'before ' })),
        words.map((exact) => ({ exact, suffix: ' after' })),
      ),
      onWordOf: fc.oneof(words, some(words)),
      known: date,
    }),
  )
  .map(([required, optional]) => ({ ...required, ...optional }));
const event = fc
  .tuple(
    fc.record({
      title: words,
      date,
      citations: fc.array(fc.oneof(articleId, articleInPlace, citation), { maxLength: 4 }),
    }),
    any({
      dateFrom: fc.oneof(articleId, url),
      dateReason: words,
      status: fc.constantFrom('unconfirmed', 'disputed', 'retracted', 'expected'),
      statusNote: words,
      changes,
      sameAs: some(fc.constantFrom('https://www.wikidata.org/wiki/Q1', 'http://example.org/e#one')),
    }),
  )
  .map(([required, optional]) => ({ ...required, ...optional }));
const numbered = <T>(prefix: string, records: readonly T[]) =>
  records.map((record, i) => Object.assign({ id: `${prefix}${i}` }, record));
const files = fc.record(
  {
    revised: date,
    publishers: fc.array(
      fc
        .tuple(fc.record({ name: words }), any({ aliases: some(words), owner: words, url }))
        .map(([a, b]) => ({ ...a, ...b })),
      { maxLength: 3 },
    ),
    articles: fc.array(articleInPlace, { maxLength: 3 }).map((records) => numbered('a', records)),
    events: fc.array(event, { minLength: 1, maxLength: 4 }).map((records) => numbered('e', records)),
  },
  { requiredKeys: ['events'] },
);

const readBack = (story: Parameters<typeof toJSONLD>[0]): CheckedFile =>
  checkFile(fromJSONLD(JSON.parse(scriptText(toJSONLD(story))))).file;
/** Without the article that dates an event where that article, and so its citation, is still to come. */
const settled = (file: CheckedFile): CheckedFile => ({
  ...file,
  events: file.events.map(({ dateFrom, ...one }) =>
    one.citations.some(({ article }) => article === dateFrom) ? { ...one, dateFrom: dateFrom! } : one,
  ),
});
const byId = (file: CheckedFile) =>
  Object.assign({}, file, { events: file.events.toSorted((a, b) => (a.id < b.id ? -1 : 1)) });

test(`a file with the fields of evidence is the same after it was written and read, and so is its model (seed ${SEED})`, () => {
  let quotes = 0;
  let inPlace = 0;
  fc.assert(
    fc.property(files, (written) => {
      const checked = checkFile(written);
      const file = settled(checked.file);
      expect(readBack(file)).toEqual(file);
      expect(byId(readBack(buildTimeline(file)))).toEqual(byId(file));
      quotes += file.events.filter(({ citations }) => citations.some(({ quote }) => quote)).length;
      inPlace += checked.articlesInPlace;
    }),
    { numRuns: 300, seed: SEED },
  );
  expect(Math.min(quotes, inPlace)).toBeGreaterThan(100);
});

test(`what is written is in the checked file, or a problem names it (seed ${SEED})`, () => {
  fc.assert(
    fc.property(files, (written) => {
      const { file, problems } = checkFile(written);
      const isNamed = (path: string): boolean => problems.some((problem) => problem.path.startsWith(path));
      const lost: string[] = [];
      const compare = (
        path: string,
        from: Readonly<Record<string, unknown>>,
        to: Readonly<Record<string, unknown>>,
        keys: readonly string[],
      ) => {
        for (const key of keys) {
          const isEmpty = from[key] === undefined || (Array.isArray(from[key]) && from[key].length === 0);
          if (!isEmpty && to[key] === undefined && !isNamed(`${path}.${key}`)) lost.push(`${path}.${key}`);
        }
      };
      written.events.forEach((one, i) => {
        const keys = ['dateFrom', 'dateReason', 'status', 'statusNote', 'changes', 'sameAs'];
        compare(`events[${i}]`, one, { ...file.events[i] }, keys);
        const cited = one.citations.filter((_, j) => !isNamed(`events[${i}].citations[${j}]`));
        const shown = file.events[i]!.citations;
        if (cited.length > shown.length) lost.push(`events[${i}].citations`);
      });
      (written.articles ?? []).forEach((one, i) => {
        const checked = file.articles.find(({ id }) => id === one.id);
        compare(`articles[${i}]`, one, { ...checked }, Object.keys(sourceFields));
      });
      if (written.revised !== undefined && !file.revised) lost.push('revised');
      (written.publishers ?? []).forEach(({ name }, i) => {
        if (!file.publishers?.some((one) => one.name === name) && !isNamed(`publishers[${i}]`))
          lost.push(`publishers[${i}]`);
      });
      expect(lost).toEqual([]);
    }),
    { numRuns: 300, seed: SEED },
  );
});

import * as fc from 'fast-check';

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
/** Each field may be present or absent. */
const any = <T>(fields: { [Key in keyof T]: fc.Arbitrary<T[Key]> }) => fc.record(fields, { requiredKeys: [] });

export const sourceFields = {
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
/** Random events files with the evidence fields. Ids are `a0` to `a2`, and `e0` to `e3`. */
export const evidenceFiles = fc.record(
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

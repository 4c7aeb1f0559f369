import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { readJsonLd } from '../../../../src/readers/json-ld/read-json-ld.ts';
import { toJSONLD } from '../../../../src/writers/json-ld/to-json-ld.ts';

const event = (more: object): object => ({ '@type': 'Event', name: 'Opening', startDate: '2024-11-29', ...more });
const article = (more: object): object => ({ '@type': 'NewsArticle', headline: 'It opens', ...more });
const firstArticle = (more: object, around: readonly object[] = []) =>
  readJsonLd([article(more), ...around]).file.articles[0]!;
const source = article({ '@id': 'https://wire.example/1', headline: 'Dispatch' });

test.each([
  ['an article of the document, by its id', { '@id': 'https://wire.example/1' }, ['https://wire.example/1']],
  ['a work by its name', { '@type': 'CreativeWork', name: 'AP dispatch' }, ['AP dispatch']],
  ['a text', 'AP dispatch', ['AP dispatch']],
  ['an address', 'https://other.example/', ['https://other.example/']],
  ['several', ['AP dispatch', { name: 'A release' }], ['AP dispatch', 'A release']],
  ['a work of which nothing is said', { '@type': 'CreativeWork' }, undefined],
])('an article is based on %s', (_, isBasedOn, basedOn) => {
  expect(firstArticle({ isBasedOn }, [source]).basedOn).toEqual(basedOn);
});

test('corrections with a date and a text are changes; the date may be in words', () => {
  const correction = [
    { '@type': 'CorrectionComment', datePublished: '1 December 2024', text: 'The day was wrong.' },
    { '@type': 'CorrectionComment', text: 'Without a day' },
    'In words alone',
    { '@type': 'CorrectionComment', datePublished: '2024-12-02' },
  ];
  expect(firstArticle({ correction }).changes).toEqual([{ date: '2024-12-01', note: 'The day was wrong.' }]);
});

test('a digest belongs to the stored copy, and to no other file', () => {
  const sha256 = 'ab'.repeat(32);
  const encoding = (contentUrl: string) => ({ '@type': 'MediaObject', contentUrl, sha256 });
  const archivedAt = 'https://archive.example/a';
  expect(firstArticle({ archivedAt, encoding: encoding(archivedAt) }).sha256).toBe(sha256);
  expect(firstArticle({ archivedAt, encoding: encoding('https://example.org/a.pdf') }).sha256).toBeUndefined();
  expect(firstArticle({ associatedMedia: { '@type': 'MediaObject', sha256 } }).sha256).toBe(sha256);
});

test('addresses that identify an event elsewhere do not attest it, unless it has no others', () => {
  const [url, sameAs] = ['https://example.org/opening', ['https://www.wikidata.org/wiki/Q43653', '/relative']];
  const [both, alone] = [event({ url, sameAs }), event({ sameAs })].map((one) => readJsonLd(one).file);
  expect(both!.events[0]!.sameAs).toEqual(['https://www.wikidata.org/wiki/Q43653']);
  expect(both!.articles.map((one) => one.url)).toEqual([url]);
  expect(alone!.events[0]!.sameAs).toBeUndefined();
  expect(alone!.articles.map((one) => one.url)).toEqual([sameAs[0]]);
});

test('the author and day of a claim become those of the citation', () => {
  const claim = {
    '@type': 'Claim',
    appearance: { '@id': 'https://wire.example/1' },
    author: [{ '@type': 'Organization', name: 'The spy agency' }, 'A minister'],
    datePublished: '30 November 2024',
  };
  const { events } = readJsonLd([event({ subjectOf: claim }), source]).file;
  expect(events[0]!.citations).toEqual([
    { article: 'https://wire.example/1', onWordOf: ['The spy agency', 'A minister'], known: '2024-11-30' },
  ]);
});

test('the author of an article that an event names is not the voice of its report', () => {
  const { events } = readJsonLd([event({ subjectOf: article({ author: 'A. Writer', datePublished: '2024' }) })]).file;
  expect(events[0]!.citations).toEqual([{ article: 'it-opens' }]);
});

test('in terms of schema.org and Web Annotation', () => {
  const { file } = checkFile({
    revised: '2024-12-02',
    publishers: [{ name: 'AP', aliases: ['Associated Press'], owner: 'Its members' }],
    articles: [
      {
        id: 'a',
        headline: 'A',
        basedOn: ['b', 'AP dispatch'],
        archived: 'https://archive.example/a',
        sha256: 'AB'.repeat(32),
        changes: [{ date: '2024-12~', note: 'N' }],
      },
      { id: 'b', headline: 'B' },
    ],
    events: [
      {
        id: 'e',
        title: 'E',
        date: '2024',
        sameAs: ['https://www.wikidata.org/wiki/Q43653'],
        citations: [{ article: 'a', quote: 'days ago', onWordOf: 'The spy agency', known: '2024-11-30' }, 'b'],
      },
    ],
  });
  expect(toJSONLD(file)).toMatchObject({
    dateModified: '2024-12-02',
    mentions: [
      {
        '@type': 'Organization',
        name: 'AP',
        alternateName: ['Associated Press'],
        parentOrganization: { '@type': 'Organization', name: 'Its members' },
      },
    ],
    about: [
      {
        sameAs: ['https://www.wikidata.org/wiki/Q43653'],
        subjectOf: [
          {
            '@type': 'Claim',
            author: ['The spy agency'],
            datePublished: '2024-11-30',
            'oa:hasSelector': { '@type': 'oa:TextQuoteSelector', 'oa:exact': 'days ago' },
          },
          {},
        ],
      },
    ],
    citation: [
      {
        isBasedOn: [{ '@id': '#b' }, { '@type': 'CreativeWork', name: 'AP dispatch' }],
        archivedAt: 'https://archive.example/a',
        encoding: { '@type': 'MediaObject', contentUrl: 'https://archive.example/a', sha256: 'ab'.repeat(32) },
        correction: [{ '@type': 'CorrectionComment', text: 'N', 'timeline:published': '2024-12~' }],
      },
      {},
    ],
  });
});

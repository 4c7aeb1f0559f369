import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import landing from '../../../data/disputed-landing.ts';
import story from '../../../data/korea-russia-2024.ts';
import { checkFile } from '../../../src/file/check.ts';
import { fromJSONLD } from '../../../src/readers/json-ld/read-json-ld.ts';
import { scriptText, toJSONLD } from '../../../src/writers/json-ld/to-json-ld.ts';

const good = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/good/${name}.json`, import.meta.url), 'utf8'));

test.each<readonly [name: string, input: unknown]>([
  ['the shipped story', story],
  ...['minimal', 'every-field', 'every-date', 'hostile-but-good', 'evidence', 'in-place'].map(
    (name) => [name, good(name)] as const,
  ),
])('%s: what is written is read back as the same file', (_, input) => {
  const { file } = checkFile(input);
  const json = scriptText(toJSONLD(file));
  const { file: back, problems } = checkFile(fromJSONLD(JSON.parse(json)));
  expect(problems).toEqual([]);
  expect(back).toEqual(file);
});

test('a model, whose citations contain their articles, is written like its file', () => {
  const { file } = checkFile(story);
  const articles = new Map(file.articles.map((article) => [article.id, article]));
  const events = file.events.map((event) =>
    Object.assign({}, event, {
      citations: event.citations.map((citation) =>
        Object.assign({}, citation, { article: articles.get(citation.article)! }),
      ),
    }),
  );
  expect(toJSONLD({ ...file, events })).toEqual(toJSONLD(file));
});

test('an event in schema.org terms', () => {
  const { about, citation } = toJSONLD(checkFile(story).file) as { about: object[]; citation: object[] };
  expect(about[0]).toMatchObject({
    '@type': 'Event',
    '@id': '#treaty',
    name: 'Putin and Kim sign partnership treaty',
    startDate: '2024-06',
    'timeline:date': '2024-06',
    location: { '@type': 'Place', name: 'Pyongyang' },
    subjectOf: [{ '@type': 'Claim', appearance: { '@id': '#korea-herald' }, temporalCoverage: '2024-06' }, {}],
  });
  expect(citation[1]).toMatchObject({
    '@type': 'NewsArticle',
    '@id': '#korea-herald',
    datePublished: '2024-11-29T18:06+09:00',
    publisher: { '@type': 'Organization', name: 'The Korea Herald' },
  });
});

test.each([
  ['2024-06', '2024-06', undefined],
  ['2024-11-29T18:06:00Z', '2024-11-29T18:06:00Z', undefined],
  ['2024-10/2024-11', '2024-10', '2024-11'],
  ['2024-10/..', '2024-10', undefined],
  ['2024-10~/2024-11', undefined, '2024-11'],
  ['2024~', undefined, undefined],
  ['[2024-11-01..2024-11-28]', undefined, undefined],
  ['2024-21', undefined, undefined],
  ['-0044-03-15', undefined, undefined],
])('%s is written with no start and end other than %s and %s', (date, startDate, endDate) => {
  const { file } = checkFile({ articles: [], events: [{ id: 'a', title: 'A', date, citations: [] }] });
  const [event] = (toJSONLD(file) as { about: { startDate?: string; endDate?: string }[] }).about;
  expect([event?.startDate, event?.endDate]).toEqual([startDate, endDate]);
});

test('as the text of a script it cannot end the script', () => {
  const { file } = checkFile(good('hostile-but-good'));
  expect(scriptText(toJSONLD(file))).not.toMatch(/<(\/|!--|script)/i);
});

test("others' JSON-LD: graphs, lists, prefixes, names in several languages, articles about events", () => {
  const file = fromJSONLD({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'schema:NewsArticle',
        'schema:headline': [
          { '@language': 'en', '@value': 'Bridge opens' },
          { '@language': 'fr', '@value': 'Le pont' },
        ],
        datePublished: '1932-03-20',
        publisher: [{ '@type': 'Organization', name: 'The Herald' }],
        about: { '@id': '#opening' },
      },
      {
        '@id': '#opening',
        '@type': ['TouristAttraction', 'http://schema.org/SocialEvent'],
        name: 'The bridge opens',
        startDate: '1932-03-19T10:00',
        endDate: '1932-03-20',
        location: { '@type': 'Place', name: 'Sydney' },
        image: 'https://example.org/bridge.jpg',
        subjectOf: { '@type': 'BlogPosting', headline: 'I was there', url: 'https://example.org/blog' },
      },
      { '@type': 'Event', name: 'The bridge opens', startDate: 1933 },
      { '@type': 'Person', name: 'Nobody' },
    ],
  });
  const { file: checked, problems } = checkFile(file);
  expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['uncited-event events[1]']);
  expect(checked).toMatchObject({
    articles: [
      { id: 'bridge-opens', headline: 'Bridge opens', publisher: 'The Herald' },
      { id: 'i-was-there', url: 'https://example.org/blog' },
    ],
    events: [
      {
        id: 'opening',
        date: { edtf: '1932-03-19T10:00/1932-03-20' },
        place: 'Sydney',
        image: { url: 'https://example.org/bridge.jpg', alt: '' },
        citations: [{ article: 'i-was-there' }, { article: 'bridge-opens' }],
      },
      { id: 'the-bridge-opens', date: { edtf: '1933' } },
    ],
  });
});

test('events with the same name and no id get unique ids', () => {
  const event = { '@type': 'Event', name: 'A match' };
  const { events } = fromJSONLD([event, { ...event }, { ...event, '@id': '#a-match-2' }]);
  expect(events.map(({ id }) => id)).toEqual(['a-match', 'a-match-3', 'a-match-2']);
});

test('text that is not JSON-LD gives an empty file, and cycles end', () => {
  for (const value of [null, 7, 'text', [], [[null]], { '@type': 7 }]) {
    expect(fromJSONLD(value)).toMatchObject({ articles: [], events: [] });
  }
  const circle: { '@type': string; name: string; subEvent?: unknown } = { '@type': 'Event', name: 'Round' };
  circle.subEvent = [circle];
  expect(fromJSONLD(circle).events).toHaveLength(1);
});

test('the stance of an article is written in CiTO terms, and read from them', () => {
  const { file } = checkFile(landing);
  const stances = (read: typeof file) => read.events.map(({ citations }) => citations.map(({ stance }) => stance));
  const json = JSON.stringify(toJSONLD(file));
  for (const relation of ['citesAsEvidence', 'disputes', 'corrects', 'retracts'])
    expect(json).toContain(`"cito:${relation}":`);
  // As written by others, who only use CiTO
  const others = JSON.parse(json, (key: string, value: unknown) =>
    key === 'timeline:stance' && value !== 'silent' ? undefined : value,
  ) as object;
  expect(JSON.stringify(others)).not.toContain('"timeline:stance":"disputes"');
  expect(stances(checkFile(fromJSONLD(others)).file)).toEqual(stances(file));
});

test('20,000 articles with the same headline, of one event, are written and read in a time that grows with their number', () => {
  const articles = Array.from({ length: 20_000 }, (_, i) => ({
    id: `a${i}`,
    headline: 'The same',
    publisher: 'Gazette',
  }));
  const { file } = checkFile({
    articles,
    events: [{ id: 'one', title: 'One', date: '2024', citations: articles.map(({ id }) => id) }],
  });
  const { file: back } = checkFile(fromJSONLD(JSON.parse(scriptText(toJSONLD(file)))));
  expect(back.articles).toHaveLength(20_000);
  // The check keeps so many of one event
  expect(back.events[0]!.citations).toHaveLength(1000);
  const others = fromJSONLD({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: 'One',
    startDate: '2024',
    subjectOf: articles.map(({ headline }) => ({ '@type': 'NewsArticle', headline })),
  });
  expect(others).toMatchObject({ articles: { length: 20_000 } });
}, 20_000);

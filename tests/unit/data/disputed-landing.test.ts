import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import story from '../../../data/disputed-landing.ts';
import { checkFile } from '../../../src/file/check.ts';
import { fromJSONLD } from '../../../src/readers/json-ld/read-json-ld.ts';
import { scriptText, toJSONLD } from '../../../src/writers/json-ld/to-json-ld.ts';

const { file, problems } = checkFile(story);
const { publishers = [] } = file;
const eventOf = (id: string) => file.events.find((event) => event.id === id)!;
const articleOf = (id: string) => file.articles.find((article) => article.id === id)!;

/** The article written in a citation gets its id from its headline. */
const RETRACTION = 'we-were-wrong-about-the-gold';

test('the check warns only about the event that is shown without a source', () => {
  expect(problems).toMatchObject([{ code: 'uncited-event', path: 'events[1]' }]);
  expect(story.events[1]!.id).toBe('lamps');
  expect([file.events.length, file.articles.length]).toEqual([11, 16]);
});

test('it says that it is invented, in its description and in the name of each publisher, agency and owner', () => {
  expect(story.description).toContain('An invented story');
  const names = [
    ...publishers.flatMap(({ name, aliases, owner }) => [name, owner, ...aliases]),
    ...file.articles.flatMap(({ publisher, agency, owner }) => [publisher, agency, owner]),
    ...file.articles.flatMap(({ basedOn = [] }) => basedOn.filter((name) => !articleOf(name))),
  ].filter((name) => name !== undefined);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !name.endsWith(' (invented)'))).toEqual([]);
});

test('its links lead only to example.org', () => {
  const links = JSON.stringify(story).match(/https?:[^"]*/g) ?? [];
  expect(links.length).toBeGreaterThan(16);
  expect(links.filter((link) => !link.startsWith('https://example.org/'))).toEqual([]);
});

test('the stored copy has the hash that a comment explains: the hash of the headline', () => {
  const { headline, sha256, archived, retrieved } = articleOf('herald-quay');
  expect(sha256).toBe(createHash('sha256').update(headline).digest('hex'));
  expect([archived, retrieved?.edtf]).toEqual(['https://example.org/copies/harbour-steps.txt', '2025-03-16']);
});

/** An example of each rule about an article's statement on an event: the citation, and what makes it an example. */
const CITATIONS = [
  ['an article that disputes an event', 'crates', 'harbour-statement', { stance: 'disputes' }],
  ['a correction', 'envoy-ashore', 'gazette-correction', { stance: 'corrects' }],
  ['a retraction', 'gold', RETRACTION, { stance: 'retracts' }],
  ['a confirmation', 'sails', 'herald-pilot', { stance: 'confirms' }],
  ['an article that is silent', 'envoy-ashore', 'radio-live', { stance: 'silent' }],
  ['one that is silent on an event without a source', 'lamps', 'herald-quay', { stance: 'silent' }],
  ['a live page: known after it was published', 'docks', 'radio-live', { known: { edtf: '2025-03-14T06:05Z' } }],
  ['known before it was published', 'docks', 'monthly', { known: { edtf: '2025-03-30' } }],
  ['the word of a spokesperson', 'envoy-ashore', 'courier-envoy', { onWordOf: ['Spokesperson of the Harbour Office'] }],
  ['a quote', 'docks', 'herald-wire', { quote: { exact: 'tied up at Marrowick early on Friday' } }],
  ['a quote between others', 'docks', 'radio-live', { quote: { prefix: '06:05 ', suffix: ' Some time in the night' } }],
  ['a place in an article', 'envoy-ashore', 'herald-quay', { locator: 'second paragraph' }],
] as const;

test.each(CITATIONS)('it has %s: %s, by %s', (_rule, event, article, fields) => {
  const citation = eventOf(event).citations.find((one) => one.article === article);
  expect(citation).toMatchObject(fields);
});

/** An example of each rule about an article itself. */
const ARTICLES = [
  ['a wire copy', 'herald-wire', { agency: 'Example Wire (invented)' }],
  ['the same wire by an alias', 'courier-wire', { agency: 'EW (invented)' }],
  ['the same wire by another alias', 'post-wire', { agency: 'Example Wire Service (invented)' }],
  ['a publisher by an alias', 'gazette-envoy', { publisher: 'Example Gazette (invented)' }],
  ['circular reporting', 'gazette-sighting', { basedOn: ['quay-board'] }],
  ['circular reporting, the way back', 'quay-board', { basedOn: ['gazette-sighting'] }],
  ['a dispatch that is no article', 'herald-pilot', { basedOn: ['Example Wire dispatch of 22 March (invented)'] }],
  ['the same dispatch', 'monthly', { basedOn: ['Example Wire dispatch of 22 March (invented)'] }],
  ['a document', 'harbour-statement', { nature: 'document' }],
  ['an article that was changed', 'gazette-envoy', { changes: [{ date: { edtf: '2025-03-18' } }] }],
] as const;

test.each(ARTICLES)('it has %s: %s', (_rule, id, fields) => {
  expect(articleOf(id)).toMatchObject(fields);
});

test('one article has no date', () => {
  expect(file.articles.filter(({ published }) => !published).map(({ id }) => id)).toEqual(['quay-board']);
});

/** An example of each rule about an event itself. */
const EVENTS = [
  [
    'an expected event, and why',
    'return',
    { status: 'expected', statusNote: expect.stringContaining('no ship has come') },
  ],
  [
    'an unconfirmed event, and why',
    'second-ship',
    { status: 'unconfirmed', statusNote: expect.stringContaining('one man') },
  ],
  [
    'whose date is followed, and why',
    'envoy-ashore',
    { dateFrom: 'herald-quay', dateReason: expect.stringContaining('quay') },
  ],
  ['two people', 'envoy-ashore', { people: ['Envoy', 'Harbour master'] }],
  ['a record that was changed', 'sails', { changes: [{ date: { edtf: '2025-03-24' } }] }],
  ['the same event elsewhere', 'docks', { sameAs: ['https://example.org/register/marrowick/berth-4'] }],
] as const;

test.each(EVENTS)('it has %s: %s', (_rule, id, fields) => {
  expect(eventOf(id)).toMatchObject(fields);
});

test('two publishers have the same owner, and the file says when it was revised', () => {
  const owned = publishers.filter(({ owner }) => owner === 'Example Press House (invented)').map(({ name }) => name);
  expect(owned).toEqual(['The Example Courier (invented)', 'The Example Evening Post (invented)']);
  expect(file.revised?.edtf).toBe('2025-04-02');
});

test('one event has four different dates, and another has two publishers with different days', () => {
  const datesOf = (id: string) => [...new Set(eventOf(id).citations.flatMap(({ date }) => date?.edtf ?? []))];
  expect(datesOf('docks')).toEqual(['2025-03-14', '[2025-03-13..2025-03-14]', '[..2025-03-15]', '2025-03']);
  expect(datesOf('envoy-ashore')).toEqual(['2025-03-15', '2025-03-16', '2025-03-14']);
});

test('every citation gives a date, a note or the article’s own words', () => {
  const bare = file.events.flatMap(({ id, citations }) =>
    citations.filter(({ date, note, quote }) => !date && !note && !quote).map(({ article }) => [id, article]),
  );
  expect(bare).toEqual([]);
});

test('converting it to JSON-LD and back gives the same file', () => {
  const back = checkFile(fromJSONLD(JSON.parse(scriptText(toJSONLD(file)))));
  expect(back.file).toEqual(file);
  expect(back.problems).toEqual(problems);
});

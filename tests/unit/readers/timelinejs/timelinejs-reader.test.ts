import { expect, test } from 'vitest';
import { timelineJsReader } from '../../../../src/readers/timelinejs/timelinejs-reader.ts';
import { unwrapJsonp } from '../../../../src/readers/timelinejs/unwrap-jsonp.ts';
import { fixture, readWith } from '../support.ts';

const read = (text: string, base = '') => readWith(timelineJsReader, text, { base });
const story = (...events: unknown[]) => JSON.stringify({ events });
const slide = (fields: object) => ({ start_date: { year: '1969' }, text: { headline: 'A' }, ...fields });
const first = (fields: object, base = '') => read(story(slide(fields)), base).reading!.file.events[0];
const reasons = (text: string) => read(text).reading!.leftOut.map(({ where, why }) => `${where}: ${why}`);

test('slides of version 3 become events, and their media and links articles', () => {
  const { reading } = read(fixture('timelinejs/version-3.json'));
  expect(reading).toMatchObject({ records: 16, kept: 7 });
  expect(reading!.file).toMatchObject({ title: 'The way to the Moon', description: 'A story of three steps.' });
  expect(reading!.file.articles).toEqual([
    { id: 'a-model-of-it', headline: 'A model of it', publisher: 'News', url: 'https://news.example/sputnik.jpg' },
    {
      id: 'first-satellite',
      headline: 'first satellite',
      publisher: 'archive.example',
      url: 'https://archive.example/sputnik',
    },
  ]);
  expect(reading!.file.events).toEqual([
    {
      id: 'sputnik',
      title: 'Sputnik 1',
      date: '1957-10-04T19:28',
      summary: 'The first satellite & more.',
      category: 'Launches',
      image: { url: 'https://news.example/sputnik.jpg', alt: 'A model of it', credit: 'News' },
      citations: ['a-model-of-it', 'first-satellite'],
    },
    {
      id: 'people-in-space',
      title: 'People in space',
      date: '1961-04/1961-05',
      dateText: 'Spring 1961',
      summary: 'Let us go!',
      citations: [],
    },
    { id: 'the-ides-of-march', title: 'The Ides of March', date: '-0043-03-15', citations: [] },
    { id: 'the-big-bang', title: 'The Big Bang', date: 'Y-13799999999', citations: [] },
    { id: 'sputnik-2', title: 'About 1968', date: '1968~', dateText: 'circa 1968', citations: [] },
    { id: 'another-year-is-shown', title: 'Another year is shown', date: '1969', citations: [] },
    { id: 'the-race', title: 'The race', date: '1957/1975', category: 'era', citations: [] },
  ]);
});

test('slides that cannot be read are left out with path and reason', () => {
  expect(reasons(fixture('timelinejs/version-3.json'))).toEqual([
    'events[6]: The month “June” is not a whole number.',
    'events[7]: There is no month 13: write the month as 1 to 12.',
    'events[8]: The date 1969-02-30 is wrong: February 1969 has 28 days.',
    'events[9]: The date has a day and no month: give the month, too.',
    'events[10]: The date 1970/1969 is wrong: an interval cannot end before it starts.',
    'events[11]: The slide has no start date: give at least its year.',
    'events[12]: There is no year 0: write -1 for the year 1 BCE.',
    'events[13]: The slide has no headline and no text.',
    'events[14]: The slide has no headline and no text.',
  ]);
});

test('dropped parts of a kept slide give a warning', () => {
  const { problems } = read(fixture('timelinejs/version-3.json'));
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  expect(warnings.map(({ path, text }) => [path, text])).toEqual([
    ['events[2]', 'The Ides of March'],
    ['events[3]', 'javascript:alert(1)'],
    ['events[5]', '1970'],
  ]);
});

test('version 2 is read, also as JSONP and with trailing commas', () => {
  const text = fixture('timelinejs/version-2.jsonp');
  const { reading } = read(text);
  expect(reading!.file.title).toBe('The way to the Moon');
  expect(reading!.file.events.map(({ date, title, category }) => [date, title, category])).toEqual([
    ['1957-10-04', 'Sputnik 1', 'Launches'],
    ['1961-04-12T09:07/1961-04-12T10:55', 'A man in space', undefined],
    ['1969-07-16/1969-07-24', 'Apollo 11', undefined],
    ['1957/1975', 'The race', 'era'],
  ]);
  expect(reading!.file.articles).toEqual([
    { id: 'sputnik-1-2', headline: 'Sputnik 1', publisher: 'News', url: 'https://news.example/sputnik' },
  ]);
  expect(reasons(text)).toEqual([
    'timeline.date[3]: Its end: The digits “196002152034” run together: write year, month and day with commas, as in 2012,1,26.',
    'timeline.date[4]: “soon” is not a date that TimelineJS reads: write year, month and day with commas, as in 2012,1,26.',
  ]);
});

test.each([
  ['storyjs_jsonp_data = {"a":1};', '{"a":1}'],
  ['my.callback({"a":1});\n', '{"a":1}'],
  ['var x=[1]', '[1]'],
  ['{"a":1}', '{"a":1}'],
  ['a text (in brackets)', 'a text (in brackets)'],
])('%j is unwrapped', (text, json) => {
  expect(unwrapJsonp(text).trim()).toBe(json);
});

test('a text that is not JSON counts as one record, left out with its line', () => {
  const { file, reading, problems } = read('{\n"events" [] }');
  expect(file).toBeUndefined();
  expect(reading).toMatchObject({ records: 1, kept: 0, leftOut: [{ where: 'line 2' }] });
  expect(problems[0]).toMatchObject({ code: 'not-json', line: 2, severity: 'error' });
});

test('a timeline without a displayable slide says so', () => {
  expect(read(story()).problems[0]?.message).toMatch(/holds no event that can be shown/);
  expect(read(story({ text: { headline: 'A' } })).problems[0]?.message).toMatch(/the first since: The slide has no/);
});

test('years below 1000 are padded, and a slide without a headline takes its text as title', () => {
  expect(first({ start_date: { year: 602, month: '08' } })?.date).toBe('0602-08');
  expect(first({ text: { text: '<p>Some <b>words</b></p>' } })?.title).toBe('Some words');
});

test('relative addresses of media are resolved, and other words are not addresses', () => {
  const url = (media: string, base: string) =>
    read(story(slide({ media: { url: media } })), base).reading!.file.articles[0]?.url;
  expect(url('/a/b.html', 'https://site.example/c/d.json')).toBe('https://site.example/a/b.html');
  expect(url('www.site.example/a', '')).toBe('https://www.site.example/a');
  expect(url('data:text/html,a', '')).toBeUndefined();
});

const slides = (...clocks: object[]): string =>
  JSON.stringify({
    events: clocks.map((clock, i) => ({
      start_date: { year: 2012, month: 1, day: 26 + i, ...clock },
      text: { headline: `Slide ${i}` },
    })),
  });

test('if all times of day are midnight, the dates are days', () => {
  const midnight = { hour: 0, minute: '00', second: '' };
  const days = read(slides(midnight, midnight, {})).reading!;
  expect(days.file.events.map(({ date }) => date)).toEqual(['2012-01-26', '2012-01-27', '2012-01-28']);
  expect(days.notes?.at(-1)?.message).toMatch(/read as days/);
  expect(read(slides(midnight, { hour: 9, minute: 30 })).reading!.file.events[0]?.date).toBe('2012-01-26T00:00');
});

test('the first files of version 3 call events slides', () => {
  const timeline = { slides: [slide({ start_date: { year: '1888' } }), {}] };
  const { file, records, leftOut } = read(JSON.stringify({ timeline })).reading!;
  expect(file.events).toMatchObject([{ title: 'A', date: '1888' }]);
  expect(records).toBe(2);
  expect(leftOut[0]?.where).toBe('timeline.slides[1]');
});

test('a timeline is read as a script writes it', () => {
  const text = `// saved
  var data = {
    events: [
      { start_date: { year: 1888, month: 2 }, text: { headline: 'It\\'s "A"' }, }, // the first
    ],
  };`;
  expect(read(text).reading!.file.events).toMatchObject([{ title: 'It\'s "A"', date: '1888-02' }]);
});

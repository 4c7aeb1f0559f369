import { expect, test } from 'vitest';
import { combineFiles } from '../../../src/cli/convert/combine-files.ts';
import { checkFile } from '../../../src/file/check.ts';
import type { TimelineFile } from '../../../src/file/types.ts';
import { toEventsFile } from '../../../src/writers/events-file/to-events-file.ts';
import { command } from './command.ts';

/** Combines files as the command does: each one in normal form, and the result checked. */
function combine(...files: readonly Partial<TimelineFile>[]) {
  const named = files.map((file, i) => ({
    name: `${'abc'[i]}.json`,
    file: toEventsFile(checkFile({ events: [], ...file }).file),
  }));
  const { file, notes } = combineFiles(named);
  const checked = checkFile(file);
  expect(checked.errorCount).toBe(0);
  return {
    file: JSON.parse(JSON.stringify(toEventsFile(checked.file))) as TimelineFile,
    notes: notes.map(({ name, message }) => `${name}: ${message}`),
  };
}

const event = { id: 'a', title: 'A', date: '1932', citations: [] };
const article = { id: 'h', headline: 'H', url: 'https://herald.example/a' };

test('articles with the same address are merged, and keep what each file knows about them', () => {
  const { file, notes } = combine(
    { articles: [article], events: [{ ...event, citations: ['h'], dateFrom: 'h' }] },
    {
      articles: [
        {
          id: 'x',
          headline: 'Other',
          url: 'http://www.herald.example/a/?utm_source=x',
          author: 'B',
          basedOn: ['y', 'AP'],
        },
        { id: 'y', headline: 'Y', url: 'https://y.example/' },
      ],
      events: [{ ...event, id: 'b', citations: [{ article: 'x', note: 'N' }, 'y'], dateFrom: 'x' }],
    },
  );
  expect(file.articles).toEqual([
    { ...article, author: 'B', basedOn: ['y', 'AP'] },
    { id: 'y', headline: 'Y', url: 'https://y.example/' },
  ]);
  expect(file.events.map(({ citations, dateFrom }) => [citations, dateFrom])).toEqual([
    [['h'], 'h'],
    [[{ article: 'h', note: 'N' }, 'y'], 'h'],
  ]);
  expect(notes).toEqual(['b.json: 1 of its articles have another headline in an earlier file, which is kept']);
});

test('the basis of an article from an earlier file stays', () => {
  const first = {
    articles: [
      { ...article, basedOn: ['w'] },
      { id: 'w', headline: 'W' },
    ],
    events: [{ ...event, citations: ['h', 'w'] }],
  };
  const second = { articles: [{ ...article, id: 'w' }], events: [{ ...event, id: 'b', citations: ['w'] }] };
  expect(combine(first, second).file.articles?.[0]?.basedOn).toEqual(['w']);
});

test('articles without an address are merged by headline, publisher and date', () => {
  const bare = { id: 'a1', headline: 'H', publisher: 'Herald', published: '1932' };
  const { file } = combine(
    { articles: [bare] },
    {
      articles: [
        { ...bare, id: 'a2' },
        { ...bare, published: '1933' },
      ],
    },
  );
  expect(file.articles?.map(({ id }) => id)).toEqual(['a1', 'a1-2']);
});

test('an id that is already taken gets a number, and references follow it', () => {
  const second = [
    { ...event, title: 'B', before: ['b'] },
    { ...event, id: 'b', title: 'C', date: '1933', after: ['a'], citations: ['h'] },
  ];
  const { file } = combine(
    { articles: [{ id: 'b', headline: 'Article b' }], events: [{ ...event, citations: ['b'] }] },
    { articles: [{ id: 'h', headline: 'H' }], events: second },
  );
  expect(file.events).toMatchObject([
    { id: 'a', title: 'A' },
    { id: 'a-2', title: 'B', before: ['b-2'] },
    { id: 'b-2', title: 'C', after: ['a-2'], citations: ['h'] },
  ]);
});

test('an event that is identical in two files is kept once; in the same file it is kept twice', () => {
  const twice = { events: [event, { ...event, id: 'a-2' }] };
  const { file, notes } = combine(twice, { events: [event, { ...event, summary: 'More.' }] });
  expect(file.events.map(({ id }) => id)).toEqual(['a', 'a-2', 'a-2-2']);
  expect(notes).toEqual(['b.json: 1 of its events stand in an earlier file just so, and are taken once']);
});

test('categories with the same label, ignoring case, are merged, with the colour of the first', () => {
  const { file } = combine(
    { categories: [{ id: 'w', label: 'War', color: 'red' }], events: [{ ...event, category: 'w' }] },
    {
      events: [
        { ...event, id: 'b', category: 'war' },
        { ...event, id: 'c', category: 'w' },
      ],
    },
  );
  expect(file.categories).toEqual([
    { id: 'w', label: 'War', color: 'red' },
    { id: 'w-2', label: 'w' },
  ]);
  expect(file.events.map(({ category }) => category)).toEqual(['w', 'w', 'w-2']);
});

test('publishers that share a name are merged', () => {
  const { file } = combine(
    { publishers: [{ name: 'AP', aliases: ['Associated Press'] }] },
    {
      publishers: [
        { name: 'Associated press', aliases: ['ap', 'The AP'], owner: 'Members' },
        { name: 'Herald', aliases: ['The AP', 'H'] },
      ],
    },
  );
  expect(file.publishers).toEqual([
    { name: 'AP', aliases: ['Associated Press', 'The AP'], owner: 'Members' },
    { name: 'Herald', aliases: ['H'] },
  ]);
});

test('the first title, language and zone are kept, with the description that belongs to that title; the range of one file hides no events of another', () => {
  const { file, notes } = combine(
    { lang: 'en', range: '1932', revised: '1999-12' },
    { title: 'B', description: 'Of B', lang: 'de', range: '1933', revised: '2001' },
    { title: 'C', description: 'Of C', lang: 'en', revised: '2000-05', timeZone: 'Asia/Seoul' },
  );
  expect(file).toMatchObject({ title: 'B', description: 'Of B', lang: 'en', timeZone: 'Asia/Seoul', revised: '2001' });
  expect(file).not.toHaveProperty('range');
  expect(notes).toEqual([
    'a.json: its range, 1932, is not kept: it would hide events of other files',
    'b.json: its language, “de”, is not kept: the file has “en” of an earlier one',
    'b.json: its range, 1933, is not kept: it would hide events of other files',
    'c.json: its title, “C”, is not kept: the file has “B” of an earlier one',
    'c.json: its description, “Of C”, is not kept: the file has “Of B” of an earlier one',
  ]);
  const untold = combine({ title: 'A' }, { title: 'A', description: 'Of B' });
  expect(untold.file).not.toHaveProperty('description');
  expect(untold.notes).toEqual(['b.json: its description, “Of B”, is not kept']);
  expect(combine({ description: 'Of A' }, {}).file.description).toBe('Of A');
  expect(combine({ range: '1932' }, { range: '1932' }).file.range).toBe('1932');
});

test('the command combines files of different formats and continues after one that cannot be read, and its output is already in normal form', async () => {
  const files = {
    'data/a.csv': 'When,What,Link\n1932-03-19,It opens,https://herald.example/a\n',
    'data/b.json': JSON.stringify({ title: 'B', articles: [article], events: [{ ...event, citations: ['h'] }] }),
    'c.txt': 'Nothing of note.',
  };
  const { code, err, written } = await command(['convert', 'data/*', 'c.txt', '-o', 'x.json'], files);
  expect(code).toBe(1);
  const text = written['x.json'] ?? '';
  expect(JSON.parse(text)).toMatchObject({
    title: 'B',
    articles: [{ url: article.url }],
    events: [{}, { citations: ['it-opens-2'] }],
  });
  expect(err.at(-1)).toBe('x.json: 2 events and 1 article written');
  expect((await command(['convert', '-'], { '-': text })).written['-']).toBe(text);
});

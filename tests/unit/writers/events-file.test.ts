import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import story from '../../../data/korea-russia-2024.ts';
import { checkFile } from '../../../src/file/check.ts';
import { eventsFileText } from '../../../src/writers/events-file/events-file-text.ts';
import { toEventsFile } from '../../../src/writers/events-file/to-events-file.ts';

const GOOD = new URL('../../fixtures/good/', import.meta.url);
const goodFiles = readdirSync(GOOD).map((name): [string, unknown] => [
  name,
  JSON.parse(readFileSync(new URL(name, GOOD), 'utf8')),
]);

test.each([['the story of the demo', story], ...goodFiles])(
  '%s in its normal form is the same file to the check, and is its own normal form',
  (_, file) => {
    const checked = checkFile(file).file;
    const text = eventsFileText(toEventsFile(checked));
    const again = checkFile(text);
    expect(again.file).toEqual(checked);
    expect(again.errorCount).toBe(0);
    expect(eventsFileText(toEventsFile(again.file))).toBe(text);
  },
);

test('a file with every field keeps every field', () => {
  const [, file] = goodFiles.find(([name]) => name === 'every-field.json')!;
  const written = toEventsFile(checkFile(file).file);
  const keysOf = (value: unknown): string[] =>
    Array.isArray(value)
      ? value.flatMap(keysOf)
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
        : [];
  const kept = new Set(keysOf(JSON.parse(eventsFileText(written, 'x'))));
  expect(keysOf(file).filter((key) => !kept.has(key))).toEqual([]);
});

const event = { id: 'a', title: 'A', date: '1932', citations: [] };

test('keys are in the order of the schema; $schema comes first if there is one', () => {
  const { file } = checkFile({ events: [{ citations: [], date: '1932', title: 'A', id: 'a' }], title: 'T' });
  expect(eventsFileText(toEventsFile(file), 'timeline.schema.json')).toBe(
    `${JSON.stringify({ $schema: 'timeline.schema.json', title: 'T', articles: [], events: [event] }, null, 2)}\n`,
  );
});

test('categories that only repeat the words of the events are left out', () => {
  const categoriesOf = (categories: unknown) =>
    toEventsFile(checkFile({ categories, events: [{ ...event, category: 'war' }] }).file).categories;
  expect(categoriesOf(undefined)).toBeUndefined();
  expect(categoriesOf([{ id: 'war', label: 'war' }])).toBeUndefined();
  expect(categoriesOf([{ id: 'war', label: 'War' }])).toEqual([{ id: 'war', label: 'War' }]);
  expect(
    categoriesOf([
      { id: 'war', label: 'war' },
      { id: 'art', label: 'art' },
    ]),
  ).toHaveLength(2);
});

test('citations have their shortest form', () => {
  const articles = [{ id: 'h', headline: 'H' }];
  const citations = [
    'h',
    { article: 'h', stance: 'reports' },
    { article: 'h', note: 'N', onWordOf: ['AP'], quote: { exact: 'Q' } },
  ];
  const { events } = toEventsFile(checkFile({ articles, events: [{ ...event, citations }] }).file);
  expect(JSON.parse(JSON.stringify(events[0]?.citations))).toEqual([
    'h',
    'h',
    { article: 'h', note: 'N', quote: 'Q', onWordOf: 'AP' },
  ]);
});

test('a date that the order of events narrows stays as written', () => {
  const events = [
    { ...event, date: '1932', before: ['b'] },
    { ...event, id: 'b', date: '1932-03' },
  ];
  expect(toEventsFile(checkFile({ events }).file).events.map(({ date }) => date)).toEqual(['1932', '1932-03']);
});

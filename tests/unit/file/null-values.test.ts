import { expect, test } from 'vitest';
import story from '../../../data/korea-russia-2024.ts';
import { checkFile } from '../../../src/file/check.ts';
import { citationSchema, fileSchema } from '../../../src/file/schema.ts';
import type { ObjectSchema } from '../../../src/file/schema-types.ts';

/** The keys of an object of the schema that may be absent. */
const optional = ({ properties, required }: ObjectSchema): string[] =>
  Object.keys(properties).filter((key) => !required.includes(key));
const nulls = (schema: ObjectSchema) => Object.fromEntries(optional(schema).map((key) => [key, null]));

const { articles, events, categories, publishers } = fileSchema.properties;

test('null in every optional field counts as absent', () => {
  const written = {
    articles: [{ id: 'herald', headline: 'Bridge opens' }],
    categories: [{ id: 'a', label: 'A' }],
    publishers: [{ name: 'The Herald' }],
    events: [{ id: 'bridge', title: 'Opening', date: '1932', citations: [{ article: 'herald' }] }],
  };
  const withNulls = {
    ...nulls(fileSchema),
    articles: [{ ...nulls(articles.items), ...written.articles[0] }],
    categories: [{ ...nulls(categories.items), ...written.categories[0] }],
    publishers: [{ ...nulls(publishers.items), ...written.publishers[0] }],
    events: [
      {
        ...nulls(events.items),
        ...written.events[0],
        citations: [null, { ...nulls(citationSchema), ...written.events[0]!.citations[0] }],
      },
    ],
  };
  expect(Object.values(withNulls.events[0]!).filter((value) => value === null).length).toBeGreaterThan(7);
  const { file, problems } = checkFile(withNulls);
  expect(problems).toEqual([]);
  expect(file).toEqual(checkFile(written).file);
});

test('an image whose fields are all null counts as absent; one with some of them null is a problem', () => {
  const withImage = (image: object) =>
    checkFile({
      articles: [{ id: 'herald', headline: 'Bridge opens' }],
      events: [{ id: 'bridge', title: 'Opening', date: '1932', citations: ['herald'], image }],
    }).problems.map(({ code, path }) => [code, path]);
  expect(withImage({ url: null, alt: null, credit: null })).toEqual([]);
  expect(withImage({ url: 'bridge.jpg', alt: null })).toEqual([['missing-field', 'events[0].image.alt']]);
  expect(withImage({})).toHaveLength(2);
});

test('null in a list of texts is skipped', () => {
  const [first] = story.events;
  const { file, problems } = checkFile({
    ...story,
    events: [{ ...first, people: [null, 'A', null], before: [null], after: [null] }],
  });
  expect(problems.filter(({ code }) => code !== 'uncited-article')).toEqual([]);
  expect(file.events[0]).toMatchObject({ people: ['A'], before: [], after: [] });
});

test('null in a required field is reported as missing', () => {
  const { file, problems } = checkFile({
    articles: null,
    events: [
      { id: 'a', title: null, date: '1932', citations: null },
      { id: null, title: 'Opening', date: '1932', citations: [] },
    ],
  });
  expect(problems.map(({ code, path, message, text }) => [code, path, message, text])).toEqual([
    ['missing-field', 'events[0].title', '`title` is missing or blank.', 'null'],
    ['missing-field', 'events[0].citations', '`citations` is missing or blank.', 'null'],
    ['missing-id', 'events[1]', expect.stringContaining('There is no id'), undefined],
    ['uncited-event', 'events[1]', 'No article attests this event.', undefined],
  ]);
  expect(file.events.map(({ title }) => title)).toEqual(['Opening']);
});

import { expect, test } from 'vitest';
import story from '../../../data/korea-russia-2024.ts';
import { checkFile } from '../../../src/file/check.ts';
import { fileSchema } from '../../../src/file/schema.ts';

/** The keys of an object of the schema that may be absent. */
const optional = (entries: Readonly<Record<string, { readonly type: string }>>): string[] =>
  Object.entries(entries).flatMap(([key, { type }]) => (type === 'nullish' ? [key] : []));
const nulls = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, null]));

const { articles, events, categories } = fileSchema.entries;
const [article, event, category] = [articles.pipe[0].item, events.pipe[0].item, categories.wrapped.pipe[0].item];
const citation = event.entries.citations.pipe[0].item.wrapped.options[1];

test('null in the place of all that may be absent is as not there', () => {
  const written = {
    articles: [{ id: 'herald', headline: 'Bridge opens' }],
    categories: [{ id: 'a', label: 'A' }],
    events: [{ id: 'bridge', title: 'Opening', date: '1932', citations: [{ article: 'herald' }] }],
  };
  const withNulls = {
    ...nulls(optional(fileSchema.entries)),
    articles: [{ ...nulls(optional(article.entries)), ...written.articles[0] }],
    categories: [{ ...nulls(optional(category.entries)), ...written.categories[0] }],
    events: [
      {
        ...nulls(optional(event.entries)),
        ...written.events[0],
        citations: [null, { ...nulls(optional(citation.entries)), ...written.events[0]!.citations[0] }],
      },
    ],
  };
  expect(Object.values(withNulls.events[0]!).filter((value) => value === null).length).toBeGreaterThan(7);
  const { file, problems } = checkFile(withNulls);
  expect(problems).toEqual([]);
  expect(file).toEqual(checkFile(written).file);
});

test('null among texts is as not there', () => {
  const [first] = story.events;
  const { file, problems } = checkFile({
    ...story,
    events: [{ ...first, people: [null, 'A', null], before: [null], after: [null] }],
  });
  expect(problems.filter(({ code }) => code !== 'uncited-article')).toEqual([]);
  expect(file.events[0]).toMatchObject({ people: ['A'], before: [], after: [] });
});

test('null for what is needed is missing, and said to be', () => {
  const { file, problems } = checkFile({
    articles: null,
    events: [
      { id: 'a', title: null, date: '1932', citations: null },
      { id: null, title: 'Opening', date: '1932', citations: [] },
    ],
  });
  expect(problems.map(({ code, path, message, text }) => [code, path, message, text])).toEqual([
    ['missing-field', 'articles', '`articles` is missing or blank.', 'null'],
    ['missing-field', 'events[0].title', '`title` is missing or blank.', 'null'],
    ['missing-field', 'events[0].citations', '`citations` is missing or blank.', 'null'],
    ['missing-id', 'events[1]', expect.stringContaining('There is no id'), undefined],
    ['uncited-event', 'events[1]', 'No article attests this event.', undefined],
  ]);
  expect(file.events.map(({ title }) => title)).toEqual(['Opening']);
});

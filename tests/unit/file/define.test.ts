import { expect, test } from 'vitest';
import { defineTimeline } from '../../../src/file/define.ts';
import type { TimelineFile } from '../../../src/file/types.ts';

const articles = [{ id: 'herald', headline: 'Bridge opens' }] as const;
const event = { id: 'bridge', title: 'The bridge opens', date: '1932-03-19' } as const;

test('a defined file is the given object, and an events file', () => {
  const given = { articles, events: [{ ...event, citations: ['herald'] }] } as const;
  const file: TimelineFile = defineTimeline(given);
  expect(file).toBe(given);
});

// The compiler is the test here: an expected error that does not occur is itself an error.
test('an inconsistent file does not compile', () => {
  const files: TimelineFile[] = [
    // @ts-expect-error no article has this id
    defineTimeline({ articles, events: [{ ...event, citations: ['heralt'] }] }),
    // @ts-expect-error nor in the long form
    defineTimeline({ articles, events: [{ ...event, citations: [{ article: 'heralt', stance: 'disputes' }] }] }),
    defineTimeline({
      categories: [{ id: 'works', label: 'Works' }],
      articles,
      // @ts-expect-error no category has this id
      events: [{ ...event, category: 'work', citations: ['herald'] }],
    }),
    // @ts-expect-error no event has this id
    defineTimeline({ articles, events: [{ ...event, citations: ['herald'], before: ['ribbon'] }] }),
    // @ts-expect-error there is no such stance
    defineTimeline({ articles, events: [{ ...event, citations: [{ article: 'herald', stance: 'dispute' }] }] }),
    // @ts-expect-error there is no such field
    defineTimeline({ articles, events: [{ ...event, citations: ['herald'], titel: 'Bridge' }] }),
  ];
  expect(files).toHaveLength(6);
});

test('the list of articles may be missing if articles are written in citations', () => {
  const inPlace = { url: 'https://example.org/a', headline: 'It opens' };
  const file: TimelineFile = defineTimeline({ events: [{ ...event, citations: [inPlace, { article: inPlace }] }] });
  expect(file.articles).toBeUndefined();
  const mixed: TimelineFile = defineTimeline({ articles, events: [{ ...event, citations: ['herald', inPlace] }] });
  expect(mixed.articles).toBe(articles);
  // @ts-expect-error no article has this id
  expect(defineTimeline({ events: [{ ...event, citations: ['herald'] }] })).toBeDefined();
  // @ts-expect-error an article needs a headline
  expect(defineTimeline({ events: [{ ...event, citations: [{ url: 'https://example.org/a' }] }] })).toBeDefined();
});

test('without categories, any word is a category', () => {
  const file = defineTimeline({ articles, events: [{ ...event, category: 'works', citations: ['herald'] }] });
  expect(file.events[0]?.category).toBe('works');
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../src/model/append.ts';
import { parseTimeline } from '../../../src/model/parse-timeline.ts';

const article = (id: string) => ({ id, headline: `Headline of ${id}`, url: `https://example.org/${id}` });
const event = (id: string, date: string, citations: string[] = []) => ({
  id,
  title: `Title of ${id}`,
  date,
  citations,
});
const shape = ({ timeline }: ReturnType<typeof parseTimeline>) => ({
  events: timeline.events.map(({ id, index, citations }) => [
    id,
    index,
    citations.map((citation) => citation.article.id),
  ]),
  articles: timeline.articles.map(({ id, index, events }) => [id, index, events.map((attested) => attested.id)]),
  from: [...timeline.columns.from],
  to: [...timeline.columns.to],
  extent: timeline.extent,
});

test('events that come in portions make the timeline that they would have made together', () => {
  const days = fc.array(fc.record({ day: fc.integer({ min: 10, max: 19 }), cites: fc.subarray(['a', 'b', 'c']) }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(days, fc.array(fc.nat(12), { maxLength: 3 }), (raw, cuts) => {
      const articles = ['a', 'b', 'c'].map(article);
      const events = raw.map(({ day, cites }, i) => event(`e${i}`, `2024-05-${day}`, cites));
      const [first = 0, ...rest] = [...cuts, events.length]
        .map((cut) => Math.min(cut, events.length))
        .sort((a, b) => a - b);
      let shown = parseTimeline({ articles, events: events.slice(0, first) });
      let done = first;
      for (const cut of rest) {
        shown = appendEvents(shown, events.slice(done, cut));
        done = cut;
      }
      expect(shape(shown)).toEqual(shape(parseTimeline({ articles, events: events.slice(0, done) })));
      for (const { id } of shown.timeline.events) expect(shown.timeline.event(id)?.id).toBe(id);
    }),
    { seed: 5 },
  );
});

test('added articles are cited by added events, and an id that is taken gets the next free number and a warning', () => {
  const shown = parseTimeline({ articles: [article('a')], events: [event('one', '2024', ['a'])] });
  const more = appendEvents(shown, [event('one', '2025', ['a', 'b'])], [article('b')]);
  expect(more.timeline.events.map(({ id }) => id)).toEqual(['one', 'one-2']);
  expect(more.timeline.article('a')!.events.map(({ id }) => id)).toEqual(['one', 'one-2']);
  expect(more.timeline.article('b')!.events.map(({ id }) => id)).toEqual(['one-2']);
  expect(more.problems).toEqual([expect.objectContaining({ code: 'duplicate-id', path: 'events[0].id', text: 'one' })]);
});

test('what is wrong with an added event is reported, and the others are added', () => {
  const shown = parseTimeline({ articles: [article('a')], events: [event('one', '2024', ['a'])] });
  const more = appendEvents(shown, [event('bad', '2024-13', ['a']), event('good', '2024-12', ['nobody'])]);
  expect(more.timeline.events.map(({ id }) => id)).toEqual(['one', 'good']);
  expect(more.problems.map(({ code, path }) => [code, path])).toEqual([
    ['refused-date', 'events[0].date'],
    ['missing-article', 'events[1].citations[0]'],
    ['uncited-event', 'events[1]'],
  ]);
});

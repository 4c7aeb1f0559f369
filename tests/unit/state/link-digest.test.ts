import { expect, test } from 'vitest';
import story from '../../../data/korea-russia-2024.ts';
import { parseTimeline } from '../../../src/model/parse-timeline.ts';
import { changesSince, itemDigest, linkDigest, MAX_NAMED } from '../../../src/state/link-digest.ts';
import { INITIAL_STATE, nextState } from '../../../src/state/timeline-state.ts';
import type { ViewState } from '../../../src/state/view-state.ts';
import { createStore } from '../store/support.ts';

/** The view of a story, with all of it in view. */
function viewOf(data: object, selected = ''): ViewState {
  const store = createStore(parseTimeline(data).timeline);
  return { ...nextState(INITIAL_STATE, { type: 'data', store }).view, selected };
}

const [treaty, ...others] = story.events;
const titles = (events: readonly { readonly title: string }[]) => events.map(({ title }) => title);
const digest = linkDigest(viewOf(story, 'treaty'));

test('a digest is short, and has ten names for ten events', () => {
  expect(digest).toMatch(/^10\.[\w-]{5}\.[\w-]{50}$/);
});

test('without changes nothing is reported, whatever the order of keys, events and citations', () => {
  const turned = (record: object): object => Object.fromEntries(Object.entries(record).toReversed());
  const events = story.events
    .map((event) => turned({ ...event, citations: event.citations.toReversed() }))
    .toReversed();
  expect(linkDigest(viewOf({ ...story, events }, 'treaty'))).toBe(digest);
  expect(changesSince(digest, viewOf({ ...story, events }), 'treaty')).toBeUndefined();
});

test('added, changed and removed events are distinguished, and it is reported if the selected one is gone', () => {
  const events = [
    { ...others[0]!, summary: 'Another summary.' },
    ...others.slice(1),
    { id: 'parade', title: 'A parade is held', date: '2024-09-09', citations: [] },
  ];
  const changes = changesSince(digest, viewOf({ ...story, events }), 'treaty');
  expect([titles(changes!.added), titles(changes!.changed)]).toEqual([['A parade is held'], [others[0]!.title]]);
  expect([changes!.removed, changes!.selected, changes!.counts]).toEqual([1, 'gone', undefined]);
});

test('an event has changed if one of its articles has, or if it has left the time in view', () => {
  const articles = story.articles.map((article) => ({ ...article, headline: `${article.headline}!` }));
  expect(changesSince(digest, viewOf({ ...story, articles }), 'treaty')!.changed).toHaveLength(10);
  const view = viewOf({ ...story, events: [{ ...treaty!, date: '1950' }, ...others] });
  const changes = changesSince(digest, { ...view, range: viewOf(story).range }, 'treaty');
  expect([titles(changes!.changed), changes!.removed, changes!.selected]).toEqual([[treaty!.title], 0, 'changed']);
});

test('for many events it reports how many there were, and whether they are the same', () => {
  const many = Array.from({ length: MAX_NAMED + 1 }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: '2024',
    citations: [],
  }));
  const long = linkDigest(viewOf({ events: many }));
  expect(long).toMatch(/^25\.\.[\w-]{5}$/);
  expect(changesSince(long, viewOf({ events: many.toReversed() }), '')).toBeUndefined();
  const changes = changesSince(long, viewOf({ events: many.slice(1) }), '');
  expect(changes!.counts).toEqual({ before: 25, now: 24 });
  const other = many.map((event, i) => (i === 3 ? { ...event, title: 'Another' } : event));
  expect(changesSince(long, viewOf({ events: other }), '')!.counts).toEqual({ before: 25, now: 25 });
});

test('a link to one event or article ignores the others', () => {
  const one = itemDigest(viewOf(story), 'treaty');
  expect(one).toMatch(/^\.[\w-]{5}\.$/);
  expect(changesSince(one, viewOf({ ...story, events: [treaty!] }), 'treaty')).toBeUndefined();
  expect(changesSince(one, viewOf({ ...story, events: others }), 'treaty')!.selected).toBe('gone');
  const retold = { ...story, events: [{ ...treaty!, title: 'Retold' }] };
  expect(changesSince(one, viewOf(retold), 'treaty')!.selected).toBe('changed');
});

test.each(['', 'x', '..', '3..abc', '10.12345.', '.1234.', '99999999999..abcde', '10..%00'])(
  'what is no digest tells nothing: %s',
  (text) => expect(changesSince(text, viewOf(story), 'treaty')).toBeUndefined(),
);

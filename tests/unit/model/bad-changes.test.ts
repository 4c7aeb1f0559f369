import { expect, test } from 'vitest';
import { changeStory } from '../../../src/model/change.ts';
import { parseTimeline } from '../../../src/model/parse-timeline.ts';
import { getRareRecords } from '../../../src/model/rare-records.ts';

const event = (id: string) => ({ id, title: `Title of ${id}`, date: '2024-06', citations: [] });
const thrown = (): never => {
  throw new Error('no');
};
const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

test.each<[name: string, bad: unknown]>([
  ['null', null],
  ['undefined', undefined],
  ['a number', 5],
  ['a text', 'e0'],
  ['a list', []],
  ['a symbol', Symbol('e')],
  ['a function', event],
  ['nothing', {}],
  ['an id that is none', { ...event('x'), id: { toString: thrown } }],
  ['citations that are none', { ...event('x'), citations: [null, 5, { article: {} }, revoked()] }],
  ['a getter that throws', Object.defineProperty(event('x'), 'title', { get: thrown, enumerable: true })],
  ['an id that throws', Object.defineProperty({ ...event('x') }, 'id', { get: thrown, enumerable: true })],
  ['a proxy that throws', new Proxy({}, { get: thrown, ownKeys: thrown, has: thrown })],
  ['a revoked proxy', revoked()],
])('%s among added records is left out and reported, and everything else is added, now and later', (_, bad) => {
  const shown = parseTimeline({ articles: [], events: [event('e0')] });
  const before = { events: [bad, event('e1')], articles: [bad] };
  const once = changeStory(shown, before, getRareRecords);
  const later = changeStory(once, { events: [event('e2')], articles: [] }, getRareRecords);
  expect(later.timeline.events.map(({ id }) => id)).toEqual(expect.arrayContaining(['e0', 'e1', 'e2']));
  expect(once.problems.length).toBeGreaterThan(0);
});

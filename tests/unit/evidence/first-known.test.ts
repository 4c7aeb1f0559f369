import { expect, test } from 'vitest';
import { getRareRecords } from '../../../src/model/rare-records.ts';
import { assess } from '../../../src/evidence/assess.ts';
import { toWallClock } from '../../../src/model/wall-clock-timeline.ts';
import { ZoneClock } from '../../../src/model/zone-clock.ts';
import { articleOf, timelineOf } from '../model/support.ts';
import { type Cited, eventWith, ms } from './support.ts';

const DAY = 86_400_000;

test.each<[string, readonly Cited[], readonly [string, string] | undefined]>([
  ['the first publication', ['a 2024-11-20', 'b 2024-11-18'], ['2024-11-18', '2024-11-19']],
  ['the bounds of several', ['a 2024-11', 'b 2024-11-18'], ['2024-11-01', '2024-11-19']],
  [
    '`known` in place of the publication',
    [{ article: 'a 2024-11-10', known: '2024-11-19' }],
    ['2024-11-19', '2024-11-20'],
  ],
  [
    'only what attests',
    ['a 2024-11-20', { article: 'b 2024-11-18', stance: 'disputes' }],
    ['2024-11-20', '2024-11-21'],
  ],
  ['only what has a date', ['a', 'b 2024-11-18'], ['2024-11-18', '2024-11-19']],
  ['nothing', ['a', { article: 'b 2024-11-18', stance: 'silent' }], undefined],
])('an event is first known by %s', (_, cited, bounds) => {
  const { firstKnown, lag } = assess(eventWith(cited));
  expect(firstKnown).toEqual(bounds && { earliest: ms(bounds[0]), latest: ms(bounds[1]) });
  expect(lag === undefined).toBe(bounds === undefined);
});

test.each<[string, string, number, number]>([
  ['2024-11-15', 'a 2024-11-20', 4, 6],
  ['2024-11-15', 'a 2024-11-15', -1, 1],
  ['2024-11-10/2024-11-15', 'a 2024-11-20', 4, 6],
  ['2024-11-20/2024-11-22', 'a 2024-11-20', -3, -1],
  ['2024-11-10/..', 'a 2024-11-20', -Infinity, 11],
  ['[..2024-11-15]', 'a 2024-11-20', 4, Infinity],
])('from the end of %s to %s it is %d to %d days', (date, article, least, most) => {
  expect(assess(eventWith([article], { event: { date } })).lag).toEqual({ least: least * DAY, most: most * DAY });
});

test('an event shown in the time of a zone has the same evidence', () => {
  const spec = {
    date: '2024-11-15T22:00Z',
    citations: [{ article: 'a', stance: 'reports', date: timelineOf(['2024-11-15T22:00Z']).events[0]!.date }],
  } as const;
  const timeline = timelineOf([spec], [articleOf('a', '2024-11-16T01:00Z')]);
  const shown = toWallClock(timeline, new ZoneClock('Asia/Seoul'), getRareRecords).timeline.events[0]!;
  expect(shown.date.start.earliest).not.toBe(timeline.events[0]!.date.start.earliest);
  expect(assess(shown)).toEqual(assess(timeline.events[0]!));
});

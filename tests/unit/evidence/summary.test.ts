import { expect, test } from 'vitest';
import { getRareRecords } from '../../../src/model/rare-records.ts';
import landing from '../../../data/disputed-landing.ts';
import story from '../../../data/korea-russia-2024.ts';
import { assess } from '../../../src/evidence/assess.ts';
import { datesConflict } from '../../../src/evidence/dates-conflict.ts';
import { citationsAsOf } from '../../../src/evidence/known-by.ts';
import { summarize } from '../../../src/evidence/summary.ts';
import { parseTimeline } from '../../../src/model/parse-timeline.ts';
import { toWallClock } from '../../../src/model/wall-clock-timeline.ts';
import { ZoneClock } from '../../../src/model/zone-clock.ts';
import { ms } from '../model/support.ts';

const timelines = [landing, story].map((file) => parseTimeline(file).timeline);

test.each([Infinity, ms('2025-03-17T12:00'), ms('2025-03-19')])(
  'it says in short what the assessment does, as of %i',
  (asOf) => {
    for (const event of timelines.flatMap(({ events }) => events)) {
      const { attesting, disputing, datesConflict, status, voices } = assess(event, { asOf });
      const retracting = voices.filter(({ role }) => role === 'retracts').length;
      expect(summarize(event, citationsAsOf(event, asOf).citations)).toMatchObject({
        attesting,
        disputing,
        retracting,
        datesConflict,
        status,
      });
    }
  },
);

test('a voice that has retracted no longer supports the event', () => {
  const { attesting, standing, retracting, articles } = summarize(timelines[0]!.event('gold')!);
  expect({ attesting, standing, retracting, articles }).toEqual({
    attesting: 1,
    standing: 0,
    retracting: 1,
    articles: 3,
  });
});

test('an event shown in the time of a zone gives the same summary', () => {
  const { timeline } = toWallClock(timelines[0]!, new ZoneClock('Pacific/Auckland'), getRareRecords);
  for (const { id } of timelines[0]!.events) {
    expect(summarize(timeline.event(id)!)).toEqual(summarize(timelines[0]!.event(id)!));
  }
});

test('conflicting dates are found the same way for many events as for one', () => {
  const conflicting = timelines.flatMap(({ events }) => events.filter(datesConflict).map(({ id }) => id));
  expect(conflicting).toEqual(['envoy-ashore']);
});

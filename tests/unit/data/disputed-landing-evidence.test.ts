import { expect, test } from 'vitest';
import story from '../../../data/disputed-landing.ts';
import { DAY_MS } from '../../../src/dates/calendar.ts';
import { assess } from '../../../src/evidence/assess.ts';
import { dateAsOf } from '../../../src/evidence/date-as-of.ts';
import { indexKnownEvents } from '../../../src/evidence/known-events.ts';
import { parseTimeline } from '../../../src/model/parse-timeline.ts';

const { timeline } = parseTimeline(story);
const eventOf = (id: string) => timeline.events.find((event) => event.id === id)!;
const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 16);

const HERALD = 'The Example Herald (invented)';
const GAZETTE = 'The Example Gazette (invented)';
const RADIO = 'Example Coast Radio (invented)';
const WIRE = 'Example Wire (invented)';
const HOUSE = 'Example Press House (invented)';
const OFFICE = 'Marrowick Harbour Office (invented)';
const DISPATCH = 'Example Wire dispatch of 22 March (invented)';
const CIRCLE = `Example Quay Board (invented) ↔ ${GAZETTE}`;
const SPOKESPERSON = 'Spokesperson of the Harbour Office';

/**
 * When each event was known at the latest (UTC), its status, and its voices with the reason why several articles count
 * as one.
 */
const EVENTS = [
  ['sighted', '2025-03-13T00:00', 'single', [`attests: ${CIRCLE} (circular)`]],
  ['lamps', undefined, 'uncited', [`silent: ${HERALD}`]],
  ['pilot-boards', '2025-03-23T00:00', 'single', [`attests: ${DISPATCH} (based-on)`]],
  [
    'docks',
    '2025-03-14T06:06',
    'attested',
    [`attests: ${WIRE} (agency)`, `attests: ${RADIO}`, `attests: ${OFFICE}`, `attests: ${DISPATCH}`],
  ],
  ['second-ship', '2025-03-15T01:31', 'unconfirmed', ['attests: Night watchman']],
  ['gate-closed', '2025-03-17T00:00', 'single', [`attests: ${GAZETTE}`]],
  [
    'envoy-ashore',
    '2025-03-15T18:31',
    'disputed',
    [
      `attests: ${HERALD}`,
      `attests: ${SPOKESPERSON}`,
      `attests: ${GAZETTE}`,
      `corrects: ${GAZETTE}`,
      `silent: ${RADIO}`,
    ],
  ],
  ['crates', '2025-03-17T06:01', 'disputed', [`attests: ${HOUSE} (owner)`, `disputes: ${OFFICE}`]],
  ['gold', '2025-03-17T06:01', 'retracted', [`attests: ${HOUSE} (owner)`, `retracts: ${HOUSE}`]],
  ['sails', '2025-03-21T22:41', 'attested', [`attests: ${RADIO}`, `attests: ${DISPATCH}`]],
  ['return', '2025-03-21T22:41', 'expected', ['attests: Ship’s agent']],
] as const;

test('the table contains each event, and each status at least once', () => {
  expect(EVENTS.map(([id]) => id).toSorted()).toEqual(timeline.events.map(({ id }) => id).toSorted());
  expect([...new Set(EVENTS.map(([, , status]) => status))].toSorted()).toEqual([
    'attested',
    'disputed',
    'expected',
    'retracted',
    'single',
    'uncited',
    'unconfirmed',
  ]);
});

test.each(EVENTS)('%s: known by %s, %s, with these voices', (id, known, status, voices) => {
  const evidence = assess(eventOf(id));
  const found = evidence.voices.map(
    ({ role, name, why }) => `${role}: ${name}${why ? ` (${why.map(({ kind }) => kind).join(', ')})` : ''}`,
  );
  expect(found).toEqual(voices);
  expect(evidence.attesting).toBe(voices.filter((voice) => voice.startsWith('attests')).length);
  expect(evidence.disputing).toBe(voices.filter((voice) => voice.startsWith('disputes')).length);
  expect(evidence.status).toBe(status);
  expect(evidence.firstKnown && isoOf(evidence.firstKnown.latest)).toBe(known);
});

/** The dates that articles give, in order of time: which of them the event follows, and which were taken back. */
const CLAIMS = [
  ['docks', false, ['[..2025-03-15]', '2025-03', '[2025-03-13..2025-03-14]', '2025-03-14 followed']],
  ['envoy-ashore', true, ['2025-03-14 withdrawn', '2025-03-15 followed', '2025-03-16']],
  ['crates', false, ['2025-03-15/2025-03-16 followed']],
  ['gold', false, ['2025-03-16 withdrawn']],
  ['sails', false, ['2025-03-21 followed', '2025-03-21T21:50Z']],
  ['lamps', false, []],
] as const;

test.each(CLAIMS)('%s: dates conflict: %s', (id, conflict, dates) => {
  const { claims, datesConflict } = assess(eventOf(id));
  const found = claims.map(({ date, followed, withdrawn }) =>
    [date.edtf, ...(followed ? ['followed'] : []), ...(withdrawn ? ['withdrawn'] : [])].join(' '),
  );
  expect(found).toEqual(dates);
  expect(datesConflict).toBe(conflict);
});

test('no other event has dates that conflict', () => {
  const conflicting = timeline.events.filter((event) => assess(event).datesConflict).map(({ id }) => id);
  expect(conflicting).toEqual(['envoy-ashore']);
});

/** What was known before a moment: the number of voices, the status, and the date known then. */
const AS_OF = [
  ['docks', '2025-03-14T06:00Z', 0, 'uncited', undefined],
  // The dispatch, whose date the file follows, arrives three hours later
  ['docks', '2025-03-14T07:00Z', 1, 'single', '[2025-03-13..2025-03-14]'],
  ['docks', '2025-03-14T10:00Z', 2, 'attested', '2025-03-14'],
  ['docks', '2025-03-20', 3, 'attested', '2025-03-14'],
  // The magazine's page had the article before the issue appeared
  ['docks', '2025-03-31', 4, 'attested', '2025-03-14'],
  ['envoy-ashore', '2025-03-16', 1, 'single', '2025-03-15'],
  ['envoy-ashore', '2025-03-17', 2, 'disputed', '2025-03-15'],
  ['crates', '2025-03-19', 1, 'single', '2025-03-15/2025-03-16'],
  ['crates', '2025-03-20', 1, 'disputed', '2025-03-15/2025-03-16'],
  ['gold', '2025-03-20', 1, 'single', '2025-03-16'],
  ['gold', '2025-03-21', 1, 'retracted', '2025-03-16'],
] as const;

test.each(AS_OF)('%s as of %s: %i voices, %s', (id, day, attesting, status, date) => {
  const asOf = Date.parse(day);
  const evidence = assess(eventOf(id), { asOf });
  expect([evidence.attesting, evidence.status]).toEqual([attesting, status]);
  expect(dateAsOf(eventOf(id), asOf)?.edtf).toBe(date);
});

test('the note without a date is left out on every day, and counted', () => {
  expect(assess(eventOf('sighted'), { asOf: Date.parse('2099-01-01') }).undated).toBe(1);
  expect(assess(eventOf('sighted')).undated).toBe(0);
});

test('events become known one after the other, except the one without a source', () => {
  const known = indexKnownEvents(timeline.events, timeline.articles);
  const days = ['2025-03-12', '2025-03-13', '2025-03-15', '2025-03-16', '2025-03-18', '2025-03-22', '2025-03-23'];
  expect(days.map((day) => known.knownCount(Date.parse(day)))).toEqual([0, 1, 2, 4, 7, 9, 10]);
  expect(known.knownCount(Infinity)).toBe(11);
});

test("the pilot's statement came a week after he had been on board", () => {
  const { lag } = assess(eventOf('pilot-boards'));
  expect([lag!.least / DAY_MS, lag!.most / DAY_MS]).toEqual([7, 10]);
});

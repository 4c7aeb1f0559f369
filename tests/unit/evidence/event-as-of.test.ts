import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/evidence/assess.ts';
import { daysToReport } from '../../../src/evidence/days-to-report.ts';
import { eventAsOf } from '../../../src/evidence/event-as-of.ts';
import type { Evidence } from '../../../src/evidence/types.ts';
import { ZoneClock } from '../../../src/model/zone-clock.ts';
import { type Cited, eventWith, ms, type Story } from './support.ts';

const CITED: readonly Cited[] = [
  { article: 'first 2024-11-20', date: '2024-11' },
  { article: 'day 2024-11-22', date: '2024-11-15' },
  { article: 'dispute 2024-11-26', stance: 'disputes' },
];

/** An event as of the end of a day. */
const on = (day: string, story: Story = {}, cited = CITED) => eventAsOf(eventWith(cited, story), ms(day) + 86_400_000);

describe('an event as of a day', () => {
  test('has the citations known then, and the date that they give', () => {
    const event = on('2024-11-20', { event: { dateText: 'mid-November' } });
    expect(event.citations.map(({ article }) => article.id)).toEqual(['first 2024-11-20']);
    expect([event.date.edtf, event.dateText]).toEqual(['2024-11', undefined]);
  });

  test("has the file's date and words once their basis is known", () => {
    const event = on('2024-11-22', { event: { dateText: 'mid-November', dateFrom: 'day 2024-11-22' } });
    expect([event.date.edtf, event.dateText, event.dateFrom]).toEqual(['2024-11-15', 'mid-November', 'day 2024-11-22']);
    expect(event.citations).toHaveLength(2);
  });

  test('is the event itself once everything is known', () => {
    const event = eventWith(CITED);
    expect(eventAsOf(event, ms('2024-11-27'))).toBe(event);
  });

  test('keeps its date and has no citations if nobody had reported it', () => {
    expect(on('2024-11-01')).toMatchObject({ citations: [], date: { edtf: '2024-11-15' } });
  });

  test('is disputed only after somebody disputed it, whatever its author says', () => {
    const story: Story = { event: { status: 'disputed', statusNote: 'by one paper' } };
    expect(on('2024-11-22', story)).not.toHaveProperty('status');
    expect(on('2024-11-22', story)).not.toHaveProperty('statusNote');
    expect(on('2024-11-26', story)).toMatchObject({ status: 'disputed', statusNote: 'by one paper' });
    const unconfirmed: Story = { event: { status: 'unconfirmed', statusNote: 'no photograph' } };
    expect(on('2024-11-20', unconfirmed)).toMatchObject({ status: 'unconfirmed', statusNote: 'no photograph' });
  });

  test.each(['2024-11-20', '2024-11-22', '2024-11-26'])('has the evidence of %s', (day) => {
    const event = eventWith(CITED);
    const asOf = ms(day) + 86_400_000;
    // Apart from which claim is followed and `since`, which belong to the date known then
    const parts = ({ voices, attesting, disputing, datesConflict, firstKnown, status }: Evidence) => {
      return { voices, attesting, disputing, datesConflict, firstKnown, status };
    };
    expect(parts(assess(eventAsOf(event, asOf)))).toEqual(parts(assess(event, { asOf })));
  });

  test('has its moments in the time of the axis', () => {
    const cited: readonly Cited[] = [{ article: 'a 2024-11-20', date: '2024-11-14T20:00Z' }, 'later 2024-12-01'];
    const seoul = eventAsOf(
      eventWith([...cited, { article: 'b 2024-12-02', date: '2024-11-15' }], { event: { dateFrom: 'b 2024-12-02' } }),
      ms('2024-11-21'),
      new ZoneClock('Asia/Seoul'),
    );
    expect(seoul.date.start.earliest).toBe(ms('2024-11-15T05:00Z'));
  });
});

test.each<[string, string, readonly Cited[], object | undefined]>([
  ['the same day', '2024-11-15', ['a 2024-11-15'], { least: 0, most: 0 }],
  ['the next day', '2024-11-15', ['a 2024-11-16'], { least: 1, most: 1 }],
  ['after a window', '[2024-11-22..2024-11-28]', ['a 2024-11-29'], { least: 1, most: 7 }],
  ['the first of several', '2024-11-15', ['a 2024-11-20', 'b 2024-11-17'], { least: 2, most: 2 }],
  [
    'only those that attest',
    '2024-11-15',
    [{ article: 'a 2024-11-16', stance: 'disputes' }, 'b 2024-11-17'],
    { least: 2, most: 2 },
  ],
  ['before it was', '2024-11-15', ['a 2024-11-12'], { least: -3, most: -3 }],
  ['moments by their days', '2024-11-15T23:00Z', ['a 2024-11-16T01:00Z'], { least: 1, most: 1 }],
  ['within a month', '2024-11', ['a 2024-11-20'], { least: -10, most: 19 }],
  ['no dated article', '2024-11-15', ['undated'], undefined],
  ['an open beginning', '../2024-11-15', ['a 2024-11-16'], { least: 1, most: 1 }],
  ['an open end', '2024-11-15/..', ['a 2024-11-16'], undefined],
])('days to the first report: %s', (_, date, cited, days) => {
  expect(daysToReport(eventWith(cited, { event: { date } }))).toEqual(days);
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../src/dates/parse-date.ts';
import type { TimelineDate } from '../../../src/dates/types.ts';
import { checkFile } from '../../../src/file/check.ts';
import type { CheckedEvent } from '../../../src/file/checked-types.ts';
import { applyOrder, type Ordered } from '../../../src/file/event-order.ts';
import { runs } from '../runs.ts';

const DAY = 86_400_000;

interface Spec {
  readonly date: string;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

/** Checks events named by their keys. */
function check(specs: Readonly<Record<string, Spec>>): { events: Record<string, CheckedEvent>; problems: string[] } {
  const { file, problems } = checkFile({
    articles: [{ id: 'herald', headline: 'Bridge opens' }],
    events: Object.entries(specs).map(([id, spec]) => ({ id, title: id, citations: ['herald'], ...spec })),
  });
  return {
    events: Object.fromEntries(file.events.map((event) => [event.id, event])),
    problems: problems.map(({ code, path, message }) => `${code} ${path}: ${message}`),
  };
}

const day = (time: number): string => (Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : `${time}`);

/** The window of an instant, or both windows of an interval. */
const windows = ({ date: { start, end } }: CheckedEvent): string =>
  (start === end ? [start] : [start, end]).map(({ earliest, latest }) => `${day(earliest)}–${day(latest)}`).join(', ');

const shown = (specs: Readonly<Record<string, Spec>>): string[] =>
  Object.values(check(specs).events).map((event) => `${event.id}: ${windows(event)}`);

describe('statements about the order tighten the bounds', () => {
  test('of the later and the earlier event, from either side', () => {
    const expected = ['a: 2024-11-10–2024-11-20', 'b: 2024-11-10–2024-11-20'];
    const a = { date: '[2024-11-10..2024-11-30]' };
    expect(shown({ a: { ...a, before: ['b'] }, b: { date: '[2024-11-01..2024-11-19]' } })).toEqual(expected);
    expect(shown({ a, b: { date: '[2024-11-01..2024-11-19]', after: ['a'] } })).toEqual(expected);
  });

  test('along a chain, forwards and backwards, in whatever order it is stated', () => {
    const specs = {
      last: { date: '[2024-11-01..2024-11-20]' },
      middle: { date: '2024-11', before: ['last'] },
      first: { date: '[2024-11-07..]', before: ['middle'] },
    };
    expect(shown(specs)).toEqual([
      'last: 2024-11-07–2024-11-21',
      'middle: 2024-11-07–2024-11-21',
      'first: 2024-11-07–2024-11-21',
    ]);
  });

  test('of each end of an interval separately', () => {
    expect(
      shown({
        a: { date: '2024-10/2024-11', before: ['b'] },
        b: { date: '[2024-09-01..2024-11-15]' },
        c: { date: '[2024-10-20..2024-11-20]/2024-12', after: ['b'] },
      }),
    ).toEqual([
      'a: 2024-10-01–2024-11-01, 2024-11-01–2024-11-16',
      'b: 2024-11-01–2024-11-16',
      'c: 2024-11-01–2024-11-21, 2024-12-01–2025-01-01',
    ]);
  });

  test('of an open end, which stays open', () => {
    const { events } = check({
      a: { date: '2024-11-05/..', before: ['b'] },
      b: { date: '../2024-11-20', after: ['a'] },
    });
    expect(windows(events['a']!)).toBe('2024-11-05–2024-11-06, 2024-11-05–2024-11-21');
    expect(windows(events['b']!)).toBe('2024-11-05–2024-11-21, 2024-11-20–2024-11-21');
    expect(events['a']!.date).toMatchObject({ openEnd: 'open', tightened: true });
    expect(events['b']!.date).toMatchObject({ openStart: 'open', tightened: true });
  });

  test('across the gaps of a set, whose pieces are cut as well', () => {
    const { events } = check({
      a: { date: '2024-11-06', before: ['b'] },
      b: { date: '[2024-11-05,2024-11-12,2024-11-20]', before: ['c'] },
      c: { date: '2024-11-15' },
      d: { date: '[2024-11-01..2024-11-07,2024-11-12,2024-11-20]', after: ['a'] },
    });
    expect(windows(events['b']!)).toBe('2024-11-12–2024-11-13');
    expect(events['b']!.date.pieces).toBeUndefined();
    expect(events['d']!.date.pieces?.map(({ earliest }) => day(earliest))).toEqual([
      '2024-11-06',
      '2024-11-12',
      '2024-11-20',
    ]);
  });

  test('and leave the text as written, and dates that need no tightening unchanged', () => {
    const { events } = check({ a: { date: '2024-11-05' }, b: { date: '2024-11', after: ['a'] } });
    expect(events['b']!.date).toMatchObject({ edtf: '2024-11', precision: 'month', tightened: true });
    expect(events['b']!.date.start).toMatchObject({ loose: true });
    expect('tightened' in events['a']!.date).toBe(false);
    expect(events['a']!.date.start.loose).toBe(false);
  });
});

describe('a contradiction', () => {
  const said = (a: string, b: string): string =>
    `That \`${a}\` came before \`${b}\` contradicts the dates, or what else is said of the order of events; it is left out.`;

  test('in a circle is reported at the statement that closes it', () => {
    const { events, problems } = check({
      a: { date: '2024', before: ['b'] },
      b: { date: '2024', before: ['c'] },
      c: { date: '2024', before: ['a'] },
    });
    expect(problems).toEqual([`contradictory-order events[2].before[0]: ${said('c', 'a')}`]);
    expect(events['c']!.before).toEqual([]);
    expect(events['b']!.before).toEqual(['c']);
  });

  test('between the dates alone is found before circles are searched', () => {
    const { problems } = check({
      a: { date: '2023', after: ['b'] },
      b: { date: '2024', after: ['a'] },
    });
    expect(problems).toEqual([`contradictory-order events[0].after[0]: ${said('b', 'a')}`]);
  });

  test('in a chain is reported where no time is left, and its events keep their dates', () => {
    const { events, problems } = check({
      a: { date: '2024-11-20', before: ['b'] },
      b: { date: '2024-11', before: ['c'] },
      c: { date: '[2024-11-01..2024-11-10]' },
    });
    expect(problems).toEqual([`contradictory-order events[1].before[0]: ${said('b', 'c')}`]);
    expect(windows(events['b']!)).toBe('2024-11-20–2024-12-01');
    expect(windows(events['c']!)).toBe('2024-11-01–2024-11-11');
  });
});

test('a chain of thirty thousand is followed to its end', () => {
  const events: (Ordered & { id: number })[] = Array.from({ length: 30_000 }, (_, id) => ({
    id,
    date: dateOf('2024'),
  }));
  events[0]!.date = dateOf('2024-06');
  const left = applyOrder(events.slice(1).map((later, i) => ({ earlier: events[i]!, later })));
  expect(left.size).toBe(0);
  expect(day(events.at(-1)!.date.start.earliest)).toBe('2024-06-01');
  expect(events.at(-1)!.rank).toBe(29_999);
});

const SEED = Number(process.env['SEED'] ?? 20_241_129);

const DAYS = 5;
const span = fc
  .tuple(fc.integer({ min: 1, max: DAYS }), fc.integer({ min: 1, max: DAYS }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const dayOf = (d: number): string => `2024-01-0${d}`;

/** A date within five days, and the pairs of days on which it may have begun and ended. */
const dates = fc.tuple(fc.constantFrom('one', 'some', 'lasted'), span, span).map(([form, [a, b], [c, d]]) => {
  const days = Array.from({ length: DAYS }, (_, i) => i + 1);
  if (form === 'one')
    return {
      text: `[${dayOf(a)}..${dayOf(b)}]`,
      pairs: days.filter((x) => x >= a && x <= b).map((x) => [x, x] as const),
    };
  if (form === 'some')
    return { text: `[${dayOf(a)},${dayOf(b)}]`, pairs: [...new Set([a, b])].map((x) => [x, x] as const) };
  const [e, f] = [Math.max(a, c), Math.max(b, d)];
  const text = `[${dayOf(a)}..${dayOf(b)}]/[${dayOf(e)}..${dayOf(f)}]`;
  const pairs = days.flatMap((x) => days.map((y) => [x, y] as const));
  return { text, pairs: pairs.filter(([x, y]) => x <= y && x >= a && x <= b && y >= e && y <= f) };
});

const cases = fc.record({
  dates: fc.array(dates, { minLength: 3, maxLength: 3 }),
  statements: fc.array(
    fc.tuple(fc.nat(2), fc.nat(2)).filter(([a, b]) => a !== b),
    { minLength: 1, maxLength: 4 },
  ),
});

type Pair = readonly [start: number, end: number];

/** Every possible course of the events that fits the statements. */
const ways = (choices: readonly (readonly Pair[])[], said: readonly (readonly [number, number])[]): Pair[][] =>
  choices[0]!
    .flatMap((a) => choices[1]!.flatMap((b) => choices[2]!.map((c) => [a, b, c])))
    .filter((way) => said.every(([earlier, later]) => way[earlier]![1] <= way[later]![0]));

const LINES = ['012', '021', '102', '120', '201', '210'];

/** Whether three events can be put in a line according to the statements, so that there is no circle. */
const hasLine = (said: readonly (readonly [number, number])[]): boolean =>
  LINES.some((line) => said.every(([earlier, later]) => line.indexOf(`${earlier}`) < line.indexOf(`${later}`)));

test(`the bounds are those of all possible courses of the events (seed ${SEED})`, () => {
  let contradictions = 0;
  fc.assert(
    fc.property(cases, ({ dates, statements }) => {
      const events: Ordered[] = dates.map(({ text }) => ({ date: dateOf(text) }));
      const before = events.map(({ date }) => date);
      const given = statements.map(([a, b]) => ({ earlier: events[a]!, later: events[b]! }));
      const left = applyOrder(given);
      const choices = dates.map(({ pairs }) => pairs);
      const kept = statements.filter((_, i) => !left.has(given[i]!));
      const possible = ways(choices, kept);
      contradictions += left.size;
      expect(possible.length).toBeGreaterThan(0);
      // Within a single day, days alone would allow a circle
      expect(left.size > 0 && hasLine(statements) ? ways(choices, statements) : []).toEqual([]);
      for (const [a, b] of kept) expect(events[b]!.rank ?? 0).toBeGreaterThan(events[a]!.rank ?? 0);
      events.forEach(({ date }, i) => {
        const starts = possible.map((way) => way[i]![0]);
        const ends = possible.map((way) => way[i]![1]);
        const first = Date.UTC(2023, 11, 31);
        const bounds = { start: windowOf(date.start, first), end: windowOf(date.end, first) };
        const looked = {
          start: { earliest: Math.min(...starts), latest: Math.max(...starts) },
          end: { earliest: Math.min(...ends), latest: Math.max(...ends) },
        };
        // A date that is left unchanged may have narrower windows within the same bounds
        const part = date === before[i] ? outer : ({ start, end }: Bounds) => [start, end];
        expect(part(bounds)).toEqual(part(looked));
      });
    }),
    { seed: SEED, numRuns: runs(500) },
  );
  expect(contradictions).toBeGreaterThan(runs(500) / 10);
});

/** First and last day, counted from an arbitrary day. */
interface Days {
  readonly earliest: number;
  readonly latest: number;
}

type Bounds = Readonly<Record<'start' | 'end', Days>>;

const outer = ({ start, end }: Bounds): number[] => [start.earliest, end.latest];

/** First and last day of a window. */
const windowOf = ({ earliest, latest }: Days, zero: number): Days => ({
  earliest: (earliest - zero) / DAY,
  latest: (latest - zero) / DAY - 1,
});

function dateOf(text: string): TimelineDate {
  const result = parseDate(text);
  if (!('date' in result)) throw new Error(`${text}: ${result.problem.message}`);
  return result.date;
}

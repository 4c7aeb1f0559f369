import * as fc from 'fast-check';
import { parseDate } from '../../../src/dates/parse-date.ts';
import type { TimelineDate } from '../../../src/dates/types.ts';
import type { CheckedArticle, CheckedCitation, CheckedEvent, CheckedFile } from '../../../src/file/checked-types.ts';
import { buildTimeline } from '../../../src/model/build-timeline.ts';
import type { Timeline } from '../../../src/model/timeline.ts';

/** Seed of the random tests: `SEED=123` in the environment, otherwise the same on every run. A failure prints it. */
export const SEED = Number(process.env['SEED'] ?? 20_241_129);

/** Asserts a property over seeded random values. */
export const check = <T>(property: fc.IProperty<T>, numRuns = 100): void =>
  fc.assert(property, { seed: SEED, numRuns });

export const DAY = 86_400_000;
export const YEAR = 365.2425 * DAY;

const dates = new Map<string, TimelineDate>();

/** The date of a valid EDTF text; each text is parsed once. */
export function dateOf(edtf: string): TimelineDate {
  let date = dates.get(edtf);
  if (date) return date;
  const result = parseDate(edtf);
  if (!('date' in result)) throw new Error(`${edtf}: ${result.problem.message}`);
  date = result.date;
  dates.set(edtf, date);
  return date;
}

export const ms = (edtf: string): number => dateOf(edtf).start.earliest;

export type EventSpec = Partial<Omit<CheckedEvent, 'date' | 'citations'>> & {
  readonly date: string;
  readonly citations?: readonly (string | CheckedCitation)[];
};

/** A checked event, made from its date; its title and id are its index in `eventsOf`. */
export const eventOf = ({ date, citations = [], ...rest }: EventSpec, at = 0): CheckedEvent => ({
  id: `e${at}`,
  title: `Event ${at}`,
  people: [],
  before: [],
  after: [],
  ...rest,
  date: dateOf(date),
  citations: citations.map((citation) =>
    typeof citation === 'string' ? { article: citation, stance: 'reports' } : citation,
  ),
});

export const articleOf = (id: string, published?: string, more: Partial<CheckedArticle> = {}): CheckedArticle => ({
  id,
  headline: `Headline of ${id}`,
  ...(published && { published: dateOf(published) }),
  ...more,
});

export const timelineOf = (
  events: readonly (string | EventSpec)[],
  articles: readonly CheckedArticle[] = [],
  more: Partial<CheckedFile> = {},
): Timeline =>
  buildTimeline({
    categories: [],
    ...more,
    articles,
    events: events.map((spec, i) => eventOf(typeof spec === 'string' ? { date: spec } : spec, i)),
  });

const dayText = (day: number): string => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);

/** EDTF within five weeks of 2024, in all forms that a date can have. */
export const edtf: fc.Arbitrary<string> = fc
  .record({ day: fc.nat(34), length: fc.nat(12), form: fc.nat(15), hour: fc.nat(23) })
  .map(({ day, length, form, hour }) => {
    const a = dayText(day);
    const b = dayText(day + length);
    const forms: Record<number, string> = {
      0: `${a}/${b}`,
      1: `${a}/..`,
      2: `../${b}`,
      3: `[..${b}]`,
      4: `[${a}..]`,
      5: '2024-01',
      6: `[${a}..${b}]`,
      7: `${a}~`,
      8: `${a}?/${b}~`,
      9: `${a}T${String(hour).padStart(2, '0')}:00Z`,
      10: `${a}/`,
    };
    return forms[form] ?? a;
  });

/** Timelines with few days and many equal times. */
export const timelines = (maxLength = 40, minLength = 1, date = edtf): fc.Arbitrary<Timeline> =>
  fc
    .array(
      fc.record({
        date,
        importance: fc.constantFrom(0, 0.3, 0.5, 1),
        category: fc.constantFrom('a', 'b', 'c'),
        title: fc.nat(40).map((length) => 'x'.repeat(length + 1)),
      }),
      { minLength, maxLength },
    )
    .map((specs) => timelineOf(specs));

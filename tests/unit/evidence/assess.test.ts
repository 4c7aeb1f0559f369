import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import story from '../../../data/korea-russia-2024.ts';
import { assess } from '../../../src/evidence/assess.ts';
import { attestingVoices } from '../../../src/evidence/counts.ts';
import { statusOf } from '../../../src/evidence/status.ts';
import type { Evidence, Role } from '../../../src/evidence/types.ts';
import type { CheckedCitation } from '../../../src/file/checked-types.ts';
import { parseTimeline } from '../../../src/model/parse-timeline.ts';
import type { Citation } from '../../../src/model/types.ts';
import { check, edtf } from '../model/support.ts';
import { citation, citedStories, someArticles, storyOf } from './stories.ts';

const ROLES: readonly Role[] = ['attests', 'disputes', 'corrects', 'retracts', 'silent'];

const counts = ({ voices }: Evidence): readonly number[] =>
  ROLES.map((role) => voices.filter((voice) => voice.role === role).length);

/** A story of one event, cited as given. */
const oneEvent = fc.record({
  articles: someArticles,
  citations: fc.array(citation, { maxLength: 8 }),
  more: citation,
  date: edtf,
});

test('another citation never reduces the number of voices in any role', () => {
  check(
    fc.property(oneEvent, ({ articles, citations, more, date }) => {
      const { events } = storyOf(articles, [citations, [...citations, more]], [date]);
      const [fewer, rest] = events
        .toSorted((a, b) => a.citations.length - b.citations.length)
        .map((event) => assess(event));
      counts(fewer!).forEach((count, i) => expect(counts(rest!)[i]).toBeGreaterThanOrEqual(count));
    }),
    300,
  );
});

test('only a connection stated in the file reduces it', () => {
  check(
    fc.property(oneEvent, fc.nat(), ({ articles, citations, date }, number) => {
      // Articles without publisher and basis are each a separate voice
      const apart = articles.map(({ id, headline }) => ({ id, headline }));
      const one = number % apart.length;
      const other = (number + 1) % apart.length;
      const tied = apart.map((article, i) => (i === one ? { ...article, basedOn: [apart[other]!.id] } : article));
      const reports: readonly CheckedCitation[] = [
        ...citations.map(({ article }) => ({ article, stance: 'reports' }) as const),
        ...[one, other].map((i) => ({ article: apart[i]!.id, stance: 'reports' }) as const),
      ];
      const [before, after] = [apart, tied].map((all) => assess(storyOf(all, [reports], [date]).events[0]!).attesting);
      expect(after).toBe(before! - 1);
    }),
  );
});

test('a later day has every voice, claim and citation of an earlier day', () => {
  check(
    fc.property(citedStories, fc.tuple(fc.integer({ min: -2, max: 50 }), fc.nat(20)), ({ events }, [day, more]) => {
      const [earlier, later] = [day, day + more].map((days) => Date.UTC(2024, 0, 1 + days));
      for (const event of events) {
        const before = assess(event, { asOf: earlier! });
        const after = assess(event, { asOf: later! });
        const all = assess(event);
        [before, after, all].reduce((less, greater) => {
          counts(less).forEach((count, i) => expect(counts(greater)[i]).toBeGreaterThanOrEqual(count));
          const dates = greater.claims.map(({ date }) => date.edtf);
          for (const { date } of less.claims) expect(dates).toContain(date.edtf);
          return greater;
        });
        expect(after.undated).toBe(before.undated);
      }
    }),
  );
});

test('as of the end of time, the evidence is the same as without a day', () => {
  check(
    fc.property(citedStories, ({ events }) => {
      for (const event of events) expect(assess(event, { asOf: Infinity })).toEqual(assess(event));
    }),
  );
});

/** Evidence without the order of citations in the file. */
const unordered = ({ voices, claims, ...rest }: Evidence) => {
  const articles = (citations: readonly Citation[]) =>
    citations
      .map(({ article, stance, date, known }) => [article.id, stance, date?.edtf, known?.edtf].join(' '))
      .toSorted();
  return {
    ...rest,
    voices: voices
      .map(({ name, role, citations, why }) =>
        JSON.stringify([role, name.toLowerCase(), articles(citations), why?.map(({ kind }) => kind).toSorted()]),
      )
      .toSorted(),
    claims: claims.map(({ citations, ...claim }) => ({ ...claim, citations: articles(citations) })),
  };
};

test('the order of citations does not matter', () => {
  check(
    fc.property(
      oneEvent.chain((spec) =>
        fc.tuple(fc.constant(spec), fc.shuffledSubarray(spec.citations, { minLength: spec.citations.length })),
      ),
      ([{ articles, citations, date }, shuffled]) => {
        const [one, other] = [citations, shuffled].map((cited) =>
          assess(storyOf(articles, [cited], [date]).events[0]!),
        );
        expect(unordered(one!)).toEqual(unordered(other!));
      },
    ),
    300,
  );
});

test('the number on a label and the separately computed status match the evidence', () => {
  check(
    fc.property(citedStories, ({ events }) => {
      for (const event of events) expect(attestingVoices(event)).toBe(assess(event).attesting);
      for (const event of events) expect(statusOf(event)).toBe(assess(event).status);
    }),
  );
});

test('the shipped story has no conflict of dates, and each of its events follows a claim', () => {
  const { timeline } = parseTimeline(story);
  const evidence = timeline.events.map((event) => [event.id, assess(event)] as const);
  expect(evidence.filter(([, { datesConflict }]) => datesConflict)).toEqual([]);
  const claims = (found: Evidence): string =>
    found.claims.map(({ date, followed }) => (followed ? `*${date.edtf}` : date.edtf)).join(' ');
  expect(evidence.map(([id, found]) => [id, found.status, found.attesting, claims(found)])).toEqual([
    ['belousov-appointed', 'single', 1, '*2024-05'],
    ['treaty', 'attested', 2, '*2024-06'],
    ['no-appointed', 'single', 1, '*2024-10'],
    ['troops', 'attested', 3, '*2024-10~/2024-11~'],
    ['choe-moscow', 'single', 1, '*[2024-11-01..2024-11-28]'],
    ['long-range-approval', 'single', 1, '*2024-11~'],
    ['shin-interview', 'attested', 2, '*[2024-11-18..2024-11-24]'],
    ['seoul-meeting', 'attested', 2, '[..2024-11-28] *[2024-11-22..2024-11-28]'],
    ['belousov-pyongyang', 'attested', 3, '*2024-11-29'],
    ['warplanes', 'single', 1, '*2024-11-29~'],
  ]);
});

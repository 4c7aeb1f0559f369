import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from '../../../src/dates/parse-date.ts';
import { parseDateText } from '../../../src/date-words/parse-date-text.ts';
import { SEED } from '../dates/parse/seed.ts';
import { words } from '../dates/format/words.ts';
import { runs } from '../runs.ts';

const two = (n: number) => String(n).padStart(2, '0');
const year = fc.oneof(
  fc.integer({ min: 1000, max: 2999 }).map(String),
  fc.integer({ min: 1, max: 999 }).map((n) => `-${String(n).padStart(4, '0')}`),
);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`);
const season = fc
  .tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 21, max: 41 }))
  .map(([y, s]) => `${y}-${s}`);
const period = fc.oneof(
  fc.integer({ min: 100, max: 299 }).map((n) => `${n}X`),
  fc.integer({ min: 0, max: 20 }).map((n) => `${two(n)}XX`),
  fc.integer({ min: 0, max: 20 }).map((n) => `-${two(n)}XX`),
);
const clock = fc
  .tuple(day, fc.nat(23), fc.nat(59), fc.constantFrom('', 'Z', '+09:00', '-03:30'))
  .map(([d, h, m, z]) => `${d}T${two(h)}:${two(m)}${z}`);
const plain = fc.oneof(year, month, day, season, period);
const start = (text: string) => {
  const read = parseDate(text);
  return 'date' in read ? read.date.start.earliest : 0;
};
/** Two dates of the same unit, in order. */
const pair = fc.oneof(
  ...[year, month, day].map((unit) =>
    fc.tuple(unit, unit).map(([a, b]) => {
      return start(a) <= start(b) ? ([a, b] as const) : ([b, a] as const);
    }),
  ),
);
const mark = fc.constantFrom('~', '?', '%');
const common = fc.oneof(
  plain,
  clock,
  fc.tuple(plain, mark).map(([date, sign]) => date + sign),
  pair.filter(([a, b]) => a !== b).map(([a, b]) => `[${a}..${b}]`),
  pair.filter(([a, b]) => a !== b).map(([a, b]) => `${a}/${b}`),
  fc.tuple(plain, fc.constantFrom('/..', '/')).map(([date, end]) => date + end),
  fc.tuple(plain, fc.constantFrom('../', '/')).map(([date, start]) => start + date),
);

const bounds = (text: string, options: { readonly words: boolean }) => {
  const read = options.words ? parseDateText(text, { locale: 'en' }) : parseDate(text);
  if ('problem' in read) return read.problem;
  const { kind, start, end, approximate, uncertain, openStart, openEnd } = read.date;
  return { kind, start: start.earliest, end: end.latest, approximate, uncertain, openStart, openEnd };
};

test(`a date written in words is read back as the same time, in British and American order (seed ${SEED})`, () => {
  fc.assert(
    fc.property(
      common,
      fc.constantFrom('en-GB', 'en-US'),
      fc.constantFrom('short' as const, 'long' as const),
      (edtf, locale, form) => {
        const text = words(edtf, locale, { form });
        expect({ text, ...bounds(text, { words: true }) }).toEqual({ text, ...bounds(edtf, { words: false }) });
      },
    ),
    { seed: SEED, numRuns: runs(2000) },
  );
});

const word = fc.constantFrom(
  ...'about before between and or from to - , late early mid last week days ago Friday June 2024 29 44 BC 1990s century 19th c. the of in spring 6 pm at UTC+9 2024-06 ? [ (uncertain)'.split(
    ' ',
  ),
);

test(`any words give a date or a problem, never an exception (seed ${SEED})`, () => {
  const seen = { dates: 0, problems: 0 };
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(word, { maxLength: 12 }).map((all) => all.join(' ')),
        fc.array(word, { minLength: 1, maxLength: 2 }).map((all) => all.join(' ')),
        fc.string({ unit: 'binary', maxLength: 300 }),
      ),
      fc.constantFrom(undefined, '2024-11-29', '2024'),
      (text, reference) => {
        const read = parseDateText(text, { locale: 'en', reference });
        if ('problem' in read) {
          seen.problems++;
          return read.problem.message !== '';
        }
        seen.dates++;
        return 'date' in parseDate(read.date.edtf);
      },
    ),
    { seed: SEED, numRuns: runs(1500) },
  );
  expect(Math.min(seen.dates, seen.problems)).toBeGreaterThan(runs(1500) / 50);
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AxisOptions, layoutAxis, tickUnitFor } from '../../../../src/layout/axis/axis.ts';
import { DAY, evenFont, faultsOf, unevenFont, YEAR } from './support.ts';
import { runs } from '../../runs.ts';

const SEED = 20_241_129;
const LOCALES = ['en-GB', 'de', 'ja', 'ar', 'fa', 'th', 'hi', 'fr', 'ru'];
const WIDTHS = [240, 390, 1120, 3840];
const NOW = Date.UTC(2024, 10, 29, 9, 6, 0, 250);
const SPANS: [string, number][] = [
  ['1 ms', 1],
  ['10 ms', 10],
  ['0.7 s', 700],
  ['5 s', 5e3],
  ['1 min', 6e4],
  ['25 min', 25 * 6e4],
  ['3 h', 3 * 36e5],
  ['1 day', DAY],
  ['5 days', 5 * DAY],
  ['3 weeks', 21 * DAY],
  ['2 months', 61 * DAY],
  ['7 months', 213 * DAY],
  ['2 years', 2 * YEAR],
  ['15 years', 15 * YEAR],
  ['120 years', 120 * YEAR],
  ['2,500 years', 2500 * YEAR],
  ['20,000 years', 2e4 * YEAR],
  ['300,000 years', 3e5 * YEAR],
  ['70 million years', 7e7 * YEAR],
  ['30 billion years', 3e10 * YEAR],
];

describe.each(LOCALES)('%s', (locale) => {
  test.each(SPANS)('%s at every width: labels do not overlap, and are complete and in order', (_, span) => {
    for (const width of WIDTHS) {
      for (const share of [0, 0.37, 1]) {
        const options: AxisOptions = {
          start: NOW - share * span,
          end: NOW + (1 - share) * span,
          width,
          locale,
          font: evenFont,
        };
        const axis = layoutAxis(options);
        expect(faultsOf(axis, options), `width ${width}, share ${share}`).toEqual([]);
        expect(axis.ticks.length).toBeLessThan(100);
        // A narrow view with long words has room for fewer; a view of 1 ms contains one moment.
        const least = span < 10 || width < 320 ? 0 : width < 1120 ? 1 : 2;
        expect(axis.ticks.filter(({ label }) => label).length, `${width}`).toBeGreaterThanOrEqual(least);
      }
    }
  });
});

test.each(LOCALES)('%s: at least two labels at 390 px in any view of up to 100 years around now', (locale) => {
  const extent = { start: NOW - 100 * YEAR, end: NOW + 100 * YEAR };
  for (const [name, span] of SPANS.filter(([, span]) => span >= 5 && span < 100 * YEAR)) {
    const { ticks } = layoutAxis({
      start: NOW - span * 0.6,
      end: NOW + span * 0.4,
      width: 390,
      locale,
      font: evenFont,
      extent,
    });
    expect(ticks.filter(({ label }) => label).length, name).toBeGreaterThanOrEqual(2);
  }
});

const locale = fc.constantFrom(...LOCALES);
const width = fc.integer({ min: 120, max: 4000 });
const font = fc.constantFrom(evenFont, unevenFont);
/** Spans from 1 ms to 30 billion years, evenly distributed over their logarithms. */
const span = fc.double({ min: 0, max: Math.log(3e10 * YEAR), noNaN: true }).map((log) => Math.max(1, Math.exp(log)));
/** A time up to a hundred million years from now, or near the turn of the era. */
const place = fc
  .tuple(fc.constantFrom(NOW, Date.UTC(0, 0) - 1900 * YEAR), fc.double({ min: -40, max: 40, noNaN: true }))
  .map(([origin, log]) => origin + Math.sign(log) * (Math.exp(Math.abs(log)) - 1));

test(`any view is sound (seed ${SEED})`, () => {
  fc.assert(
    fc.property(place, span, width, locale, font, (start, span, width, locale, font) => {
      fc.pre(start + span > start);
      const options = { start, end: start + span, width, locale, font };
      expect(faultsOf(layoutAxis(options), options)).toEqual([]);
    }),
    { seed: SEED, numRuns: runs(1500) },
  );
});

test(`room is reserved for the widest label: one is left out only at the right edge and after 1 CE (seed ${SEED})`, () => {
  const firstYear = new Date(0).setUTCFullYear(1, 0, 1);
  fc.assert(
    fc.property(place, span, width, locale, font, (start, span, width, locale, font) => {
      const options = { start, end: start + span, width, locale, font };
      fc.pre(start + span > start);
      const { ticks } = layoutAxis(options);
      const lost = ticks.filter(
        ({ label }, i) => label === '' && i < ticks.length - 1 && ticks[i - 1]?.time !== firstYear,
      );
      expect(lost).toEqual([]);
    }),
    { seed: SEED, numRuns: runs(3000) },
  );
});

test(`panning over ten thousand years never changes the step, with digits of any width (seed ${SEED})`, () => {
  const years = fc.double({ min: -9900, max: 9900, noNaN: true });
  fc.assert(
    fc.property(years, years, span, width, locale, font, (a, b, span, width, locale, font) => {
      // Powers of two, so that moving the view keeps its width exactly.
      const exact = 2 ** Math.round(Math.log2(Math.min(span, 4000 * YEAR)));
      const [first, second] = [a, b].map((year) => {
        const start = Math.round(((year - 1970) * YEAR) / exact) * exact;
        return { start, end: start + exact, width, locale, font };
      });
      fc.pre([first!, second!].every(({ start, end }) => start > -11_900 * YEAR && end < 8000 * YEAR));
      expect(tickUnitFor(first!)).toEqual(tickUnitFor(second!));
    }),
    { seed: SEED, numRuns: runs(1500) },
  );
});

test(`inside an extent panning changes nothing, even in deep time (seed ${SEED})`, () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const extent = { start: -14e9 * YEAR, end: 1e9 * YEAR };
  fc.assert(
    fc.property(share, share, span, width, locale, (a, b, span, width, locale) => {
      const exact = 2 ** Math.ceil(Math.log2(Math.min(4e9 * YEAR, Math.max(span, 6e5 * YEAR))));
      const [first, second] = [a, b].map((share) => {
        const start = Math.round((extent.start + share * (extent.end - extent.start - exact)) / exact) * exact;
        return tickUnitFor({ start, end: start + exact, width, locale, font: unevenFont, extent });
      });
      expect(first).toEqual(second);
    }),
    { seed: SEED, numRuns: runs(500) },
  );
});

test(`a wider view never has a finer step (seed ${SEED})`, () => {
  const order = ['millisecond', 'second', 'minute', 'hour', 'day', 'month', 'year', 'deep'];
  fc.assert(
    fc.property(fc.double({ min: 0, max: 33, noNaN: true }), locale, (log, locale) => {
      const rank = (span: number): number => {
        const { unit, step } = tickUnitFor({
          start: NOW - span / 2,
          end: NOW + span / 2,
          width: 1120,
          locale,
          font: evenFont,
        });
        return order.indexOf(unit) * 1e12 + step;
      };
      expect(rank(Math.exp(log) * 1.3)).toBeGreaterThanOrEqual(rank(Math.exp(log)));
    }),
    { seed: SEED, numRuns: runs(500) },
  );
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../../src/dates/parse-date.ts';
import bugs from '../../../fixtures/date-bugs.json' with { type: 'json' };
import suites from '../../../fixtures/edtf-cases.json' with { type: 'json' };
import { likelyDate } from './arbitrary.ts';
import { SEED } from './seed.ts';
import { inZone, ZONES } from './zones.ts';

/** Both tables, which have their own tests in the zone of the test run, and texts from the grammar. */
const texts = [
  ...suites.cases.map(({ edtf }) => edtf),
  ...bugs.cases.map(({ input, edtf }) => edtf ?? String(input)),
  ...fc.sample(likelyDate, { seed: SEED, numRuns: 1000 }),
];
const here = texts.map(parseDate);

describe(`a date does not depend on the machine's time zone (seed ${SEED})`, () => {
  test.each(ZONES)('%s', (zone) => {
    // A naive reader would give a different result, so the test can fail.
    expect(inZone(zone, () => new Date(2024, 10, 29).getTime()) === Date.UTC(2024, 10, 29)).toBe(zone === 'UTC');
    expect(inZone(zone, () => texts.map(parseDate))).toEqual(here);
  });
});

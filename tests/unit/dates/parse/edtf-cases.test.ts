import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../../src/dates/parse-date.ts';
import fixture from '../../../fixtures/edtf-cases.json' with { type: 'json' };

interface Proposed {
  readonly accept: boolean;
  readonly precision?: string;
  readonly lo?: number | 'open';
  readonly hi?: number | 'open';
}

interface Case {
  readonly edtf: string;
  readonly level: number | null;
  readonly valid: boolean | null;
  readonly proposed: Proposed;
  readonly flags?: { readonly uncertain: boolean; readonly approximate: boolean; readonly both: boolean };
}

const cases = fixture.cases as readonly Case[];

/** Cases where our answer differs on purpose, and why. */
const DIFFERENT: Readonly<Record<string, string>> = {
  'Y-171010000S2':
    'the two significant digits are 17, as in -170000000 to -179999999; the fixture rounds to minus infinity, and so has -180000000 in place of -170000000',
};

/** The parser's answer, in the terms of the fixture. */
function answer(edtf: string): Proposed {
  const read = parseDate(edtf);
  if ('problem' in read) return { accept: false };
  const { date } = read;
  const precision = date.set ? 'set' : date.kind === 'interval' ? 'interval' : date.precision;
  return {
    accept: true,
    precision: precision === 'millisecond' ? 'ms' : precision,
    lo: date.start.earliest === -Infinity ? 'open' : date.start.earliest,
    hi: date.end.latest === Infinity ? 'open' : date.end.latest,
  };
}

describe('the cases of the public EDTF suites', () => {
  test('are all included', () => expect(cases).toHaveLength(548));

  test.each(cases.filter(({ edtf }) => !(edtf in DIFFERENT)))('$edtf', ({ edtf, proposed }) => {
    expect(answer(edtf)).toEqual(proposed);
  });

  test('differ only where listed, with a reason', () => {
    const different = cases.filter(({ edtf, proposed }) => JSON.stringify(answer(edtf)) !== JSON.stringify(proposed));
    expect(different.map(({ edtf }) => edtf).sort()).toEqual(Object.keys(DIFFERENT).sort());
  });

  test.each(cases.filter(({ flags, proposed }) => flags && proposed.accept))(
    'qualifiers of $edtf',
    ({ edtf, flags }) => {
      const read = parseDate(edtf);
      if ('problem' in read) throw new Error(read.problem.message);
      expect(read.date.uncertain).toBe(flags!.uncertain || flags!.both);
      expect(read.date.approximate).toBe(flags!.approximate || flags!.both);
    },
  );
});

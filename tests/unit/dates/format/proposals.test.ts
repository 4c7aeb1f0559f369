import { expect, test } from 'vitest';
import fixture from '../../../fixtures/date-bugs.json' with { type: 'json' };
import { words } from './words.ts';

interface Proposal {
  readonly id: string;
  readonly kind: string;
  readonly input: unknown;
  readonly edtf?: string;
  readonly valid?: boolean;
  readonly text_en_US?: string;
}

const proposals = (fixture.cases as readonly Proposal[]).filter(
  (one) => one.text_en_US !== undefined && one.valid !== false,
);
const textOf = ({ edtf, kind, input }: Proposal) => edtf ?? (kind === 'edtf' ? String(input) : '');

/** Cases with better words than the proposed ones, by EDTF, and why. */
const OTHERWISE: Readonly<Record<string, readonly [words: string, why: string]>> = {
  '0044': ['44 CE', 'era and its counterpart BCE are written alike, after the year'],
  '0099-12-31': ['December 31, 99 CE', 'the same'],
  '0000': ['1 BCE', 'BCE, as on the axis'],
  '-0001': ['2 BCE', 'the same'],
  '-0044-03-15': ['March 15, 45 BCE', 'the same'],
  '0000-02-29': ['February 29, 1 BCE', 'the same'],
  '-0004-02-29': ['February 29, 5 BCE', 'the same'],
  '-0489-09-07': [
    'September 7, 490 BCE',
    'the day in the Julian calendar is not in the EDTF; a source’s words belong in dateText',
  ],
  '2024-02-2X': ['between February 20 and 29, 2024', 'one day of them: "February 20–29" would say that it lasted'],
  '2023-02-2X': ['between February 20 and 28, 2023', 'the same'],
  '2024-11-2X~': ['between November 20 and 29, 2024 (approximate)', 'the same; "c." is not known to every reader'],
  '2024-11-2X~/2024-11-29': [
    'start: between November 20 and 29, 2024 (approximate); end: November 29, 2024',
    'two dashes of two meanings in one line',
  ],
  '1850~': ['about 1850', '"c." is not known to every reader'],
  '2024-06%': ['about June 2024 (uncertain)', 'a question mark alone reads as a question'],
  '2024-38': ['second four months of 2024', 'spelled out'],
  '2024-11-20/': ['November 20, 2024 – unknown end', 'words as in the design'],
  '/2024-11-20': ['unknown start – November 20, 2024', 'the same'],
};

test('the table of exceptions names only cases of the fixture', () => {
  const known = new Set(proposals.map(textOf));
  expect(Object.keys(OTHERWISE).filter((edtf) => !known.has(edtf))).toEqual([]);
});

test.each(proposals.map((one) => [one.id, textOf(one), one.text_en_US ?? ''] as const))(
  '%s: %s',
  (_id, edtf, proposed) => {
    // In a time of day, "at" instead of a comma, as Intl writes it, and the offset without brackets.
    const clock = proposed.replace(/(\d), (\d\d:)/, '$1 at $2').replace(/ \((UTC.*)\)$/, ' $1');
    expect(words(edtf, 'en-US')).toBe(OTHERWISE[edtf]?.[0] ?? clock);
  },
);

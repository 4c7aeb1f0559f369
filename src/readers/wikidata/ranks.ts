import { areApart, isWithin } from '../compare-dates.ts';
import { SINGLE } from './property-names.ts';
import type { TimedStatement } from './timed-statements.ts';

/** How many times are compared with each other at most. */
const COMPARED = 50;

/** A record with its date. */
export interface Dated {
  readonly record: TimedStatement;
  readonly edtf: string;
}

/** What becomes of records of one property of one entity. */
export interface Ranking<Kept extends Dated> {
  /** To be shown, with those whose dates are less exact, which it stands for, and whether another one contradicts it. */
  readonly kept: readonly { readonly dated: Kept; readonly wider: readonly Kept[]; readonly isDisputed: boolean }[];
  readonly left: readonly { readonly dated: Kept; readonly why: string }[];
}

/**
 * Tells which of several times of one property are shown. Where one is preferred, only the preferred ones. Of a time that an entity has
 * once, such as that of a birth, the most exact one stands for those that say the same less exactly; what contradicts each other is
 * kept, each time an event that is disputed, since nothing tells which one is right. Other properties, such as the date of
 * publication, may have several times, and keep them.
 */
export function ranked<Kept extends Dated>(dated: readonly Kept[]): Ranking<Kept> {
  const preferred = dated.filter(({ record }) => record.statement.rank === 'preferred');
  const best = preferred.length > 0 ? preferred : dated;
  const left = (best === dated ? [] : dated)
    .filter(({ record }) => record.statement.rank !== 'preferred')
    .map((one) => ({ dated: one, why: 'Another value of this property has the preferred rank.' }));
  if (best.length > COMPARED || !best.every(({ record }) => SINGLE.has(record.property)))
    return { kept: best.map((one) => ({ dated: one, wider: [], isDisputed: false })), left };
  const narrower = (one: Kept, i: number): Kept | undefined =>
    best.find((other, j) => i !== j && isWithin(other.edtf, one.edtf) && (j < i || !isWithin(one.edtf, other.edtf)));
  const finest = best.filter((one, i) => narrower(one, i) === undefined);
  const wide = best.filter((one) => !finest.includes(one));
  return {
    kept: finest.map((one) => ({
      dated: one,
      wider: wide.filter((other) => finest.find(({ edtf }) => isWithin(edtf, other.edtf)) === one),
      isDisputed: finest.some(({ edtf }) => areApart(edtf, one.edtf)),
    })),
    left: [
      ...left,
      ...wide.map((one) => ({
        dated: one,
        why: 'Another value of this property says the same, as exactly or more so.',
      })),
    ],
  };
}

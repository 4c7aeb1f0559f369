import { areApart, isWithin } from '../compare-dates.ts';
import { SINGLE } from './property-names.ts';
import { mainDate } from './statement-dates.ts';
import type { TimedStatement } from './timed-statements.ts';

/** Maximum number of times that are compared with each other. */
const COMPARED = 50;

/** A record with its date. */
export interface Dated {
  readonly record: TimedStatement;
  readonly edtf: string;
}

/** What happens to the records of one property of one entity. */
export interface Ranking<Kept extends Dated> {
  /**
   * The records to show. `wider` holds less exact records that say the same; `isDisputed` means that another record
   * contradicts it.
   */
  readonly kept: readonly { readonly dated: Kept; readonly wider: readonly Kept[]; readonly isDisputed: boolean }[];
  readonly left: readonly { readonly dated: Kept; readonly why: string }[];
}

/**
 * Decides which of several times of a property are shown. If some are preferred, only those count. For a time that an
 * entity has only once, such as a birth, the most exact record represents those that say the same less exactly. Records
 * that contradict each other are all kept as disputed events, because nothing shows which is right. Other properties,
 * such as the date of publication, may keep several times.
 */
export function ranked<Kept extends Dated>(dated: readonly Kept[]): Ranking<Kept> {
  const preferred = dated.filter(({ record }) => record.statement.rank === 'preferred');
  const best = preferred.length > 0 ? preferred : dated;
  const left = (best === dated ? [] : dated)
    .filter(({ record }) => record.statement.rank !== 'preferred')
    .map((one) => ({ dated: one, why: 'Another value of this property has the preferred rank.' }));
  if (best.length > COMPARED || !best.every(({ record }) => SINGLE.has(record.property)))
    return { kept: best.map((one) => ({ dated: one, wider: [], isDisputed: false })), left };
  const times = new Map(best.map((one) => [one, ownTime(one)]));
  const says = (one: Kept, other: Kept): boolean => isWithin(times.get(one)!, times.get(other)!);
  const narrower = (one: Kept, i: number): Kept | undefined =>
    best.find((other, j) => i !== j && says(other, one) && (j < i || !says(one, other)));
  const finest = best.filter((one, i) => narrower(one, i) === undefined);
  const wide = best.filter((one) => !finest.includes(one));
  return {
    kept: finest.map((one) => ({
      dated: one,
      wider: wide.filter((other) => finest.find((fine) => says(fine, other)) === one),
      isDisputed: finest.some((other) => areApart(times.get(other)!, times.get(one)!)),
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

/**
 * The time that a statement gives itself. With only a start, the event's date is open-ended, so it would overlap with
 * any later start.
 */
function ownTime({ record, edtf }: Dated): string {
  const time = mainDate(record.statement);
  return 'edtf' in time ? time.edtf : edtf;
}

import type { TimelineDate } from '../../dates/types.ts';
import { type Child, h } from './element.ts';

/** What HTML takes for `datetime` of all that EDTF says: a year, a month, a day, or a moment to the millisecond. Its years begin at 1. */
const DATETIME = /^(?!0000)\d{4}(-(0\d|1[0-2])(-\d\d(T\d\d:\d\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/**
 * A date in words, as `<time>` where HTML can say the same: a date that is about, uncertain or one of several has no `datetime`, which
 * would be more exact than its source.
 */
export const dateElement = ({ edtf }: Pick<TimelineDate, 'edtf'>, words: string): Child =>
  DATETIME.test(edtf) ? h('time', { datetime: edtf }, words) : words;

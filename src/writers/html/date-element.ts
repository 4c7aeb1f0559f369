import type { TimelineDate } from '../../dates/types.ts';
import { type Child, h } from './element.ts';

/** Matches EDTF that is also a valid `datetime` in HTML: a year, a month, a day, or a moment up to the millisecond. HTML years begin at 1. */
const DATETIME = /^(?!0000)\d{4}(-(0\d|1[0-2])(-\d\d(T\d\d:\d\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/**
 * A date in words, in a `<time>` if HTML can express the same date. An approximate or uncertain date, or a set, has no `datetime`, because
 * that would be more exact than its source.
 */
export const dateElement = ({ edtf }: Pick<TimelineDate, 'edtf'>, words: string): Child =>
  DATETIME.test(edtf) ? h('time', { datetime: edtf }, words) : words;

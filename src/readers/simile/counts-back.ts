import type { SimileRecord } from './record.ts';

/** A number without an era. */
const NUMBER = /^\??\d{1,7}\??$/;
/** The numbers count back only if more events than this end before they start. */
const MAX_REVERSED = 3;

const numberIn = ({ fields }: SimileRecord, name: string): number | undefined => {
  const text = fields.get(name)?.trim() ?? '';
  return NUMBER.test(text) ? Number(text.replaceAll('?', '')) : undefined;
};

/** Whether the dates of an event are numbers. */
export const isNumbered = (record: SimileRecord): boolean => numberIn(record, 'start') !== undefined;

/**
 * Whether the numbers of a file count back, as in millions of years ago. They do if more than three events with two
 * numbers, and more than four fifths of such events, end before they start. In that case no number in the file is a
 * year.
 */
export function countsBack(records: readonly SimileRecord[]): boolean {
  let [backwards, forwards] = [0, 0];
  for (const record of records) {
    const [start, end] = [numberIn(record, 'start'), numberIn(record, 'end')];
    if (start === undefined || end === undefined || start === end) continue;
    if (start > end) backwards++;
    else forwards++;
  }
  return backwards > MAX_REVERSED && backwards > 4 * forwards;
}

import type { SimileRecord } from './record.ts';

/** A number without an era. */
const NUMBER = /^\??\d{1,7}\??$/;
/** Least number of events that end before they start for which the numbers are taken to count back. */
const FEW = 3;

const numberIn = ({ fields }: SimileRecord, name: string): number | undefined => {
  const text = fields.get(name)?.trim() ?? '';
  return NUMBER.test(text) ? Number(text.replaceAll('?', '')) : undefined;
};

/** Whether the dates of an event are numbers. */
export const isNumbered = (record: SimileRecord): boolean => numberIn(record, 'start') !== undefined;

/**
 * Whether the numbers of a file count back, as in millions of years ago: of its events that have two numbers, more than three and nearly
 * all end before they start. Then no number in it is a year.
 */
export function countsBack(records: readonly SimileRecord[]): boolean {
  let [backwards, forwards] = [0, 0];
  for (const record of records) {
    const [start, end] = [numberIn(record, 'start'), numberIn(record, 'end')];
    if (start === undefined || end === undefined || start === end) continue;
    if (start > end) backwards++;
    else forwards++;
  }
  return backwards > FEW && backwards > 4 * forwards;
}

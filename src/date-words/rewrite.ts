import type { DateReading, ReadGroups, ReadPhrase } from './date-rule.ts';
import { withQualifier } from './read-edtf.ts';

/** Reads the phrase in the first group, and writes its date in another way; undefined if `write` returns undefined. */
export const rewrite =
  (read: ReadPhrase, write: (reading: DateReading) => string | undefined): ReadGroups =>
  ([text = ''], context) => {
    const reading = read(text, context);
    const edtf = reading && write(reading);
    return edtf === undefined ? undefined : { edtf };
  };

/** Reads the phrase in the first group, and adds a qualifier to it. */
export const qualify =
  (read: ReadPhrase, mark: '~' | '?'): ReadGroups =>
  ([text = ''], context) =>
    withQualifier(read(text, context), mark);

import type { Reader } from '../reader.ts';
import { resultOf } from '../reading.ts';
import { icalSteps } from './read-ical.ts';

const NOTHING_FOUND = 'No events were found in this calendar. Looked for: VEVENT with a SUMMARY and a DTSTART.';

/** Reads iCalendar: see `icalSteps`. */
export const icalReader: Reader = {
  *read(text, { base = '' }) {
    return resultOf(yield* icalSteps(text), base, NOTHING_FOUND);
  },
};

import { daysFromFrench, lastFrenchDay } from '../calendars/french-republican.ts';
import { daysFromHebrew, lastHebrewDay } from '../calendars/hebrew.ts';
import type { NumberedDay } from '../calendars/julian.ts';

/** A calendar whose years differ from Gregorian years. */
export interface OtherCalendar {
  /** Name of the calendar in words. */
  readonly name: string;
  /** The month tags, in order. */
  readonly months: readonly string[];
  readonly daysFrom: (day: NumberedDay) => number | undefined;
  readonly lastDayOf: (year: number, month: number) => number | undefined;
  /** Number of the last month. */
  readonly lastMonth: number;
}

export const FRENCH: OtherCalendar = {
  name: 'French Republican calendar',
  months: 'VEND BRUM FRIM NIVO PLUV VENT GERM FLOR PRAI MESS THER FRUC COMP'.split(' '),
  daysFrom: daysFromFrench,
  lastDayOf: lastFrenchDay,
  lastMonth: 13,
};

export const HEBREW: OtherCalendar = {
  name: 'Hebrew calendar',
  months: 'TSH CSH KSL TVT SHV ADR ADS NSN IYR SVN TMZ AAV ELL'.split(' '),
  daysFrom: daysFromHebrew,
  lastDayOf: lastHebrewDay,
  lastMonth: 13,
};

/**
 * The calendars of GEDCOM, as named by 5.5.1 (`@#DFRENCH R@`) and 7 (`FRENCH_R`); `other` for one that cannot be read.
 */
export type CalendarName = 'gregorian' | 'julian' | 'french' | 'hebrew' | 'other';

const NAMES: Readonly<Record<string, CalendarName>> = {
  DGREGORIAN: 'gregorian',
  GREGORIAN: 'gregorian',
  DJULIAN: 'julian',
  JULIAN: 'julian',
  'DFRENCH R': 'french',
  FRENCH_R: 'french',
  DHEBREW: 'hebrew',
  HEBREW: 'hebrew',
};

export const calendarOf = (written: string): CalendarName => NAMES[written] ?? 'other';

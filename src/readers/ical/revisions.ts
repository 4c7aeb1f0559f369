import type { Component } from './components.ts';
import { firstValue, type Properties } from './properties.ts';

/** A component of a calendar with its properties. */
export interface CalendarRecord {
  readonly component: Component;
  readonly properties: Properties;
}

/** The id of an event, which also distinguishes the days of a series; empty if the calendar gives none. */
export function uidOf({ properties }: CalendarRecord): string {
  const [uid, recurrence] = [firstValue(properties, 'UID'), properties.get('RECURRENCE-ID')?.[0]?.written ?? ''];
  return uid && recurrence ? `${uid} ${recurrence}` : uid;
}

const sequenceOf = ({ properties }: CalendarRecord): number => {
  const number = Number(properties.get('SEQUENCE')?.[0]?.written ?? 0);
  return Number.isSafeInteger(number) ? number : 0;
};

/** The content of an event without the properties that say when it was written or changed. */
const contentOf = ({ component }: CalendarRecord): string =>
  component.lines
    .map(({ text }) => text)
    .filter((text) => !/^(?:DTSTAMP|CREATED|LAST-MODIFIED)\b/i.test(text))
    .join('\n');

/**
 * For each record that is superseded, the reason why: another record has the same UID and a higher SEQUENCE, or the
 * same content, or replaces its first day (RECURRENCE-ID). Different events with the same UID and SEQUENCE are all
 * kept, because some calendars give all events one UID.
 */
export function outdated(records: readonly CalendarRecord[]): ReadonlyMap<CalendarRecord, string> {
  const reasons = new Map<CalendarRecord, string>();
  const changedDays = new Map(records.map((record) => [uidOf(record), record]));
  for (const record of records) {
    const { properties } = record;
    const start = properties.get('DTSTART')?.[0]?.written ?? '';
    const instead = properties.has('RECURRENCE-ID') ? undefined : changedDays.get(`${uidOf(record)} ${start}`);
    if (instead)
      reasons.set(
        record,
        `The event at line ${instead.component.line} is told in place of its first time; its further times are not shown.`,
      );
    else if ((properties.get('EXDATE') ?? []).some(({ written }) => written.split(',').includes(start)))
      reasons.set(record, 'Its first time is taken out by EXDATE: write the first one that is left as DTSTART.');
  }
  const groups = new Map<string, CalendarRecord[]>();
  for (const record of records) {
    const uid = uidOf(record);
    const group = groups.get(uid);
    if (group) group.push(record);
    else if (uid) groups.set(uid, [record]);
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const newest = group.reduce((best, record) => (sequenceOf(record) > sequenceOf(best) ? record : best));
    const seen = new Map<string, CalendarRecord>();
    for (const record of group) {
      const twin = seen.get(contentOf(record));
      if (sequenceOf(record) < sequenceOf(newest))
        reasons.set(
          record,
          `The event at line ${newest.component.line} has the same UID and a higher SEQUENCE: it replaces this one.`,
        );
      else if (twin) reasons.set(record, `The event at line ${twin.component.line} is the same, with the same UID.`);
      else seen.set(contentOf(record), record);
    }
  }
  return reasons;
}

import type { Format } from '../reader.ts';

/** iCalendar, as exported by calendars. */
export const icalFormat: Format = {
  id: 'ical',
  label: 'a calendar (iCalendar)',
  aliases: ['text/calendar', 'ics'],
  accepts(head, contentType, name) {
    if (/^BEGIN:V(?:CALENDAR|EVENT|TODO|JOURNAL|TIMEZONE)\s/i.test(head)) return 0.95;
    const isNamed = contentType === 'text/calendar' || /\.(?:ics|ical|ifb|icalendar)$/.test(name);
    return isNamed && /^[\w-]+[;:]/.test(head) ? 0.4 : 0;
  },
  load: async () => (await import('./ical-reader.ts')).icalReader,
};

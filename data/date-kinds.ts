import { defineTimeline } from '../src/file/define.ts';

/** One event for each kind of date that EDTF can express, around November 2024. The titles are the dates as written. */
const KINDS = {
  moment: ['2024-11-29T18:06:00+09:00', '2024-11-29T18:06', '2024-11-29'],
  possible: [
    '2024',
    '2024-23',
    '2024-11',
    '2024-11-XX',
    '2024-11-2X',
    '[2024-11-22..2024-11-28]',
    '[2024-11-05,2024-11-12]',
    '2024-1X-05',
    '{2024-11-05,2024-11-20}',
  ],
  lasted: ['2024-10/2024-11', '2024-11-04/2024-11-14', '2024-11-0X/2024-11-2X', '2024-11-29T08:00Z/2024-11-29T20:00Z'],
  qualified: ['2024-11-29~', '2024-11?', '2024-11-10%', '2024-10~/2024-11~', '2024-11-06?/2024-11-16', '2024-11~'],
  open: ['2024-11-20/..', '2024-11-21/', '../2024-11-05', '/2024-11-06'],
} as const;

export default defineTimeline({
  title: 'Every kind of date',
  lang: 'en',
  range: '2024',
  categories: [
    { id: 'moment', label: 'A moment or a day' },
    { id: 'possible', label: 'Some time within' },
    { id: 'lasted', label: 'Lasted from … to …' },
    { id: 'qualified', label: 'About, uncertain' },
    { id: 'open', label: 'Open or unknown end' },
  ],
  articles: [
    {
      id: 'edtf',
      headline: 'Extended Date/Time Format (EDTF) Specification',
      publisher: 'Library of Congress',
      url: 'https://www.loc.gov/standards/datetime/',
      lang: 'en',
    },
  ],
  events: Object.entries(KINDS).flatMap(([category, dates]) =>
    dates.map((date) => ({
      id: date,
      title: date,
      date,
      category: category as keyof typeof KINDS,
      citations: ['edtf'] as const,
    })),
  ),
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { runSteps } from '../../../../src/file/steps.ts';
import { icalSteps } from '../../../../src/readers/ical/read-ical.ts';
import { faultsOf, readingsOf } from '../mutated.ts';

const HARBOUR = readFileSync(new URL('../../../fixtures/readers/ical/harbour.ics', import.meta.url), 'utf8');
const read = (text: string) => runSteps(icalSteps(text));

/** The date of an event with these lines, or why it is left out. */
function dateOf(...lines: string[]): string | undefined {
  const { file, leftOut } = read(['BEGIN:VEVENT', 'SUMMARY:A', ...lines, 'END:VEVENT'].join('\r\n'));
  return file.events[0]?.date ?? leftOut[0]?.why;
}

test('a calendar becomes events with their times, articles and notes', () => {
  const { file, records, kept, leftOut, notes } = read(HARBOUR);
  expect(file.title).toBe('Harbour club');
  expect(file.timeZone).toBe('Europe/Berlin');
  expect(file.events.map(({ date, title }) => `${date} | ${title}`)).toEqual([
    '2024-10-04/2024-10-06 | Autumn regatta',
    '2024-07-06T19:00+02:00/2024-07-06T22:30+02:00 | Club dinner',
    '2024-11-04T18:00+01:00/2024-11-04T20:00+01:00 | General meeting',
    '2024-12-25T06:30 | Cancelled: A very early swim with a title that is so long that the calendar had to fold it',
    '2024-05-01T12:00 | Harbour radio',
    '2024-08-11T15:00 | Guests from afar',
  ]);
  expect(file.events[0]).toEqual({
    id: 'regatta-2024@harbour.example',
    title: 'Autumn regatta',
    date: '2024-10-04/2024-10-06',
    place: 'Old harbour, Pier 2',
    category: 'Race',
    summary: 'Three days of races, for all boats & crews.',
    citations: ['harbour-example-regatta'],
  });
  expect(file.articles).toEqual([
    {
      id: 'harbour-example-regatta',
      headline: 'harbour.example/regatta',
      publisher: 'harbour.example',
      url: 'https://harbour.example/regatta',
    },
  ]);
  expect(file.events[2]).toMatchObject({ status: 'unconfirmed', statusNote: 'Tentative' });
  expect([records, kept]).toEqual([12, 6]);
  expect(leftOut).toEqual([
    {
      where: 'line 47',
      why: expect.stringMatching(/line 38 has the same UID and a higher SEQUENCE/),
      raw: 'General meeting',
    },
    { where: 'line 70', why: expect.stringMatching(/no DTSTART/), raw: 'No start' },
    {
      where: 'line 73',
      why: expect.stringMatching(/ends before it begins/),
      raw: '20240811T150000Z – 20240811T140000Z',
    },
    { where: 'line 78', why: expect.stringMatching(/DTSTART of this event is not a date/), raw: '20230229' },
    { where: 'line 82', why: expect.stringMatching(/no title/), raw: 'VEVENT' },
    { where: 'line 85', why: expect.stringMatching(/task \(VTODO\)/), raw: 'Paint the jetty' },
  ]);
  expect(notes?.map(({ path, text }) => `${path} ${text}`)).toEqual([
    'line 38 FREQ=MONTHLY;BYDAY=1MO',
    'line 60 radio',
    'line 66 Nowhere/Atlantis',
  ]);
});

test('the check accepts every event that was kept', () => {
  const { file } = read(HARBOUR);
  expect(checkFile(file).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each<[date: unknown, ...lines: string[]]>([
  ['2024-11-29', 'DTSTART;VALUE=DATE:20241129'],
  ['2024-11-29', 'DTSTART:20241129'],
  ['2024-11-29', 'DTSTART;VALUE=DATE:2024-11-29'],
  ['2024-11-29', 'DTSTART:20241129', 'DTEND:20241129'],
  ['2024-11-29', 'DTSTART:20241129', 'DTEND:20241130'],
  ['2024-02-28/2024-02-29', 'DTSTART:20240228', 'DTEND:20240301'],
  ['2024-11-29/2024-12-05', 'DTSTART:20241129', 'DURATION:P1W'],
  ['2024-11-29T18:06Z', 'DTSTART:20241129T180600Z'],
  ['2024-11-29T18:06:07Z', 'DTSTART:20241129T180607Z'],
  ['2024-11-29T18:06', 'DTSTART:20241129T180600'],
  ['2024-11-29T18:06/2024-11-30T18:06', 'DTSTART:20241129T180600', 'DURATION:P1D'],
  ['2024-11-29T18:06-05:00', 'DTSTART;TZID=America/New_York:20241129T180600'],
  ['2024-07-01T18:06-04:00', 'DTSTART;TZID="/example.org/2/America/New_York":20240701T180600'],
  ['2024-07-01T18:06+02:00', 'DTSTART;TZID=W. Europe Standard Time:20240701T180600'],
  ['2024-07-01T18:06-04:00', 'DTSTART;TZID=Eastern Standard Time:20240701T180600'],
  ['2024-07-01T18:06', 'DTSTART;TZID=Atlantis Standard Time:20240701T180600'],
  // An hour that occurs twice is the first one; a skipped hour uses the offset before the change
  ['2024-11-03T01:30-04:00', 'DTSTART;TZID=America/New_York:20241103T013000'],
  ['2024-03-10T02:30-05:00', 'DTSTART;TZID=America/New_York:20240310T023000'],
  // Two hours across the change of clocks
  ['2024-03-10T01:30-05:00/2024-03-10T04:30-04:00', 'DTSTART;TZID=America/New_York:20240310T013000', 'DURATION:PT2H'],
  // Before standard time: 4:56:02 behind Greenwich
  ['1850-01-01T16:56:02Z', 'DTSTART;TZID=America/New_York:18500101T120000'],
  ['2024-11-29T18:06/2024-11-30', 'DTSTART:20241129T180600', 'DTEND:20241201'],
  ['2024-07-01T18:06-04:00', 'DTSTART;TZID="(UTC-05:00) Eastern Time (US and Canada)":20240701T180600'],
  [
    '2024-07-01T18:06+02:00',
    'DTSTART;TZID="(GMT+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna":20240701T180600',
  ],
  ['2024-07-01T18:06', 'DTSTART;TZID="(UTC-05:00) Atlantis":20240701T180600'],
  ['2024-07-01T18:06+11:00', 'DTSTART;TZID=UTC+11:20240701T180600'],
  ['2024-07-01T18:06-03:30', 'DTSTART;TZID="GMT-03:30":20240701T180600'],
  // From one local midnight to another is whole days
  ['2024-06-27', 'DTSTART:20240627T000000', 'DTEND:20240628T000000'],
  ['2024-06-27/2024-06-28', 'DTSTART;TZID=Europe/Berlin:20240627T000000', 'DTEND;TZID=Europe/Berlin:20240629T000000'],
  ['2024-06-27T00:00Z/2024-06-28T00:00Z', 'DTSTART:20240627T000000Z', 'DTEND:20240628T000000Z'],
  ['2024-06-27T00:00/2024-06-27T23:00', 'DTSTART:20240627T000000', 'DTEND:20240627T230000'],
  ['2011-08-04T12:00/2011-08-04T13:00', 'DTSTART;VALUE=DATE:20110804T120000', 'DTEND;VALUE=DATE:20110804T130000'],
  [expect.stringMatching(/^The DURATION of this event cannot be read/), 'DTSTART:20241129T180600', 'DURATION:PT1W'],
  [expect.stringMatching(/^The DURATION of this event cannot be read/), 'DTSTART:20241129', 'DURATION:PT3H'],
  [expect.stringMatching(/^This event has more than one DTSTART/), 'DTSTART:20241129', 'DTSTART:20241130'],
  [expect.stringMatching(/^The DTSTART of this event is not a date/), 'DTSTART:tomorrow'],
  [expect.stringMatching(/^The DTEND of this event is not a date/), 'DTSTART:20241129', 'DTEND:20241131'],
  [expect.stringMatching(/^The DTSTART of this event is not a date/), 'DTSTART:20241129T250000'],
])('%s', (date, ...lines) => {
  expect(dateOf(...lines)).toEqual(date);
});

test('a zone that the calendar defines itself is followed, from the year 1 on', () => {
  const named = HARBOUR.replaceAll('W. Europe Standard Time', 'Our own time').replaceAll(
    'DTSTART:1601',
    'DTSTART:0001',
  );
  const summer = named.replace('20241104T180000', '20240704T180000');
  expect(read(summer).file.events[2]?.date).toBe('2024-07-04T18:00+02:00/2024-11-04T20:00+01:00');
});

test('every Windows zone is known', () => {
  const source = readFileSync(new URL('../../../../src/readers/ical/windows-zones.ts', import.meta.url), 'utf8');
  const names = [...source.matchAll(/([^|`\n=]+)=([A-Z]\w+\/[\w/]+)/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(70);
  for (const name of names)
    expect(dateOf(`DTSTART;TZID=${name} Standard Time:20240701T120000`)).toMatch(/T12:00[-+]\d\d:\d\d$/);
});

test('for times before those that the calendar defines, the zone is not known', () => {
  const zone = (start: string): string => `BEGIN:VTIMEZONE
TZID:Ours
BEGIN:STANDARD
DTSTART:19981025T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19990404T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
SUMMARY:A
DTSTART;TZID=Ours:${start}
RRULE:
END:VEVENT
`;
  expect(read(zone('19980312T083000')).file.events[0]?.date).toBe('1998-03-12T08:30');
  expect(read(zone('19980312T083000')).notes?.map(({ text }) => text)).toEqual(['Ours']);
  expect(read(zone('19981026T083000')).file.events[0]?.date).toBe('1998-10-26T08:30-05:00');
  expect(read(zone('19990501T083000')).file.events[0]?.date).toBe('1999-05-01T08:30-04:00');
});

test('a zone whose rules could be searched for ever is not known', () => {
  const text = HARBOUR.replace('FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30');
  const named = text.replaceAll('W. Europe Standard Time', 'Our own time');
  expect(read(named).file.events[2]?.date).toBe('2024-11-04T18:00/2024-11-04T20:00');
});

test('in each mutation every record is kept or left out', () => {
  expect(readingsOf(HARBOUR, icalSteps).flatMap(faultsOf)).toEqual([]);
});

test('an event whose END is missing does not swallow the next one', () => {
  const { records, kept } = read(HARBOUR.replace('END:VEVENT\n', ''));
  expect([records, kept]).toEqual([12, 6]);
});

test('events with the same UID are all kept if they differ', () => {
  const event = (title: string): string => `BEGIN:VEVENT\nUID:1\nSUMMARY:${title}\nDTSTART:20240101\nEND:VEVENT\n`;
  const { file, leftOut } = read(event('A') + event('B') + event('A'));
  expect(file.events.map(({ id }) => id)).toEqual(['1', '1-2']);
  expect(leftOut.map(({ why }) => why)).toEqual(['The event at line 1 is the same, with the same UID.']);
});

test('a first occurrence that is listed separately, or excluded, does not appear twice', () => {
  const series = 'UID:1\nSUMMARY:A\nDTSTART:20240101T100000\nRRULE:FREQ=DAILY\n';
  const changed = 'UID:1\nSUMMARY:A, later\nDTSTART:20240101T150000\nRECURRENCE-ID:20240101T100000\n';
  const other = 'UID:2\nSUMMARY:B\nDTSTART:20240101T100000\nEXDATE:20240101T100000,20240102T100000\nRRULE:FREQ=DAILY\n';
  const { file, leftOut } = read(
    [series, changed, other].map((event) => `BEGIN:VEVENT\n${event}END:VEVENT\n`).join(''),
  );
  expect(file.events.map(({ date, title }) => `${date} ${title}`)).toEqual(['2024-01-01T15:00 A, later']);
  expect(leftOut.map(({ where, why }) => `${where} ${why}`)).toEqual([
    expect.stringMatching(/^line 1 The event at line 7 is told in place of its first time/),
    expect.stringMatching(/^line 13 Its first time is taken out by EXDATE/),
  ]);
});

test('for a Markdown link, the words are the title', () => {
  const event = 'BEGIN:VEVENT\nSUMMARY:[Job fair](https://a.example/fair)\nDTSTART:20240101\nEND:VEVENT\n';
  expect(read(event).file.events[0]?.title).toBe('Job fair');
});

test('a property with parameters of any length is read without them', () => {
  const line = `SUMMARY;X-A=${'FREQ=DAILY;'.repeat(2000)}:A`;
  const { file } = read(
    `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20240601\r\n${line}\r\nEND:VEVENT\r\nEND:VCALENDAR`,
  );
  expect(file.events).toMatchObject([{ date: '2024-06-01', title: 'A' }]);
});

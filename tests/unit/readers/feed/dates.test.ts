import { expect, test } from 'vitest';
import { feedDate } from '../../../../src/readers/feed/dates.ts';
import { MonthNames } from '../../../../src/readers/feed/month-names.ts';

const months = new MonthNames('');
const read = (text: string) => feedDate(text, months, undefined);

test.each([
  // RFC 822
  ['Thu, 29 Nov 2024 18:06:59 +0900', '2024-11-29T18:06+09:00'],
  ['29 Nov 2024 18:06 GMT', '2024-11-29T18:06Z'],
  ['Thu, 01 Jan 49 19:48:21 GMT', '2049-01-01T19:48Z'],
  ['Thu, 01 Jan 50 19:48:21 EST', '1950-01-01T19:48-05:00'],
  ['Thu, 01 Jan 2004 19:48:21 EDT', '2004-01-01T19:48-04:00'],
  ['Thu, 01 Jan 2004 19:48:21 CST', '2004-01-01T19:48-06:00'],
  ['Thu, 01 Jan 2004 19:48:21 CDT', '2004-01-01T19:48-05:00'],
  ['Thu, 01 Jan 2004 19:48:21 MST', '2004-01-01T19:48-07:00'],
  ['Thu, 01 Jan 2004 19:48:21 MDT', '2004-01-01T19:48-06:00'],
  ['Thu, 01 Jan 2004 19:48:21 PST', '2004-01-01T19:48-08:00'],
  ['Thu, 01 Jan 2004 19:48:21 PDT', '2004-01-01T19:48-07:00'],
  ['Thu, 01 Jan 2004 19:48:21 UT', '2004-01-01T19:48Z'],
  ['Thu, 01 Jan 2004 19:48:21 UTC', '2004-01-01T19:48Z'],
  ['Thu, 01 Jan 2004 19:48:21 Z', '2004-01-01T19:48Z'],
  ['Thu, 01 Jan 2004 19:48:21 -0000', '2004-01-01T19:48Z'],
  ['Thu, 01 Jan 2004 19:48:21 +0000', '2004-01-01T19:48+00:00'],
  ['Thu, 01 Jan 2004 19:48:21 +0530 (IST)', '2004-01-01T19:48+05:30'],
  ['Thu, 01 Jan 2004 19:48:21 GMT-03:00', '2004-01-01T19:48-03:00'],
  ['Thu, 01 Jan 2004 19:48:21', '2004-01-01T19:48'],
  ['Thu,  1 January, 2004', '2004-01-01'],
  ['1-Sept-2004', '2004-09-01'],
  ['Thu, 01 Jan 0100 00:00:01 +0100', '0100-01-01T00:00+01:00'],
  // Close to it
  ['Sun Jan  4 16:29:06 PST 2004', '2004-01-04T16:29-08:00'],
  ['Thu Aug 30 2012 17:26:16 +0200', '2012-08-30T17:26+02:00'],
  ['November 29, 2024 18:06 +0900', '2024-11-29T18:06+09:00'],
  // Other languages
  ['Seg, 24 Set 2018 19:42:00 -0300', '2018-09-24T19:42-03:00'],
  ['lun., 24 août 2018 19:42:00 +0200', '2018-08-24T19:42+02:00'],
  ['Mo, 24 Okt 2018', '2018-10-24'],
  // ISO 8601
  ['2003', '2003'],
  ['2003-12', '2003-12'],
  ['2003-12-31', '2003-12-31'],
  ['2003-12-31T10:14Z', '2003-12-31T10:14Z'],
  ['2003-12-31T10:14:55.1234-08:00', '2003-12-31T10:14-08:00'],
  ['2003-12-31 10:14:55', '2003-12-31T10:14'],
  ['20031231T101455Z', '2003-12-31T10:14Z'],
])('%s is %s', (written, edtf) => {
  expect(read(written)).toEqual({ edtf });
});

test.each([
  ['Mon, 26 January 2004 16:31:00 ET', '2004-01-26', 'ET'],
  ['Thu, 30 Apr 2015 08:57:00 CEST', '2015-04-30', 'CEST'],
  ['Thu, 30 Apr 2015 08:57:00 A', '2015-04-30', 'A'],
  ['Mon, 5 May 2003 10:00:00 America/New_York', '2003-05-05', 'America/New_York'],
])('for %s only the day is known, because the zone is not', (written, edtf, unknownZone) => {
  expect(read(written)).toEqual({ edtf, unknownZone });
});

test.each([
  '',
  'Room 5',
  'now',
  'yesterday',
  '03/04/2024',
  '03-12-31',
  '1 Jan 123 10:00 GMT',
  'Mon, 30 Feb 2012 10:00:00 GMT',
  'Mon, 28 Feb 2012 25:61:00 GMT',
  'Mon, 28 Feb 2012 10:00:00 -9999',
  'Mon, 28 Foo 2012 10:00:00 GMT',
  'Κυρ, 11 Ιούλ 2004 12:00:00 EST',
  'Wed, 30 Nov -0001 00:00:00 +0000',
  '0000-00-00T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '-0001-11-30T00:00:00+00:00',
  'Thu, 01 Jan 1970 00:00:00 GMT',
])('%j is not a date', (written) => {
  expect(read(written)).toEqual({ why: expect.stringMatching(/./), raw: written });
});

test('in a feed with a language, month names of other languages are not known', () => {
  expect(feedDate('24 Set 2018', new MonthNames('de'), undefined)).toHaveProperty('why');
  expect(feedDate('24 Set 2018', new MonthNames('pt-BR'), undefined)).toEqual({ edtf: '2018-09-24' });
});

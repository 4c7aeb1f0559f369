import { afterEach, describe, expect, test } from 'vitest';
import { words } from './words.ts';

const machineZone = process.env.TZ;
afterEach(() => {
  process.env.TZ = machineZone;
});

describe.each(['UTC', 'America/Los_Angeles', 'Asia/Seoul', 'Pacific/Kiritimati', 'Pacific/Apia'])(
  'with the machine in %s',
  (zone) => {
    test.each([
      ['2024-11-29', '29 November 2024'],
      ['2024-12', 'December 2024'],
      ['2024', '2024'],
      ['0099-12-31', '31 December 99 CE'],
      ['2024-12-03T22:23:00', '3 December 2024 at 22:23:00'],
      ['2024-12-03T22:23+09:00', '3 December 2024 at 22:23 UTC+9'],
    ])('%s is "%s" in every zone', (edtf, expected) => {
      process.env.TZ = zone;
      expect(words(edtf, 'en-GB')).toBe(expected);
      expect(words(edtf, 'en-GB', edtf.includes('+') ? {} : { timeZone: 'Pacific/Kiritimati' })).toBe(expected);
    });
  },
);

test.each([
  ['2024-12-03T22:23+09:00', 'Asia/Seoul', '3 December 2024 at 22:23 GMT+9'],
  ['2024-12-03T22:23+09:00', 'Europe/London', '3 December 2024 at 13:23 GMT'],
  ['2024-12-03T02:23+09:00', 'Europe/London', '2 December 2024 at 17:23 GMT'],
  ['2024-12-03T22:23Z', 'America/St_Johns', '3 December 2024 at 18:53 GMT-3:30'],
  ['2024-06-01T12:00Z/2024-06-01T13:30Z', 'Asia/Seoul', '1 June 2024 at 21:00 – 22:30 GMT+9'],
])('%s in %s is "%s"', (edtf, timeZone, expected) => {
  expect(words(edtf, 'en-GB', { timeZone })).toBe(expected);
});

test.each([
  ['2023-12-31T23:30-12:00', '31 December 2023 at 23:30 UTC−12'],
  ['2017-05-19T21:05:02+05:30', '19 May 2017 at 21:05:02 UTC+5:30'],
  ['2024-06-01T00:00Z', '1 June 2024 at 00:00 UTC'],
  ['2024-12-31T24:00:00Z', '1 January 2025 at 00:00:00 UTC'],
  ['2016-12-31T23:59:60Z', '31 December 2016 at 23:59:60 UTC'],
  ['2017-01-01T08:59:60+09:00', '1 January 2017 at 08:59:60 UTC+9'],
  ['2024-06-01T12:00:00.5Z', '1 June 2024 at 12:00:00.5 UTC'],
  ['2024-06-01T12:00:59.9999999999', '1 June 2024 at 12:00:59.999999999'],
  ['2024-06-01T18Z', 'between 1 June 2024 at 18:00 and 18:59 UTC'],
])('%s is "%s" as written', (edtf, expected) => {
  expect(words(edtf, 'en-GB')).toBe(expected);
});

test('midnight is 00:00, never 24:00', () => {
  expect(words('2024-06-01T00:00Z', 'en-US')).toBe('June 1, 2024 at 00:00 UTC');
});

test('days with times in a language that writes the month first', () => {
  const [edtf, options] = ['2024-11-02T10:41/2024-11-09T23:40', { omitYear: 2024 }] as const;
  expect(words(edtf, 'ja')).toBe('2024年11月2日 10:41～9日 23:40');
  expect(words(edtf, 'en-US', options)).toBe('November 2 at 10:41 – November 9 at 23:40');
});

test('the time in a language with a different format', () => {
  expect(words('2024-12-03T22:23+09:00', 'ja')).toBe('2024年12月3日 22:23 UTC+9');
  expect(words('2024-06-01T12:00:00.5', 'de')).toBe('1. Juni 2024 um 12:00:00,5');
});

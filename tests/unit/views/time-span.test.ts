import { expect, test } from 'vitest';
import { spanEdtf } from '../../../src/views/time-span.ts';
import { parseValidDate } from '../../../src/dates/parse-valid-date.ts';
import { ms } from '../model/support.ts';

test.each<[from: string, to: string, expected: string]>([
  ['2023-01-05', '2023-01-28', '2023-01-05/2023-01-27'],
  ['2023-01-05', '2023-01-06', '2023-01-05'],
  ['2023-01-01', '2023-02-01', '2023-01'],
  ['2023-01-01', '2023-03-01', '2023-01/2023-02'],
  ['2023-01-01', '2024-01-01', '2023'],
  ['2021-01-01', '2024-01-01', '2021/2023'],
  // Days would be more detail than anybody wants to hear
  ['2023-01-05', '2023-03-28', '2023-01/2023-03'],
  ['1203-05-05', '1450-03-28', '1203/1450'],
  ['2023-01-05T08:00:00Z', '2023-01-05T12:01:00Z', '2023-01-05T08:00/2023-01-05T12:00'],
  ['2023-01-05T08:00:05Z', '2023-01-05T08:00:10Z', '2023-01-05T08:00:05/2023-01-05T08:00:09'],
  ['2023-01-05T08:00:05Z', '2023-01-05T08:00:06Z', '2023-01-05T08:00:05'],
  ['2023-01-05T20:00:00Z', '2023-01-08T08:00:00Z', '2023-01-05/2023-01-08'],
])('from %s until %s: %s', (from, to, expected) => {
  const edtf = spanEdtf(ms(from), ms(to));
  expect(edtf).toBe(expected);
  expect(parseValidDate(edtf)).toBeDefined();
});

test('years of more than four digits are written as years, however short the span is', () => {
  const from = -1e6 * 365.2425 * 86_400_000;
  expect(spanEdtf(from, from + 1000)).toMatch(/^Y-\d{6}$/);
});

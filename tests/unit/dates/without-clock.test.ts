import { expect, test } from 'vitest';
import { withoutClock } from '../../../src/dates/without-clock.ts';

const asWritten = () => undefined;

test.each([
  ['2024-11-29T18:06+09:00', '2024-11-29'],
  ['2024-11-29T18:06:07.5Z', '2024-11-29'],
  ['2024-11-29T18', '2024-11-29'],
  ['2024-11-29T18:06-0330', '2024-11-29'],
  ['2024-11-29T18:06Z~', '2024-11-29~'],
  ['2024-11-29T18:06/2024-11-30T07:00', '2024-11-29/2024-11-30'],
  ['[2024-11-29T18:06Z..]', '[2024-11-29..]'],
  ['-0044-03-15T12:00', '-0044-03-15'],
  ['2024-11-29', '2024-11-29'],
  ['2024-11/..', '2024-11/..'],
  ['2024-XX', '2024-XX'],
])('%s becomes %s', (edtf, day) => expect(withoutClock(edtf, asWritten)).toBe(day));

test('a moment with an offset gets its day in the zone of the story; one without keeps its written day', () => {
  const asked: string[] = [];
  const dayOf = (moment: string) => {
    asked.push(moment);
    return '2024-11-30';
  };
  expect(withoutClock('2024-11-29T23:30Z/2024-12-01T10:00', dayOf)).toBe('2024-11-30/2024-12-01');
  expect(asked).toEqual(['2024-11-29T23:30Z']);
});

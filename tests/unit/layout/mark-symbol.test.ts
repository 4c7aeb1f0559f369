import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import dateKinds from '../../../data/date-kinds.ts';
import { parseDate } from '../../../src/dates/parse-date.ts';
import { MARK_KINDS, markKindOf } from '../../../src/layout/marks/kinds.ts';
import { layoutMark } from '../../../src/layout/marks/mark.ts';
import { symbolOf } from '../../../src/layout/marks/symbol.ts';
import { createScale } from '../../../src/layout/scale.ts';
import { likelyDate } from '../dates/parse/arbitrary.ts';
import { check, dateOf, edtf } from '../model/support.ts';

const words = (text: string): string => {
  const { shape, style, dashed, fadeStart, fadeEnd } = symbolOf(dateOf(text));
  return [shape, style, dashed && 'dashed', fadeStart && 'fade|', fadeEnd && '|fade'].filter(Boolean).join(' ');
};

describe('the symbol of a date', () => {
  test.each([
    // a day or a moment
    ['2024-11-29', 'dot solid'],
    ['2024-11-29T09:36Z', 'dot solid'],
    ['2024-11-29~', 'dot pale fade| |fade'],
    ['2024-11-29?', 'dot pale dashed'],
    // some time within
    ['2024-11', 'bar pale'],
    ['2024-11-2X', 'bar pale'],
    ['[2024-11-05,2024-11-12]', 'bar pale'],
    ['2024-11%', 'bar pale dashed fade| |fade'],
    // durations
    ['2024-10/2024-11', 'bar solid'],
    ['2024-10~/2024-11', 'bar solid fade|'],
    ['2024-10/2024-11?', 'bar solid dashed'],
    ['2024-10/..', 'bar solid'],
    ['../2024-10', 'bar solid'],
    ['{2024-11-05,2024-11-12}', 'bar solid'],
    // some of the time is certain, whichever end is loose and whenever it was
    ['1924-10-1X/1924-11', 'bar solid'],
    ['2024-10-1X/2024-11', 'bar solid'],
    ['2024-10/2024-11-1X', 'bar solid'],
    ['2024-10-1X/..', 'bar solid'],
    // none of it is
    ['2024-10-1X/2024-10-1X', 'bar pale'],
    ['{2024-10-1X,2024-10-2X}', 'bar pale'],
  ])('%s: %s', (text, expected) => expect(words(text)).toBe(expected));

  test('is solid, dashed and faded like the mark of the date at full width', () => {
    const seen = new Set<string>();
    check(
      fc.property(fc.oneof(likelyDate, edtf), (text) => {
        const parsed = parseDate(text);
        fc.pre('date' in parsed);
        if (!('date' in parsed)) return;
        const { date } = parsed;
        const symbol = symbolOf(date);
        const windows = [date.start, date.end, ...(date.pieces ?? [])];
        const known = windows.flatMap(({ earliest, latest }) => [earliest, latest]).filter(Number.isFinite);
        fc.pre(known.length > 0);
        const year = 366 * 86_400_000;
        const from = Math.max(date.start.earliest, Math.min(...known) - year);
        const to = Math.min(date.end.latest, Math.max(...known) + year);
        // Wide enough for every segment, except those shorter than a millionth
        const { segments } = layoutMark(date, from, to, createScale({ start: from, end: to }, 1e6), 1e6, 1e-3);
        seen.add(`${symbol.shape} ${symbol.style}`);
        const hasSolid = segments.some(({ style }) => style === 'solid');
        expect(symbol.style === 'solid', text).toBe(
          symbol.shape === 'bar' ? hasSolid : !date.approximate && !date.uncertain,
        );
        expect(symbol.fadeStart, text).toBe(segments[0]!.fadeStart);
        expect(symbol.fadeEnd, text).toBe(segments.at(-1)!.fadeEnd);
        expect(symbol.dashed, text).toBe(date.uncertain);
      }),
      1000,
    );
    expect([...seen].sort()).toEqual(['bar pale', 'bar solid', 'dot pale', 'dot solid']);
  });
});

test('every kind of mark occurs in the story of all kinds of dates, so that the golden scenes include it', () => {
  const drawn = dateKinds.events.map(({ date }) => markKindOf(dateOf(date)).name);
  expect([...new Set(drawn)].sort()).toEqual(MARK_KINDS.map(({ name }) => name).sort());
});

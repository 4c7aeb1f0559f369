import { parseDate } from 'cited-timeline/core';
import { expect, test } from 'vitest';
import dateKinds from '../../../../data/date-kinds.ts';
import { markOf } from '../../../../demo/make/grid/mark-of.ts';
import { symbolOf } from '../../../../src/layout/marks/symbol.ts';

test("the mark of each kind of date is the same as in the element's list; open ends fade as well", () => {
  const dates = dateKinds.events.map(({ date }) => date);
  expect(dates.length).toBeGreaterThan(20);
  for (const edtf of dates) {
    const parsed = parseDate(edtf);
    if (!('date' in parsed)) throw new Error(edtf);
    const { date } = parsed;
    const { shape, style, dashed, fadeStart, fadeEnd } = symbolOf(date);
    const classes = new Set(markOf(date).split(' '));
    expect([edtf, classes.has(shape), classes.has(style), classes.has('dashed')]).toEqual([edtf, true, true, dashed]);
    expect(classes.has('fade-start')).toBe(fadeStart || date.openStart !== undefined);
    expect(classes.has('fade-end')).toBe(fadeEnd || date.openEnd !== undefined);
  }
});

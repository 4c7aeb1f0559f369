import { describe, expect, test } from 'vitest';
import { intentOfHandleKey } from '../../../src/interaction/as-known-on-handle.ts';
import { dayThatEnds, endOfDate } from '../../../src/state/as-known-on.ts';
import { sameDayOfMonth } from '../../../src/state/same-day-of-month.ts';

const asOf = endOfDate('2024-11-30')!;
const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  intentOfHandleKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...held }, asOf);

describe('keys on the handle', () => {
  test.each([
    ['ArrowLeft', 'previous'],
    ['ArrowDown', 'previous'],
    ['ArrowRight', 'next'],
    ['ArrowUp', 'next'],
    ['Home', 'first'],
    ['End', 'last'],
  ])('%s goes to the %s publication', (key, to) => {
    expect(press(key)).toEqual({ type: 'step-publication', to });
  });

  test('Page keys move by a month, Escape shows everything', () => {
    expect(press('PageUp')).toEqual({ type: 'as-known-on', time: endOfDate('2024-12-30') });
    expect(press('PageDown')).toEqual({ type: 'as-known-on', time: endOfDate('2024-10-30') });
    expect(press('Escape')).toEqual({ type: 'as-known-on', time: undefined });
  });

  test.each(['l', 'Tab', 'Enter', ' '])('%j is ignored', (key) => {
    expect(press(key)).toBeUndefined();
  });

  test('a key with a modifier is ignored', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey']) expect(press('ArrowLeft', { [held]: true })).toBeUndefined();
  });
});

test.each([
  ['2024-11-30', 3, '2025-02-28'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2024-01-15', -1, '2023-12-15'],
  ['0000-01-31', -13, '-0002-12-31'],
])('%s and %i months is %s', (from, by, to) => {
  expect(dayThatEnds(sameDayOfMonth(endOfDate(from)!, by))).toBe(to);
});

import { expect, test } from 'vitest';
import { INITIAL, type ViewState } from '../../../../src/state/view-state.ts';
import { NO_SELECTION, type LeftOut } from '../../../../src/store/selection.ts';
import { leftOutText } from '../../../../src/views/toolbar/left-out.ts';
import { timelineOf } from '../../model/support.ts';
import { words } from '../../runtime/support.ts';
import { createStore } from '../../store/support.ts';

const store = createStore(timelineOf(Array.from({ length: 12 }, () => '2024')));

/** The text shown if `total` of 12 events are shown. */
const said = (total: number, leftOut: Partial<LeftOut>, more: Partial<ViewState> = {}) => {
  const selection = { ...NO_SELECTION, total, leftOut: { query: 0, categories: 0, evidence: 0, ...leftOut } };
  return leftOutText({ state: { ...INITIAL, store, selection, ...more }, words });
};

test.each<[LeftOut, ViewState['evidence'], number, string]>([
  [{ query: 4, categories: 0, evidence: 0 }, [], 8, '4 left out: 4 by the search'],
  [{ query: 0, categories: 2, evidence: 0 }, [], 10, '2 left out: 2 by category'],
  [{ query: 3, categories: 0, evidence: 1 }, ['disputed'], 8, '4 left out: 3 by the search, 1 by “disputed”'],
  [{ query: 0, categories: 0, evidence: 9 }, ['one-voice', 'uncited'], 3, '9 left out: 9 by “one voice, uncited”'],
])('%j of %j', (leftOut, evidence, total, text) => {
  expect(said(total, leftOut, { evidence })).toBe(text);
});

test('if no part of the filter leaves any out, there is no text', () => {
  expect(said(10, {})).toBeUndefined();
});

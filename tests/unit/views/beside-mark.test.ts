import { nothing } from 'lit';
import { expect, test } from 'vitest';
import { besideMark } from '../../../src/views/as-known-on/beside-mark.ts';
import { ms, timelineOf } from '../model/support.ts';
import { around, label, sceneOf, stateOf } from '../layout/support.ts';

/** The placed event of a story whose first report is at a given time. */
function placedWith(report: string) {
  const state = stateOf(timelineOf([{ id: 'event', date: '2024-03' }, '2024-12-30']));
  const scene = sceneOf(state, { ...around(), label: (event) => ({ ...label(event), firstReport: ms(report) }) });
  return scene.plot.events.find(({ id }) => id === 'event')!;
}

test('a first report after the mark has a line, and one inside or before it has none', () => {
  expect(besideMark(placedWith('2024-05-01'), 0)).not.toBe(nothing);
  expect(besideMark(placedWith('2024-03-20'), 0)).toBe(nothing);
  expect(besideMark(placedWith('2024-01-10'), 0)).toBe(nothing);
});

import { nothing } from 'lit';
import { expect, test } from 'vitest';
import { besideMark } from '../../../src/views/as-known-on/beside-mark.ts';
import { ms, timelineOf } from '../model/support.ts';
import { around, label, sceneOf, stateOf } from '../layout/support.ts';

/** The event of a story as it is placed where its first report is at a time. */
function placedWith(report: string) {
  const state = stateOf(timelineOf([{ id: 'event', date: '2024-03' }, '2024-12-30']));
  const scene = sceneOf(state, { ...around(), label: (event) => ({ ...label(event), firstReport: ms(report) }) });
  return scene.plot.events.find(({ id }) => id === 'event')!;
}

test('a first report from after the mark has a line to it, and one from within or before it none', () => {
  expect(besideMark(placedWith('2024-05-01'), 0)).not.toBe(nothing);
  expect(besideMark(placedWith('2024-03-20'), 0)).toBe(nothing);
  expect(besideMark(placedWith('2024-01-10'), 0)).toBe(nothing);
});

import { describe, expect, test } from 'vitest';
import { ms, timelineOf } from '../model/support.ts';
import { around, label, metrics, sceneOf, stateOf } from './support.ts';

const state = stateOf(timelineOf([{ id: 'event', date: '2024-01-10', title: 'an event' }, '2024-12-30']));

const placed = (firstReport: number | undefined) => {
  const surroundings = {
    ...around(),
    label: (event: Parameters<typeof label>[0]) => ({
      ...label(event),
      ...(event.id === 'event' && firstReport !== undefined && { firstReport }),
    }),
  };
  const scene = sceneOf(state, surroundings);
  return { scene, event: scene.plot.events.find(({ id }) => id === 'event')! };
};

describe('the line to a first report', () => {
  test('ends at the report on the axis, followed by the label', () => {
    const { event, scene } = placed(ms('2024-02-10'));
    const { start, end } = scene.range;
    expect(event.firstReport).toBeCloseTo(((ms('2024-02-10') - start) / (end - start)) * scene.width);
    expect(event.labelX).toBeCloseTo(event.firstReport! + metrics.gap);
    expect(event.x1).toBeGreaterThan(event.firstReport!);
  });

  test('for a much later report is complete if the row has room for the label after it', () => {
    const { event, scene } = placed(ms('2024-07-10'));
    const { start, end } = scene.range;
    expect(event.firstReport).toBeCloseTo(((ms('2024-07-10') - start) / (end - start)) * scene.width);
    expect(event.labelX).toBeCloseTo(event.firstReport! + metrics.gap);
  });

  test('gets 160 px before the label if the row has no room for the label after it', () => {
    const { event } = placed(ms('2054'));
    expect(event.labelX - event.mark.x1).toBeCloseTo(160 + metrics.gap);
    expect(event.firstReport).toBeGreaterThan(event.labelX);
  });

  test('for a report from before the event takes no room', () => {
    expect(placed(ms('2024-01-01')).event.labelX).toBe(placed(undefined).event.labelX);
  });

  test('is missing if it is not requested', () => {
    expect(placed(undefined).event.firstReport).toBeUndefined();
  });
});

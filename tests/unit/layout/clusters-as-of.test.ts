import { pairs, range as upTo } from 'd3';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clustersAsOf, reportsOf } from '../../../src/layout/as-known-on/clusters-as-of.ts';
import type { Cluster } from '../../../src/layout/clusters.ts';
import type { Scene } from '../../../src/layout/scene.ts';
import type { Timeline } from '../../../src/model/timeline.ts';
import { articleOf, check, DAY, ms, timelineOf, timelines } from '../model/support.ts';
import { around, metrics, ranges, sceneOf, stateOf } from './support.ts';

const WIDTH = 800;
/** A plot with room for one row, so that most events are in clusters. */
const around1 = { ...around(WIDTH, 90), margin: 0 };

function toldOf(timeline: Timeline, knownFrom: Float64Array, asOf: number, view?: Scene['range']) {
  const state = stateOf(timeline, view);
  const scene = sceneOf(state, around1);
  const reports = reportsOf(scene, state.selection.lanes, ({ index }) => knownFrom[index]!);
  const told = clustersAsOf(scene.plot.clusters, reports, asOf, { width: scene.width, metrics });
  return { scene, reports, told };
}

/** Eight events on one day, and one a month later; event `i` is reported at `i`. */
const timeline = timelineOf([...upTo(8).map(() => '2024-01-01'), '2024-02-01'], [articleOf('a', '2024')]);
const knownFrom = Float64Array.from(upTo(9));
const { scene } = toldOf(timeline, knownFrom, Infinity);
const [cluster] = scene.plot.clusters;
const count = cluster!.count;

describe('the clusters of a scene as of a moment', () => {
  test('are unchanged if all of their events had been reported', () => {
    expect(toldOf(timeline, knownFrom, 8).told).toEqual(scene.plot.clusters);
    expect(toldOf(timeline, knownFrom, 8).told[0]).not.toHaveProperty('reported');
  });

  test('say how many of their events had been reported, if there is room', () => {
    // The first event has a row, and so is not in the cluster
    expect(scene.plot.events.map(({ id }) => id)).toContain('e0');
    const { told } = toldOf(timeline, knownFrom, 3);
    expect([told[0]!.count, told[0]!.reported, told[0]!.saysReported]).toEqual([count, 3, true]);
    expect(told[0]!.width).toBeGreaterThan(cluster!.width);
  });

  test('keep their width if none had been reported', () => {
    const [told] = toldOf(timeline, knownFrom, -1).told;
    expect(told).toEqual({ ...cluster, reported: 0 });
  });

  test('are unchanged if not all of their events have loaded', () => {
    const { selection } = stateOf(timeline);
    const lanes = selection.lanes.map((lane) => ({
      endingAfter: (...call: Parameters<typeof lane.endingAfter>) => lane.endingAfter(...call).slice(0, 4),
    }));
    const reports = reportsOf(scene, lanes, ({ index }) => knownFrom[index]!);
    expect(reports[0]).toBeUndefined();
    const told = clustersAsOf(scene.plot.clusters, reports, 3, { width: WIDTH, metrics });
    expect(told[0]).toEqual(scene.plot.clusters[0]);
  });

  test('have no room for it between close neighbours', () => {
    const near = (x: number, key: string): Cluster => ({ ...cluster!, key, x, width: 33 });
    const reports = upTo(3).map(() => Float64Array.of(...Array.from({ length: count }, (_, i) => i)));
    const told = clustersAsOf([near(0, 'a'), near(35, 'b'), near(70, 'c')], reports, 2, { width: WIDTH, metrics });
    expect(told.map(({ saysReported, x }) => [saysReported, x])).toEqual([
      [undefined, 0],
      [undefined, 35],
      [true, expect.any(Number)],
    ]);
    expect(told[2]!.x).toBeGreaterThanOrEqual(70);
  });
});

test("at random, a cluster's reports match its count, and clusters never overlap or leave the view", () => {
  const stories = fc.tuple(timelines(60, 5), ranges, fc.nat(40));
  check(
    fc.property(stories, ([story, view, days]) => {
      const known = Float64Array.from(story.events, (_, i) => ms('2024-01-01') + ((i * 7) % 41) * DAY);
      const { scene, reports, told } = toldOf(story, known, ms('2024-01-01') + days * DAY, view);
      expect(reports.map((each) => each?.length)).toEqual(scene.plot.clusters.map((each) => each.count));
      for (const [before, after] of pairs(told)) expect(after.x).toBeGreaterThanOrEqual(before.x + before.width + 1.99);
      for (const { x, width } of told) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(WIDTH + 0.01);
      }
    }),
    150,
  );
});

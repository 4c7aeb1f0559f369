import { expect, test } from 'vitest';
import { DAY, ms, timelineOf } from '../model/support.ts';
import { around, sceneOf, stateOf } from './support.ts';

const START = ms('2024-01-01');
const day = (i: number): string => new Date(START + i * DAY).toISOString().slice(0, 10);
const range = { start: START, end: START + 1000 * DAY };

/** A burst of 300 events in the first fifty days, then one event every twenty days. */
const burst = (important: number) => [
  ...Array.from({ length: 300 }, (_, i) => ({
    date: day(Math.floor(i / 6)),
    title: 'x'.repeat(25),
    ...(i < important && { importance: 0.9 }),
  })),
  ...Array.from({ length: 45 }, (_, i) => ({ date: day(60 + i * 20), title: 'y'.repeat(25) })),
];

const titlesIn = (events: ReturnType<typeof burst>) =>
  sceneOf(stateOf(timelineOf(events), range), around(800, 330)).plot.events;

test('a burst at the beginning does not take all rows: each part of the time has some titles', () => {
  const xs = titlesIn(burst(0)).map(({ mark }) => mark.x0);
  for (const from of [0, 200, 400, 600])
    expect(xs.filter((x) => x >= from && x < from + 200).length, `from ${from} px`).toBeGreaterThan(1);
});

test('a much more important event gets its row first, wherever it is', () => {
  const important = titlesIn(burst(4)).filter(({ id }) => ['e0', 'e1', 'e2', 'e3'].includes(id));
  expect(important).toHaveLength(4);
});

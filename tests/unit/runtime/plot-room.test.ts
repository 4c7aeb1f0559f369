import { expect, test } from 'vitest';
import { PlotRoom } from '../../../src/runtime/plot-room.ts';

const GROWS = { height: 400, most: Infinity };

test('a plot with the height that it asks for may grow, and its rows stay unchanged', () => {
  const room = new PlotRoom();
  expect(room.fit(800, 0, 400)).toEqual(GROWS);
  room.ask(400);
  expect(room.fit(800, 401, 400)).toEqual(GROWS);
  room.ask(460);
  // Drawn again before it is measured
  expect(room.fit(800, 401, 400)).toEqual(GROWS);
  expect(room.fit(800, 460, 400)).toEqual(GROWS);
});

test('a height set by the page is the maximum', () => {
  const room = new PlotRoom();
  room.fit(800, 0, 400);
  room.ask(400);
  expect(room.fit(800, 300, 400)).toEqual({ height: 300, most: 300 });
  expect(room.fit(800, 700, 400)).toEqual({ height: 700, most: 700 });
});

test('if the page limits its growth, it asks for no more than that until its width changes', () => {
  const room = new PlotRoom();
  room.fit(800, 0, 400);
  room.ask(400);
  room.fit(800, 400, 400);
  room.ask(500);
  expect(room.fit(800, 430, 400)).toEqual({ height: 430, most: 430 });
  room.ask(400);
  expect(room.fit(800, 400, 400)).toEqual({ height: 400, most: 430 });
  expect(room.fit(700, 400, 400)).toEqual(GROWS);
});

import { expect, test } from 'vitest';
import { emptyTile } from '../../../src/tile-store/known-tile.ts';
import { TileShelf } from '../../../src/tile-store/tile-shelf.ts';
import { tileRange } from '../../../src/tiles/levels.ts';

const put = (shelf: TileShelf, index: number): void => shelf.put('all', emptyTile({ level: 9, index }, 0));
const isThere = (shelf: TileShelf, index: number): boolean => shelf.find('all', { level: 9, index }) !== undefined;

/** Tiles without events weigh as much as one event. */
const WIDE = {
  eventBounds: { start: 0, end: tileRange({ level: 9, index: 99 }).end },
  k: 16,
  levels: { coarsest: 20 },
};

test('those used last are kept', () => {
  const shelf = new TileShelf(WIDE, 3);
  for (let index = 0; index < 6; index++) {
    put(shelf, index);
    shelf.endLook();
    shelf.endLook();
  }
  expect([0, 1, 2, 3, 4, 5].filter((index) => isThere(shelf, index))).toEqual([3, 4, 5]);
});

test('what a look has used is kept however much it weighs, and goes when it is over', () => {
  const shelf = new TileShelf(WIDE, 3);
  for (let index = 0; index < 9; index++) put(shelf, index);
  shelf.endLook();
  put(shelf, 9);
  expect([...Array(10).keys()].every((index) => isThere(shelf, index))).toBe(true);
  shelf.endLook();
  shelf.endLook();
  put(shelf, 10);
  expect([8, 9, 10].every((index) => isThere(shelf, index))).toBe(true);
  expect([...Array(8).keys()].some((index) => isThere(shelf, index))).toBe(false);
});

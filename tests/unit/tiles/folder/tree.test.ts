import { array, assert, asyncProperty, integer, record } from 'fast-check';
import { expect, test } from 'vitest';
import { binLength, binOf, BINS_PER_TILE, levelAbove, tileRange, tilesOf } from '../../../../src/tiles/levels.ts';
import { answerTile, byPriority } from '../../../../src/tiles/folder/answer-tile.ts';
import { type TreeFile, treePath } from '../../../../src/tiles/folder/files.ts';
import { planTree } from '../../../../src/tiles/folder/plan-tree.ts';
import { SharedReads } from '../../../../src/tiles/folder/shared-reads.ts';
import type { PlannedFile } from '../../../../src/tiles/folder/tree.ts';
import { treeEvents } from '../../../../src/tiles/folder/tree-events.ts';
import { TreeReader } from '../../../../src/tiles/folder/tree-reader.ts';

// Times in a small range, so that events often end exactly where bins and files begin
const EVENT = record({
  from: integer({ min: -40, max: 90 }),
  length: integer({ min: 1, max: 60 }),
  priority: integer({ min: 0, max: 2 }),
});
const K = 2;
const LIMITS = { rows: 3, bytes: 1000, ends: 2, leastBytes: 2 };

test('the files of a tree answer every tile', async () => {
  await assert(
    asyncProperty(array(EVENT, { minLength: 1, maxLength: 40 }), async (given) => {
      const sorted = given.toSorted((a, b) => a.from - b.from);
      const rows = sorted.map(({ from, length, priority }, place) => ({
        event: { id: `e${place}`, title: '', date: '', citations: [] },
        place,
        from,
        to: from + length,
        priority,
      }));
      const table = {
        from: Float64Array.from(rows, ({ from }) => from),
        to: Float64Array.from(rows, ({ to }) => to),
        priority: Float32Array.from(rows, ({ priority }) => priority),
        size: new Uint32Array(rows.length).fill(1),
        category: new Uint16Array(rows.length),
        categories: [''],
      };
      const extent = { start: table.from[0]!, end: Math.max(...table.to) };
      const events = treeEvents(table, undefined, K);
      const fileOf = (planned: PlannedFile): TreeFile => ({
        ...planned.shape,
        rows: planned.rows.map((row) => ({ ...rows[row]!, lod: events.lod[row]! })),
        articles: [],
        children: planned.children.map((child) => (typeof child === 'number' ? child : fileOf(child))),
      });
      const files = new Map<string, TreeFile>();
      for (const planned of planTree(events, extent, K, LIMITS))
        files.set(treePath('v', 'all', planned.shape.level, planned.shape.index), fileOf(planned));
      const coarsest = levelAbove(extent);
      const reads = new SharedReads((path) => Promise.resolve(files.get(path)));
      const reader = new TreeReader(reads, 'v', 'all', extent, coarsest, rows.length);
      for (let level = 0; level <= coarsest; level++)
        for (const id of tilesOf(extent, level)) {
          // oxlint-disable-next-line no-await-in-loop -- few at a time
          const tile = answerTile(id, (await reader.toTile(id, undefined))!, K);
          const { start, end } = tileRange(id);
          const starts = Array.from({ length: BINS_PER_TILE }, (_, i) => start + i * binLength(level));
          const own = rows.filter(({ from }) => from >= start && from < end);
          const best = own.filter(
            (row) =>
              own.filter((other) => binOf(other.from, level) === binOf(row.from, level) && byPriority(other, row) < 0)
                .length < K,
          );
          expect([tile.before, tile.reaching, tile.straddlers, tile.events], JSON.stringify(id)).toEqual([
            rows.filter(({ from }) => from < start).length,
            starts.map((time) => rows.filter(({ from, to }) => from < time && to > time).length),
            rows
              .filter(({ from, to }) => from < start && to > start)
              .toSorted(byPriority)
              .slice(0, K),
            best,
          ]);
          expect(tile.bins.reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
        }
    }),
    { numRuns: 60 },
  );
});

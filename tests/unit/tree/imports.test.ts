import { expect, test } from 'vitest';
import { importFaults } from './imports.ts';
import { filesUnder } from './syntax.ts';

test('every module of src/ imports only what its folder may import', () => {
  const files = filesUnder('src', /\.ts$/);
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(([path, text]) => importFaults(path, text))).toEqual([]);
});

test.each([
  ['src/dates/planted.ts', "import { ticks } from 'd3';"],
  ['src/dates/planted.ts', "import '../file/schema.ts';"],
  ['src/file/planted.ts', "export * from '../model/timeline.ts';"],
  ['src/file/planted.ts', "export { html } from 'lit';"],
  ['src/readers/planted.ts', "export const load = () => import('../model/timeline.ts');"],
  ['src/model/planted.ts', "import type { Scene } from '../layout/scene.ts';"],
  ['src/model/planted.ts', "import type { Evidence } from '../evidence/types.ts';"],
  ['src/evidence/planted.ts', "import { check } from '../file/check.ts';"],
  ['src/model/planted.ts', "export type Seen = import('../layout/scene.ts').Scene;"],
  ['src/state/planted.ts', "import { bisector } from 'd3';"],
  ['src/layout/planted.ts', "import { html } from 'lit';"],
  ['src/layout/planted.ts', "import { scaleLinear } from 'd3-scale';"],
  ['src/layout/planted.ts', "import type { Timeline } from '../model/timeline.ts';"],
  ['src/views/planted.ts', "import type { Columns } from '../model/columns.ts';"],
  ['src/state/planted.ts', "import { createMemoryStore } from '../store/memory/store.ts';"],
  ['src/interaction/planted.ts', "import type { MemoryLane } from '../store/memory/lane.ts';"],
  ['src/store/planted.ts', "import type { Scene } from '../layout/scene.ts';"],
  ['src/source/planted.ts', "import '../model/timeline.ts';"],
  ['src/views/planted.ts', "import { reduce } from '../state/reduce.ts';"],
  ['src/views/planted.ts', "import type { UpdateCycle } from '../runtime/cycle.ts';"],
  ['src/interaction/planted.ts', "import '../dates/types.ts';"],
  ['src/locales/planted.ts', "import { words } from '../views/words.ts';"],
  ['src/cli/planted.ts', "import { html } from 'lit';"],
  ['src/cli.ts', "import { html } from 'lit';"],
  ['src/element.ts', "import { bisector } from 'd3';"],
  ['src/element.ts', "import data from '../data/korea-russia-2024.ts';"],
  ['src/views/planted.ts', "import { register } from '../index.ts';"],
  ['src/views/planted.ts', "import { words } from './words';"],
  ['src/views/planted.ts', 'export const load = (name: string) => import(name);'],
  ['src/unheard-of/planted.ts', 'export const one = 1;'],
])('in %s it refuses %s', (path, text) => {
  expect(importFaults(path, text)).toHaveLength(1);
});

test.each([
  ['src/dates/planted.ts', "import { parse } from './parse.ts';"],
  ['src/file/planted.ts', "import { parseDate } from '../dates/parse-date.ts';"],
  ['src/layout/planted.ts', "import { ticks } from 'd3';\nimport type { ViewState } from '../state/view-state.ts';"],
  ['src/store/memory/planted.ts', "import type { Timeline } from '../../model/timeline.ts';"],
  ['src/store/memory/planted.ts', "import { attestingVoices } from '../../evidence/counts.ts';"],
  ['src/cited-timeline.ts', "import { createMemoryStore } from './store/memory/store.ts';"],
  [
    'src/views/styles/planted.ts',
    "import { css } from 'lit';\nimport { words } from '../words.ts';\nimport '../../model/types.ts';",
  ],
  ['src/locales/planted.ts', "import type { Messages } from '../views/messages.ts';"],
  [
    'src/element.ts',
    "import { property } from 'lit/decorators.js';\nimport './cited-timeline.ts';\nimport './views/words.ts';",
  ],
])('in %s it lets %s pass', (path, text) => {
  expect(importFaults(path, text)).toEqual([]);
});

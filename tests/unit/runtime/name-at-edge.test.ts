import { expect, test } from 'vitest';
import { createFontRuler } from '../../../src/layout/axis/ruler.ts';
import { layoutAxis } from '../../../src/layout/axis/axis.ts';
import type { Scene } from '../../../src/layout/scene.ts';
import { nameAtEdge } from '../../../src/runtime/moving/name-at-edge.ts';

const LETTER = 7;
const INSET = 30;
const WIDTH = 800;
const font = createFontRuler((text) => text.length * LETTER);

const measured = { metrics: { inset: INSET }, axisFont: font };

const axisOf = (start: number, end: number, width: number) =>
  layoutAxis({ start, end, width, locale: 'en', font, bandInset: INSET });

test('in a view that moves over a wider scene, the name at the left edge is where it is at rest', () => {
  const day = 86_400_000;
  const span = 300 * day;
  const msPerPx = span / WIDTH;
  const names: string[] = [];
  // Over the turn of two years, in steps of some px
  for (let start = Date.UTC(2023, 8, 1); start < Date.UTC(2025, 2, 1); start += 3 * day) {
    const view = { start, end: start + span };
    const range = { start: start - 100 * msPerPx, end: view.end + 200 * msPerPx };
    const axis = axisOf(range.start, range.end, WIDTH + 300);
    const name = nameAtEdge({ axis, range, msPerPx } as Scene, view, measured);
    const [first] = axisOf(view.start, view.end, WIDTH).bands;
    const home = (first!.time - start) / msPerPx + 6;
    const isGone = home >= INSET || first!.label === '';
    expect(name?.label).toBe(isGone ? undefined : first!.label);
    expect(name?.x ?? -1).toBeCloseTo(isGone ? -1 : first!.labelX, 6);
    names.push(name?.label ?? '');
  }
  expect(new Set(names)).toEqual(new Set(['2023', '2024', '2025', '']));
});

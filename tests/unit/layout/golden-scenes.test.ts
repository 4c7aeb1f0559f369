import { describe, expect, test } from 'vitest';
import kinds from '../../../data/date-kinds.ts';
import story from '../../../data/korea-russia-2024.ts';
import type { TimelineFile } from '../../../src/file/types.ts';
import type { Scene } from '../../../src/layout/scene.ts';
import { parseTimeline } from '../../../src/model/parse-timeline.ts';
import type { Range } from '../../../src/model/types.ts';
import { ms } from '../model/support.ts';
import { around, label, sceneOf, stateOf } from './support.ts';

/*
 * Whole pictures as text: a change of the layout shows up as a diff in `tests/fixtures/scenes/`. After an intended
 * change run: `npx vitest run --project unit tests/unit/layout/golden-scenes.test.ts -u`.
 */

/** 300 events in bursts: thirty bursts of ten events, each on one day or within a week. */
const bursts: TimelineFile = {
  articles: Array.from({ length: 40 }, (_, i) => ({
    id: `article-${i}`,
    headline: `Article ${i}`,
    publisher: `Paper ${i % 7}`,
    published: `2024-${String((i % 12) + 1).padStart(2, '0')}-${String(((i * 7) % 28) + 1).padStart(2, '0')}`,
  })),
  events: Array.from({ length: 300 }, (_, i) => {
    const burst = i % 30;
    const day = ((burst * 11) % 20) + 1 + (burst % 3 === 0 ? 0 : i % 8);
    const date = `2024-${String((burst % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return {
      id: `event-${i}`,
      title: `Event ${i} of burst ${burst}`,
      date: i % 17 === 0 ? `${date}/..` : i % 11 === 0 ? date.slice(0, 7) : date,
      importance: ((i * 37) % 100) / 100,
      citations: [`article-${(i * 13) % 40}`],
    };
  }),
};

const rounded = (_: string, value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(3)) : value);

const fixture = (name: string): string => new URL(`../../fixtures/scenes/${name}.json`, import.meta.url).pathname;

/** One line for each mark, tick and thread, so that a diff names what moved. */
function text(scene: Scene): string {
  const parts = Object.entries(JSON.parse(JSON.stringify(scene, rounded)) as Record<string, unknown>);
  const lines = (value: unknown, indent: string): string =>
    Array.isArray(value) && value.length > 0
      ? `[\n${value.map((one) => `${indent}  ${JSON.stringify(one)}`).join(',\n')}\n${indent}]`
      : typeof value === 'object' && value !== null && Object.values(value).some(Array.isArray)
        ? `{\n${Object.entries(value)
            .map(([key, one]) => `${indent}  ${JSON.stringify(key)}: ${lines(one, `${indent}  `)}`)
            .join(',\n')}\n${indent}}`
        : JSON.stringify(value);
  return `{\n${parts.map(([key, value]) => `  ${JSON.stringify(key)}: ${lines(value, '  ')}`).join(',\n')}\n}\n`;
}

const picture = (file: unknown, width: number, range?: Range): Scene =>
  sceneOf(stateOf(parseTimeline(file).timeline, range), {
    ...around(width, 480),
    label: (event) => ({ ...label(event), detail: event.date.edtf }),
  });

describe.each([
  ['story', story],
  ['date-kinds', kinds],
])('%s', (name, file) => {
  test.each([1120, 700, 390])('%i px wide', async (width) => {
    await expect(text(picture(file, width))).toMatchFileSnapshot(fixture(`${name}-${width}`));
  });
});

test.each([
  ['whole', undefined],
  ['march', { start: ms('2024-03-01'), end: ms('2024-04-01') }],
])('300 events in bursts, %s', async (name, range) => {
  await expect(text(picture(bursts, 1120, range))).toMatchFileSnapshot(fixture(`bursts-${name}`));
});

test('a scene is plain data: it survives JSON unchanged', () => {
  const scene = picture(bursts, 700);
  expect(JSON.parse(JSON.stringify(scene))).toEqual(scene);
});

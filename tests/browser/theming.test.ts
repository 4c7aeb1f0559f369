import type { CitedTimelineElement } from 'cited-timeline/element';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { addressOf, events, one } from './helpers/files.ts';
import { all, eventOf, find, part, parts } from './helpers/find.ts';
import { mount, settle, type Mounting } from './helpers/mount.ts';
import { story } from './helpers/story.ts';

const { default: source } = (await import('../../src/cited-timeline.ts?raw')) as { default: string };

/** The names that the class header documents with a tag. */
const documented = (tag: string): string[] =>
  [...source.matchAll(new RegExp(`@${tag} \\[?([\\w-]+)`, 'g'))].map(([, name]) => name!);

const sheet = document.createElement('style');
document.head.append(sheet);
afterEach(() => {
  sheet.textContent = '';
  globalThis.dispatchEvent(new Event('afterprint'));
});

const RED = 'rgb(255, 1, 2)';
/** Where each custom property takes effect: a selector and a property of its computed style. */
const PROBES: Readonly<Record<string, readonly [selector: string, property: string, value?: string]>> = {
  surface: ['[part~="frame"]', 'background-color'],
  subtle: ['[part~="overview"]', 'background-color'],
  text: ['[part~="frame"]', 'color'],
  muted: ['.event .detail', 'color'],
  border: ['[part~="frame"]', 'border-top-color'],
  control: ['[part~="search"]', 'border-top-color'],
  grid: ['[part~="grid"] path', 'stroke'],
  axis: ['.baseline', 'stroke'],
  link: ['[part~="link"]', 'color'],
  focus: ['[part~="search"]', 'outline-color'],
  selected: ['.event.is-selected', 'background-color'],
  'category-1': ['[part~="category"] .swatch', 'background-color'],
  other: ['[data-event="without"] .segment', 'background-color'],
  font: [':host', 'font-family', 'monospace'],
  'heading-font': ['.panel .chosen', 'font-family', 'fantasy'],
  'font-size': [':host', 'font-size', '23px'],
  radius: ['[part~="frame"]', 'border-top-left-radius', '31px'],
};

test('there is a probe for every documented custom property', () => {
  expect(documented('cssprop')).toEqual(Object.keys(PROBES).map((name) => `--cited-timeline-${name}`));
});

test.each(Object.entries(PROBES))(
  '--cited-timeline-%s takes effect',
  async (name, [selector, property, value = RED]) => {
    const without = { id: 'without', title: 'Without a category', date: '2024-07-04', citations: ['the-star'] };
    const timeline = await mount({ data: { ...story, events: [...story.events, without] }, selected: 'treaty' });
    if (name === 'focus') {
      part(timeline, 'search').focus();
      await userEvent.keyboard('a{Backspace}');
    }
    const seen = (): string => {
      const element = selector === ':host' ? timeline : find(timeline, selector);
      return getComputedStyle(element).getPropertyValue(property);
    };
    expect(seen()).not.toBe(value);
    timeline.style.setProperty(`--cited-timeline-${name}`, value);
    expect(seen()).toBe(value);
  },
);

const swatches = (timeline: CitedTimelineElement): string[] =>
  all(timeline, '[part~="category"] .swatch').map((swatch) => getComputedStyle(swatch).backgroundColor);

test('a category has the page’s colour, else the file’s, else the palette’s; the ninth starts again with the first', async () => {
  const categories = Array.from({ length: 9 }, (_, i) => ({
    id: `c${i}`,
    label: `C${i}`,
    ...(i === 1 && { color: RED }),
  }));
  const timeline = await mount({ data: one({ category: 'c0' }, {}, { categories }) });
  const colors = swatches(timeline);
  expect(colors[1]).toBe(RED);
  expect(new Set(colors.slice(0, 8)).size).toBe(8);
  expect(colors[8]).toBe(colors[0]);
  timeline.style.setProperty('--cited-timeline-category-2', 'rgb(0, 9, 0)');
  timeline.style.setProperty('--cited-timeline-category-1', 'rgb(0, 0, 9)');
  expect(swatches(timeline)).toEqual(['rgb(0, 0, 9)', 'rgb(0, 9, 0)', ...colors.slice(2, 8), 'rgb(0, 0, 9)']);
});

test('light and dark follow color-scheme', async () => {
  sheet.textContent = 'body { color-scheme: light }';
  const timeline = await mount({ data: story });
  const colors = (): string[] =>
    ['background-color', 'color'].map((name) => getComputedStyle(part(timeline, 'frame')).getPropertyValue(name));
  expect(colors()).toEqual(['rgb(255, 255, 255)', 'rgb(27, 33, 48)']);
  sheet.textContent = 'body { color-scheme: dark }';
  expect(colors()).toEqual(['rgb(27, 29, 35)', 'rgb(236, 234, 228)']);
});

test('a larger font makes a larger timeline', async () => {
  const timeline = await mount({ data: story });
  const before = eventOf(timeline, 'treaty').offsetHeight;
  timeline.style.setProperty('--cited-timeline-font-size', '32px');
  await expect.poll(() => eventOf(timeline, 'treaty').offsetHeight).toBeGreaterThan(before * 1.9);
});

test('the page may set a height, which the plot uses', async () => {
  const timeline = await mount({ data: story });
  const natural = part(timeline, 'plot').clientHeight;
  timeline.style.height = `${timeline.offsetHeight + 200}px`;
  expect(part(timeline, 'plot').clientHeight).toBe(natural + 200);
});

test('hidden hides it', async () => {
  const timeline = await mount({ data: story });
  timeline.hidden = true;
  expect(timeline.checkVisibility()).toBe(false);
});

/**
 * Every state in which a part can be visible: what is mounted, and the key that is then pressed on the first event.
 * Each state is printed, and a text is dragged over those that accept drops.
 */
const STATES: readonly (readonly [Mounting, key?: string])[] = [
  [{ data: story, selected: 'treaty', groupBy: 'category' }],
  [{ data: story }, '{ArrowUp}'],
  [{ data: story, layout: 'list', selected: 'treaty' }],
  [{ data: events(1000) }],
  [{ data: one({ date: 'long ago' }) }],
  [{ src: addressOf('no JSON') }],
  [{ data: story, layout: 'table' }],
  [{ data: story, asKnownOn: '2024-11-29', showLag: true }],
  [{ data: story, attributes: { droppable: '' } }],
];

async function mountState([mounting, key]: (typeof STATES)[number]): Promise<CitedTimelineElement> {
  const timeline = await mount(mounting);
  if (key) {
    part(timeline, 'event').focus();
    await userEvent.keyboard(key);
    await settle(timeline);
  }
  for (const legend of all(timeline, '[aria-controls="mark-legend"]')) legend.click();
  globalThis.dispatchEvent(new Event('beforeprint'));
  const dataTransfer = new DataTransfer();
  dataTransfer.setData('text/plain', 'Date,Event');
  timeline.dispatchEvent(new DragEvent('dragenter', { dataTransfer, bubbles: true, cancelable: true }));
  await settle(timeline);
  return timeline;
}

/** Parts that a press or a link opens later; `share.test.ts` opens them. */
const OPENED_LATER: ReadonlySet<string> = new Set(['cite', 'notice']);

test('every documented part exists in some state, and the page can style it', async () => {
  const names = documented('csspart').filter((name) => !OPENED_LATER.has(name));
  expect(names.length).toBeGreaterThan(20);
  sheet.textContent = names.map((name) => `cited-timeline::part(${name}) { --probe-${name}: ${name}; }`).join('\n');
  const styled = new Set<string>();
  for (const state of STATES) {
    const timeline = await mountState(state);
    for (const name of names) {
      for (const element of parts(timeline, name)) {
        expect(getComputedStyle(element).getPropertyValue(`--probe-${name}`)).toBe(name);
        styled.add(name);
      }
    }
  }
  expect(names.filter((name) => !styled.has(name))).toEqual([]);
});

test('every part that exists is documented', async () => {
  const names = new Set(documented('csspart'));
  for (const state of STATES) {
    const timeline = await mountState(state);
    const found = all(timeline, '[part]').flatMap((element) => [...element.part]);
    expect(found.filter((name) => !names.has(name))).toEqual([]);
  }
});

test('nothing moves if the reader wants no motion', async () => {
  const timeline = await mount({ data: story, selected: 'treaty' });
  await settle(timeline);
  for (const element of all(timeline, '*')) {
    expect(getComputedStyle(element).transitionDuration.replace(/[0s, ]/g, '')).toBe('');
  }
});

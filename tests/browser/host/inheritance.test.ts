import type { CitedTimelineElement } from 'cited-timeline/element';
import { afterEach, expect, test, vi } from 'vitest';
import { all, boxOfText, find } from '../helpers/find.ts';
import { mount, settle } from '../helpers/mount.ts';
import { story } from '../helpers/story.ts';
import { DOCTYPE, looks, STATES } from './looks.ts';
import { cutLabels, differences, geometry, openFrame, type Placed } from './homes.ts';

const page = document.createElement('style');
document.head.append(page);
afterEach(() => {
  page.textContent = '';
});

/** Inherited properties that could break the layout. */
const BREAKING = [
  'white-space: pre-wrap',
  'white-space: pre',
  'white-space: nowrap',
  'white-space: break-spaces',
  'text-wrap: nowrap',
  'text-wrap: balance',
  'text-indent: 3em',
  'text-align: center',
  'text-align: right',
  'text-align: justify; text-align-last: right',
  'line-height: 3',
  'line-height: 10px',
  'word-break: break-all',
  'overflow-wrap: anywhere',
  'hyphens: auto',
  'line-break: anywhere',
  'writing-mode: vertical-rl',
  'writing-mode: vertical-lr; text-orientation: upright',
  'list-style: square inside',
  'quotes: none',
  'tab-size: 40',
  'cursor: none',
  'border-collapse: collapse; caption-side: bottom',
  'fill: red; stroke: red; stroke-width: 9px',
  'text-emphasis: filled dot',
];

/** A resting pointer over the element would highlight threads. */
const deafToPointers = (element: HTMLElement): void => void (element.inert = true);

/** The positions of everything, in each state. */
async function pictures(): Promise<Placed[]> {
  const drawn: Placed[] = [];
  for (const state of STATES) {
    const timeline = await mount({ data: story, width: 900, ...state, before: deafToPointers });
    // The filters are added after the first picture
    await vi.waitFor(() => find(timeline, '.filters-menu'));
    await settle(timeline);
    drawn.push(...geometry(timeline));
    timeline.remove();
  }
  return drawn;
}

let unstyled: Promise<Placed[]> | undefined;
/** The positions of everything in a page without styles; measured once. */
const plainPictures = (): Promise<Placed[]> => (unstyled ??= pictures());

/** Inherited properties with which a page paints letters and lines; none may affect the element. */
const PAINTING: Readonly<Record<string, string>> = {
  '-webkit-text-fill-color': 'transparent',
  '-webkit-text-stroke-width': '2px',
  'text-shadow': '2px 2px 4px red',
  'text-emphasis-style': 'dot',
  fill: 'red',
  'fill-opacity': '0.2',
  stroke: 'red',
  'stroke-width': '9px',
  'stroke-opacity': '0.2',
  'stroke-dasharray': '3px',
};

test.each(Object.entries(PAINTING))('body { %s: %s } has no effect on it', async (name, value) => {
  const timeline = await mount({ data: story, selected: 'treaty' });
  const painted = (): string[] =>
    all(timeline, '.title, .chosen, .search, .tick, .grid path, .thread, .icon svg').map((element) =>
      getComputedStyle(element).getPropertyValue(name),
    );
  const before = painted();
  page.textContent = `body { ${name}: ${value} }`;
  expect(getComputedStyle(document.body).getPropertyValue(name)).not.toBe(before[0]);
  expect(painted()).toEqual(before);
});

test.each(BREAKING)('body { %s } has no effect on it', async (css) => {
  const before = await plainPictures();
  page.textContent = `body { ${css} }`;
  expect(differences(before, await pictures())).toEqual([]);
});

test.each(['white-space: pre-wrap', 'text-align: center', 'text-indent: 3em', 'word-break: break-all'])(
  'so does * { %s }',
  async (css) => {
    const before = await plainPictures();
    page.textContent = `* { ${css} }`;
    expect(differences(before, await pictures())).toEqual([]);
  },
);

test('properties that hide it hide it, and properties that disable pointers disable them', async () => {
  const timeline = await mount({ data: story });
  page.textContent = 'body { visibility: hidden; pointer-events: none }';
  expect(getComputedStyle(find(timeline, '.event')).visibility).toBe('hidden');
  expect(getComputedStyle(find(timeline, '.frame')).pointerEvents).toBe('none');
});

/** What pages and readers do to text. */
const LETTERS = [
  'letter-spacing: 0.12em; word-spacing: 0.16em; line-height: 1.5',
  'letter-spacing: 0.3em',
  'word-spacing: 1em',
  'font-weight: 900',
  'font-style: italic; font-weight: bold',
  'font-variant: small-caps',
  'font-variant: all-small-caps',
  'text-transform: uppercase',
  'text-transform: capitalize',
  'font-size-adjust: 0.8',
  'font-stretch: 150%',
  'font-feature-settings: "smcp"',
  'font-kerning: none',
  'font-family: monospace',
  'font-size: 20px; letter-spacing: 2px',
  'line-height: 3',
];

/** Labels that are cut although there is room for all of their words beside their mark. */
function cutBesideRoom(timeline: CitedTimelineElement): string[] {
  const plot = find(timeline, '.plot').getBoundingClientRect();
  const boxes = all(timeline, '.event').map((event) => event.getBoundingClientRect());
  return all(timeline, '.event .label').flatMap((label) => {
    const own = label.closest('.event')!.getBoundingClientRect();
    const lines = [...label.children] as HTMLElement[];
    const missing = Math.max(...lines.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
    const next = boxes
      .filter(({ top, left }) => Math.abs(top - own.top) < 1 && left > own.left)
      .map(({ left }) => left);
    const free = Math.min(plot.right, ...next) - own.right;
    return missing > 0 && free > missing + 20 ? [`${label.textContent}: ${missing} px cut, ${free} px free`] : [];
  });
}

let cuts: number | undefined;
/** Number of cut labels in a page without styles; counted once. */
async function plainCuts(): Promise<number> {
  if (cuts !== undefined) return cuts;
  const plain = await mount({ data: story, width: 1100 });
  cuts = cutLabels(plain).length;
  plain.remove();
  return cuts;
}

test.each(LETTERS)('with %s no label is cut next to free space, and none overlaps another', async (css) => {
  const before = await plainCuts();
  for (const selector of ['body', '*', 'cited-timeline::part(label)', 'cited-timeline::part(tick)']) {
    page.textContent = `${selector} { ${css} }`;
    const timeline = await mount({ data: story, width: 1100 });
    expect(cutBesideRoom(timeline)).toEqual([]);
    expect(cutLabels(timeline).length).toBeLessThanOrEqual(before);
    const boxes = all(timeline, '.event').map((event) => event.getBoundingClientRect());
    const meeting = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.left < b.right - 8 && b.left < a.right - 8 && a.top < b.bottom - 1 && b.top < a.bottom - 1),
    );
    expect(meeting).toEqual([]);
    for (const tier of ['.tick-label', '.band-label']) {
      // A label that would overlap another is empty and has no position
      const texts = all(timeline, tier).filter(({ textContent }) => textContent);
      const words = texts.map(boxOfText);
      expect(words.filter(({ right }, i) => right > (words[i + 1]?.left ?? Infinity))).toEqual([]);
    }
    for (const label of all(timeline, '.event .label'))
      expect(label.offsetHeight).toBeLessThanOrEqual((label.closest('.event') as HTMLElement).offsetHeight);
    timeline.remove();
  }
});

test('spacing set later, for instance by a reader’s tool, is measured when it is set', async () => {
  const timeline = await mount({ data: story, width: 1100 });
  const before = cutLabels(timeline).length;
  page.textContent =
    '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }';
  await settle(timeline);
  await expect.poll(() => cutLabels(timeline).length).toBeLessThanOrEqual(before);
  expect(getComputedStyle(find(timeline, '.event .title')).letterSpacing).not.toBe('normal');
});

/** Text sizes drawn in an element, and the sizes of its buttons, CSS px. */
function sizes(timeline: CitedTimelineElement): { texts: number[]; buttons: number[] } {
  const texts = all(timeline, '.outer *:not(.filters-menu, .filters-menu *)').filter((element) =>
    [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue!.trim() !== ''),
  );
  return {
    texts: texts.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    // Those of the filters and of the menu are collapsed
    buttons: all(timeline, 'button:not(.span, .unseen, [hidden], .filters-choices *, .share-entry)').map((button) =>
      Math.min(button.offsetWidth, button.offsetHeight),
    ),
  };
}

const SIZES: readonly (readonly [name: string, css: string, factor: number])[] = [
  ['62.5 % at the root, 1.6rem in the body', 'html { font-size: 62.5% } body { font-size: 1.6rem }', 1],
  ['62.5 % at the root alone', 'html { font-size: 62.5% }', 1],
  ['125 % at the root', 'html { font-size: 125% }', 1.25],
  ['125 % at the root, 16 px in the body', 'html { font-size: 125% } body { font-size: 16px }', 1],
  ['200 % around it', 'body { font-size: 200% }', 2],
  ['10 px around it', 'body { font-size: 10px }', 1],
];

test.each(SIZES)('with %s sizes follow the surrounding text', async (_, css, factor) => {
  const plain = await mount({ data: story, selected: 'treaty' });
  const before = sizes(plain);
  plain.remove();
  page.textContent = css;
  const timeline = await mount({ data: story, selected: 'treaty', layout: 'plot' });
  const { texts, buttons } = sizes(timeline);
  expect(Math.min(...texts)).toBeCloseTo(Math.min(...before.texts) * factor, 0);
  expect(Math.min(...texts)).toBeGreaterThanOrEqual(12);
  expect(Math.min(...buttons)).toBeGreaterThanOrEqual(24);
});

test.each(['8px', '10px', '30px'])(
  'in a font of %s that the page asks for, what is pressed is 24 px large',
  async (size) => {
    const before = ({ style }: CitedTimelineElement): void => style.setProperty('--cited-timeline-font-size', size);
    for (const state of [{ selected: 'treaty' }, { selected: 'the-star' }, { layout: 'list' }] as const) {
      const timeline = await mount({ data: story, before, ...state });
      expect(Math.min(...sizes(timeline).buttons)).toBeGreaterThanOrEqual(24);
      const skip = find(timeline, '.skip');
      skip.focus();
      expect(skip.offsetHeight).toBeGreaterThanOrEqual(24);
      timeline.remove();
    }
  },
);

test('it looks the same with and without a doctype', async () => {
  const heights = ['', 'display: block; block-size: 500px', 'block-size: 700px'];
  expect(differences(await looks(DOCTYPE, heights), await looks('', heights))).toEqual([]);
}, 60_000);

test('in a table without a doctype its text has its normal size', async () => {
  const other = await openFrame('<title>Frame</title><body style="font-size: 20px"><table><tr><td></table>');
  const timeline = await mount({ data: story });
  other.querySelector('td')!.append(timeline);
  await settle(timeline);
  expect(Math.min(...sizes(timeline).texts)).toBeGreaterThanOrEqual(12);
  expect(timeline.offsetWidth).toBeGreaterThan(900);
});

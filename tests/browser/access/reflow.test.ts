import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { events } from '../helpers/files.ts';
import { all, eventOf, find, parts, textOf } from '../helpers/find.ts';
import { mount, settle } from '../helpers/mount.ts';
import { story } from '../helpers/story.ts';
import { smallTargets } from './targets.ts';

/** Words that are cut off without an ellipsis, or lie outside the element. */
function lost(timeline: CitedTimelineElement): string[] {
  const { left, right } = timeline.getBoundingClientRect();
  return (
    all(timeline, '*')
      .filter((element) => element instanceof HTMLElement && !element.closest('.unseen, .overview'))
      // Collapsed elements have no position yet
      .filter((element) => element.checkVisibility())
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && textOf(node) !== ''))
      .flatMap((element) => {
        const box = element.getBoundingClientRect();
        const { textOverflow, overflowX } = getComputedStyle(element);
        const cut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
        const outside = box.width > 0 && (box.left < left - 1 || box.right > right + 1);
        const lostHere = outside || (cut && overflowX !== 'visible' && textOverflow !== 'ellipsis');
        return lostHere ? [`${element.className || element.localName}: ${textOf(element).slice(0, 40)}`] : [];
      })
  );
}

const wide = (): number => document.documentElement.scrollWidth;

test.each([320, 280, 240])(
  'at %i px, as a zoom of 400 per cent gives, nothing is lost and nothing scrolls sideways',
  async (width) => {
    await page.viewport(width, 800);
    try {
      for (const state of [
        { selected: 'seoul-meeting' },
        { query: 'unheard of' },
        { layout: 'plot', selected: 'treaty' },
      ] as const) {
        const timeline = await mount({ data: story, ...state });
        expect(wide()).toBeLessThanOrEqual(width);
        expect(lost(timeline)).toEqual([]);
        timeline.remove();
      }
    } finally {
      await page.viewport(1120, 800);
    }
  },
);

/**
 * The text spacing that WCAG 1.4.12 allows readers to set; it reaches into the element like a reader's own style sheet.
 */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** The story with the text spacing of WCAG 1.4.12. */
async function spaced(layout: 'plot' | 'list'): Promise<CitedTimelineElement> {
  const timeline = await mount({ data: story, layout, selected: 'seoul-meeting' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SPACED);
  timeline.shadowRoot!.adoptedStyleSheets.push(sheet);
  await settle(timeline);
  await settle(timeline);
  return timeline;
}

test.each(['plot', 'list'] as const)('with the text spacing of WCAG 1.4.12 the %s loses nothing', async (layout) => {
  expect(lost(await spaced(layout))).toEqual([]);
});

// Text that is cut in width ends in an ellipsis, and is complete in the name
test('with that text spacing both lines of a label keep their full height', async () => {
  const labels = parts(await spaced('plot'), 'label').filter(({ children }) => children.length > 1);
  expect(labels.length).toBeGreaterThan(5);
  for (const label of labels) {
    const [title, detail] = [...label.children].map((line) => line.getBoundingClientRect());
    expect(detail!.top, label.textContent).toBeGreaterThanOrEqual(title!.bottom - 1);
  }
});

test('for a mouse every target is at least 24 px wide and high', async () => {
  expect(matchMedia('(pointer: coarse)').matches).toBe(false);
  expect(await smallTargets(24)).toEqual([]);
});

test('articles on the rail are so far apart that their targets do not overlap', async () => {
  const timeline = await mount({ data: story });
  const middles = parts(timeline, 'article').map((article) => {
    const { left, width } = article.getBoundingClientRect();
    return left + width / 2;
  });
  expect(middles.length).toBe(3);
  for (const [i, x] of middles.slice(1).entries()) expect(x - middles[i]!).toBeGreaterThanOrEqual(24);
});

test('everything that can be dragged can also be done by pressing', async () => {
  const timeline = await mount({ data: story });
  const before = timeline.range;
  // Panning and the overview's window: keys of the plot; its edges, and marking a range: the zoom buttons
  eventOf(timeline, 'troops').focus();
  for (const [key, held] of [
    ['ArrowRight', { shiftKey: true }],
    ['+', {}],
    ['-', {}],
  ] as const) {
    const from = timeline.range;
    find(timeline, '.plot').dispatchEvent(new KeyboardEvent('keydown', { key, ...held, bubbles: true }));
    expect(timeline.range).not.toBe(from);
  }
  for (const name of ['Zoom in', 'Zoom out', 'Fit: Show the whole story']) {
    const from = timeline.range;
    find(timeline, `[aria-label="${name}"]`).click();
    expect(timeline.range).not.toBe(from);
  }
  expect(timeline.range).toBe(before);
});

test('the focused element is never hidden: page and list scroll to it', async () => {
  await page.viewport(600, 300);
  try {
    const timeline = await mount({ data: events(60), layout: 'list' });
    document.body.prepend(Object.assign(document.createElement('div'), { style: 'height: 900px' }));
    for (const id of ['e40', 'e3', 'e59']) {
      eventOf(timeline, id).focus();
      await settle(timeline);
      const { top, bottom } = eventOf(timeline, id).getBoundingClientRect();
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(300);
      const at = document.elementsFromPoint(200, (top + bottom) / 2);
      expect(at).toContain(timeline);
      // Not under the month heading that sticks to the top
      const over = timeline.shadowRoot!.elementFromPoint(200, (top + bottom) / 2);
      expect(eventOf(timeline, id).contains(over)).toBe(true);
    }
  } finally {
    await page.viewport(1120, 800);
  }
});

test('a root font of 200 % makes the whole timeline twice as large, without overlaps', async () => {
  const root = document.documentElement;
  try {
    const timeline = await mount({ data: story, selected: 'treaty', layout: 'plot' });
    const before = eventOf(timeline, 'treaty').getBoundingClientRect().height;
    root.style.fontSize = '200%';
    await settle(timeline);
    await settle(timeline);
    expect(eventOf(timeline, 'treaty').getBoundingClientRect().height).toBeGreaterThan(before * 1.8);
    for (const label of parts(timeline, 'label')) {
      expect(label.scrollHeight, label.textContent).toBeLessThanOrEqual(label.clientHeight + 1);
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  } finally {
    root.style.fontSize = '';
  }
});

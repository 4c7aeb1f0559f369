import type { CitedTimelineElement } from 'cited-timeline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { events } from './helpers/files.ts';
import { all, boxOfText, eventOf } from './helpers/find.ts';
import { frame, mount, settle } from './helpers/mount.ts';

const errors: string[] = [];
const hear = ({ message }: ErrorEvent): unknown => errors.push(message);
beforeEach(() => {
  errors.length = 0;
  addEventListener('error', hear);
});
afterEach(() => removeEventListener('error', hear));

/** Labels with many digits, on the axis as well. */
const moments = (): ReturnType<typeof events> => {
  const file = events(12);
  return {
    articles: file.articles!.map((article) => ({ ...article, published: '2024-05-01T10:00:00.020Z' })),
    events: file.events.map((event, i) => ({ ...event, date: `2024-05-01T10:00:00.0${10 + 3 * i}Z` })),
  };
};

test('a width that changes repeatedly is followed, without errors', async () => {
  const timeline = await mount({ data: events(60), width: 1400 });
  for (let width = 1400; width > 300; width -= 50) {
    timeline.style.width = `${width}px`;
    await settle(timeline);
    await settle(timeline); // observers report the size in one frame, and it is drawn in the next
    const drawn = all(timeline, '.tick-label').filter(({ textContent }) => textContent);
    const { right } = timeline.getBoundingClientRect();
    for (const label of drawn) expect(boxOfText(label).right).toBeLessThanOrEqual(right);
  }
  expect(errors).toEqual([]);
});

test('after it was outside of the page for a while and drawn there, a new width is followed, without errors', async () => {
  const timeline = await mount({ data: moments(), width: 1100 });
  timeline.requestUpdate();
  timeline.remove();
  timeline.selected = 'e3';
  await timeline.updateComplete;
  document.body.append(timeline);
  await settle(timeline);
  for (const width of [428, 1000, 430]) {
    timeline.style.width = `${width}px`;
    await settle(timeline);
    await settle(timeline); // observers report the size in one frame, and it is drawn in the next
    expect(all(timeline, '.list')).toHaveLength(width < 560 ? 1 : 0);
  }
  expect(errors).toEqual([]);
});

test("the story is as wide as the frame's scrollbar leaves it, which does not turn it into a list", async () => {
  const timeline = await mount({ data: events(2), width: 562 });
  // Test browsers may hide their scrollbars
  const bar = new CSSStyleSheet();
  const root = timeline.shadowRoot!;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, bar];
  const right = async (width: number): Promise<number> => {
    bar.replaceSync(`.frame { padding-inline-end: ${width}px }`);
    await settle(timeline);
    await settle(timeline);
    return eventOf(timeline, 'e1').getBoundingClientRect().right;
  };
  const before = await right(0);
  const lost = before - (await right(17));
  expect(lost).toBeGreaterThan(8);
  expect(lost).toBeLessThanOrEqual(17);
  expect(await right(0)).toBe(before);
  expect(errors).toEqual([]);
});

test('ready waits for the new width after a higher story caused a scrollbar', async () => {
  const timeline = await mount({ data: events(12), width: 1000 });
  // Test browsers may hide their scrollbars, so the page reduces the width by the same amount
  timeline.addEventListener('cited-timeline-load', () => (timeline.style.width = '985px'), { once: true });
  timeline.data = { ...moments(), title: 'Moments' };
  await timeline.ready;
  const right = 985 + timeline.getBoundingClientRect().left;
  const labels = all(timeline, '.plot .label').map((label) => label.getBoundingClientRect().right);
  expect(labels.length).toBe(12);
  expect(Math.max(...labels)).toBeLessThan(right);
  const articles = all(timeline, '.articles button').map((button) => button.getBoundingClientRect().right);
  expect(Math.max(...articles)).toBeLessThanOrEqual(right);
});

/** The moment after a frame is painted. */
const painted = async (): Promise<void> => {
  await frame();
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
};

const isShown = (node: Element): boolean => getComputedStyle(node).visibility === 'visible';

/** Visible labels of one kind that overlap. */
const overlapping = (timeline: CitedTimelineElement, selector: string): string[] => {
  const boxes = all(timeline, selector)
    .filter(isShown)
    .map((node) => ({ text: node.textContent, ...boxOfText(node).toJSON() }) as DOMRect & { text: string });
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5)
      .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5)
      .map((b) => `${a.text} meets ${b.text}`),
  );
};

test('labels never overlap when the font grows, not even in the frame before they are laid out again', async () => {
  const timeline = await mount({ data: moments(), width: 1100 });
  const kinds = ['.tick-label', '.band-label', '.events .title'];
  for (const size of [48, 16, 60, 20]) {
    timeline.style.setProperty('--cited-timeline-font-size', `${size}px`);
    for (let frames = 0; frames < 3; frames++) {
      await painted();
      for (const kind of kinds) expect(overlapping(timeline, kind)).toEqual([]);
    }
    expect(all(timeline, '.tick-label, .events .label').every(isShown)).toBe(true);
  }
  expect(errors).toEqual([]);
});

test('labels of a font that grows in every frame are hidden only in the first frame', async () => {
  const timeline = await mount({ data: moments(), width: 1100 });
  const shown: boolean[] = [];
  for (let size = 16; size < 26; size += 0.5) {
    await frame();
    shown.push(all(timeline, '.tick-label').every(isShown));
    timeline.style.setProperty('--cited-timeline-font-size', `${size}px`);
  }
  expect(shown.slice(3).filter((each) => !each).length).toBeLessThan(3);
});

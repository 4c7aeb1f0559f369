import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { all, button, find, focusedIn, part, parts, textOf } from './helpers/find.ts';
import { type Mounting, mount, settle } from './helpers/mount.ts';
import { story } from './helpers/story.ts';

const NAME = 'How to read this';

async function mountOpen(mounting: Mounting = {}): Promise<CitedTimelineElement> {
  const timeline = await mount({ data: story, width: 1000, ...mounting });
  await userEvent.click(button(timeline, NAME));
  await expect.poll(() => parts(timeline, 'mark-legend').length).toBe(1);
  return timeline;
}

/** Opens the menu, in which the legend is an entry on a narrow element, and returns that entry. */
async function entryOf(timeline: CitedTimelineElement, name: string): Promise<HTMLElement> {
  const entry = (): HTMLElement | undefined => all(timeline, '.share-entry').find((each) => textOf(each) === name);
  await expect.poll(entry).toBeDefined();
  await userEvent.click(find(timeline, '.share-menu summary'));
  return entry()!;
}

test.each(['plot', 'list'] as const)(
  'in the %s a button opens and closes the legend, and keeps the focus',
  async (layout) => {
    const timeline = await mount({ data: story, width: 1000, layout });
    const opener = button(timeline, NAME);
    expect([opener.ariaExpanded, opener.getAttribute('aria-controls')]).toEqual(['false', 'mark-legend']);
    expect(parts(timeline, 'mark-legend')).toEqual([]);
    await userEvent.click(opener);
    await expect.poll(() => parts(timeline, 'mark-legend').length).toBe(1);
    expect(part(timeline, 'mark-legend').id).toBe('mark-legend');
    expect([opener.ariaExpanded, focusedIn(timeline)]).toEqual(['true', opener]);
    await userEvent.click(opener);
    await settle(timeline);
    expect(parts(timeline, 'mark-legend')).toEqual([]);
    expect([opener.ariaExpanded, focusedIn(timeline)]).toEqual(['false', opener]);
  },
);

test('it is a named region directly after the button that opens it', async () => {
  const timeline = await mountOpen();
  const legend = part(timeline, 'mark-legend');
  expect(textOf(find(timeline, `#${legend.getAttribute('aria-labelledby')}`))).toBe(NAME);
  await userEvent.keyboard('{Tab}');
  expect(focusedIn(timeline)).toBe(legend);
});

test.each(['the button', 'the legend'])('Escape at %s closes it, and the button has the focus', async (place) => {
  const timeline = await mountOpen();
  if (place === 'the legend') await userEvent.keyboard('{Tab}');
  const pressed: string[] = [];
  timeline.addEventListener('keydown', ({ key }) => pressed.push(key));
  await userEvent.keyboard('{Escape}');
  await settle(timeline);
  expect(parts(timeline, 'mark-legend')).toEqual([]);
  expect(focusedIn(timeline)).toBe(button(timeline, NAME));
  expect(pressed).toEqual([]);
  // If there is nothing to close, the key belongs to the page
  await userEvent.keyboard('{Escape}');
  expect(pressed).toEqual(['Escape']);
});

test('each entry has a mark and its meaning, whatever the story contains', async () => {
  const timeline = await mountOpen();
  const entries = all(timeline, '.mark-legend li');
  const meanings = entries.map((entry) => textOf(entry.querySelector('.sample + span')!));
  expect(meanings).toEqual([
    'on a day',
    'some time within',
    'lasted all this time',
    'began and ended some time within the pale ends',
    'about this time',
    'the source doubts the date',
    'open: no end is given',
    'the end is unknown',
    'at one of several times',
    'several events, which zooming parts',
    'an article, when it was published',
    'ties an article to all the time in which the event may lie',
    'an article that disputes the event',
    'an article that takes it back',
    'a voice that attests the event',
    'a voice that disputes it',
    'a voice that retracts it',
    'retracted',
    'disputed',
    'expected',
    'unconfirmed',
    'a date that articles give; filled where the file follows it',
    'not yet reported on the chosen day',
    'until it was first reported',
  ]);
  for (const entry of entries) {
    const { width, height } = entry.querySelector('.sample > *')!.getBoundingClientRect();
    expect(Math.max(width, height), textOf(entry)).toBeGreaterThan(8);
  }
  expect(entries.every((entry) => entry.querySelector('.sample')!.ariaHidden === 'true')).toBe(true);
});

test('the marks differ, and are those of the plot', async () => {
  const timeline = await mountOpen();
  const shapes = all(timeline, '.mark-legend .sample').map((sample) =>
    [...sample.querySelectorAll('*')]
      .map((node) => [node.getAttribute('class'), node.getAttribute('d')].filter(Boolean).join(' '))
      .join(' | '),
  );
  expect(new Set(shapes).size).toBe(shapes.length);
  expect(shapes[0]).toBe('mark dot | segment solid');
  expect(shapes).toContain(
    'mark bar | segment pale cut-end cap-start | segment solid cut-start cut-end | segment pale cut-start cap-end',
  );
  expect(shapes).toContain('mark dot doubted | segment pale dashed');
});

test('it works in other languages, in both directions', async () => {
  const timeline = await mount({ data: story, lang: 'ar', attributes: { dir: 'rtl' }, width: 390 });
  const name = 'كيف يُقرأ هذا';
  await userEvent.click(await entryOf(timeline, name));
  await expect.poll(() => parts(timeline, 'mark-legend').length).toBe(1);
  const [first] = all(timeline, '.mark-legend li');
  const [sample, meaning] = [...first!.children].map((child) => child.getBoundingClientRect());
  expect(sample!.left).toBeGreaterThan(meaning!.left);
  expect(textOf(first!)).toBe('في يوم محدد');
});

test('its targets are large enough for fingers, and it is never wider than the element', async () => {
  const timeline = await mount({ data: story, width: 320 });
  const entry = await entryOf(timeline, NAME);
  const { width, height } = entry.getBoundingClientRect();
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  await userEvent.click(entry);
  await expect.poll(() => parts(timeline, 'mark-legend').length).toBe(1);
  const legend = part(timeline, 'mark-legend');
  expect(legend.scrollWidth).toBeLessThanOrEqual(legend.clientWidth);
  expect(legend.getBoundingClientRect().width).toBeLessThanOrEqual(320);
});

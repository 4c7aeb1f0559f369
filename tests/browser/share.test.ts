import axe from 'axe-core';
import type { CitedTimelineElement } from 'cited-timeline/element';
import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { all, button, find, focusedIn, textOf } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';
import { story } from './helpers/story.ts';

const written: string[] = [];

beforeEach(() => {
  written.length = 0;
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void written.push(text));
  history.replaceState(null, '', location.pathname + location.search);
  return () => {
    vi.restoreAllMocks();
    history.replaceState(null, '', location.pathname + location.search);
  };
});

const menu = (timeline: CitedTimelineElement) => find(timeline, '.share-menu summary');

async function openMenu(timeline: CitedTimelineElement): Promise<void> {
  await expect.poll(() => all(timeline, '.share-menu').length).toBe(1);
  await userEvent.click(menu(timeline));
}

test('a copied link reports what has changed in another version of the story', async () => {
  const timeline = await mount({ data: story, width: 1000, selected: 'treaty', attributes: { hash: '' } });
  await openMenu(timeline);
  await userEvent.click(button(timeline, 'Copy link'));
  await expect.poll(() => textOf(find(timeline, '.notice'))).toBe('Link copied');
  expect(focusedIn(timeline)).toBe(menu(timeline));
  const [link = ''] = written;
  expect(link).toMatch(/#r=[^&]+&e=treaty&data=10\.[\w-]{5}\.[\w-]{50}$/);
  timeline.remove();

  history.replaceState(null, '', link);
  const events = [
    ...story.events.filter(({ id }) => id !== 'treaty'),
    { id: 'parade', title: 'A parade is held', date: '2024-09-09', citations: [] },
  ];
  const later = await mount({ data: { ...story, events }, width: 1000, attributes: { hash: '' } });
  await expect
    .poll(() => textOf(find(later, '.notice')))
    .toBe(
      'Since this link was made: 1 event added: “A parade is held”; 1 event no longer there; what it had open is no longer there',
    );
  await userEvent.click(button(later, 'Close'));
  expect(all(later, '.notice')).toEqual([]);
});

test.each(['plot', 'list'] as const)('closing a notice moves the focus to the story (%s)', async (layout) => {
  const timeline = await mount({ data: story, width: 1000, layout });
  for (const close of [() => userEvent.click(button(timeline, 'Close')), () => userEvent.keyboard('{Enter}')]) {
    await openMenu(timeline);
    await userEvent.click(button(timeline, 'Copy link'));
    await expect.poll(() => all(timeline, '.notice')).toHaveLength(1);
    button(timeline, 'Close').focus();
    await close();
    expect(all(timeline, '.notice')).toEqual([]);
    expect(focusedIn(timeline)?.matches('.frame [data-event]')).toBe(true);
  }
});

test('the open item can be cited in four formats, by keyboard, and the focus returns', async () => {
  const timeline = await mount({ data: story, width: 1000, selected: 'treaty' });
  await expect.poll(() => all(timeline, '.cite').length).toBe(1);
  const opener = button(timeline, 'Cite: Putin and Kim sign partnership treaty');
  opener.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => all(timeline, 'dialog[open]').length).toBe(1);
  const text = () => (find(timeline, '.cite-dialog textarea') as HTMLTextAreaElement).value;
  expect(text()).toMatch(/^“Putin and Kim sign partnership treaty”, some time in June 2024\. .*#e=treaty&data=/);
  expect((await axe.run(timeline)).violations).toEqual([]);
  find(timeline, '.cite-dialog :checked').focus();
  for (const begin of [/^@online\{treaty,/, /^TY {2}- ELEC/, /^\[\n {2}\{\n {4}"id": "treaty"/]) {
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(text).toMatch(begin);
  }
  await userEvent.click(button(timeline, 'Copy'));
  await expect.poll(() => textOf(find(timeline, '.cite-foot [role=status]'))).toBe('Copied');
  expect(written).toEqual([text()]);
  vi.mocked(navigator.clipboard.writeText).mockRejectedValue(new Error('no'));
  await userEvent.click(button(timeline, 'Copy'));
  await expect
    .poll(() => textOf(find(timeline, '.cite-foot [role=status]')))
    .toBe('Selected: copy it with the keyboard');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => all(timeline, 'dialog').length).toBe(0);
  expect(focusedIn(timeline)).toBe(opener);
});

test('on a phone the menu contains the legend as well', async () => {
  const timeline = await mount({ data: story, width: 358 });
  await openMenu(timeline);
  expect((await axe.run(timeline)).violations).toEqual([]);
  expect(all(timeline, '.share-entry').map(textOf)).toEqual([
    'Copy link',
    'Cite this view',
    'Save as picture (SVG)',
    'Save as picture (PNG)',
    'How to read this',
  ]);
  await userEvent.click(button(timeline, 'How to read this'));
  await expect.poll(() => all(timeline, '.mark-legend').length).toBe(1);
  expect(all(timeline, '.share-menu[open]')).toEqual([]);
});

test('if the story changes while the dialog is open, the focus moves to the story when it closes', async () => {
  const timeline = await mount({ data: story, width: 1000, selected: 'treaty' });
  await expect.poll(() => all(timeline, '.cite').length).toBe(1);
  button(timeline, 'Cite: Putin and Kim sign partnership treaty').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => all(timeline, 'dialog[open]').length).toBe(1);
  timeline.data = { articles: [], events: [] };
  await timeline.ready;
  await settle(timeline);
  expect(all(timeline, 'dialog[open]')).toHaveLength(1);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => all(timeline, 'dialog').length).toBe(0);
  expect(focusedIn(timeline)).toBe(find(timeline, '.message'));
});

import type { CitedTimelineElement } from 'cited-timeline/element';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { button, eventOf, find, part } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';
import { story } from './helpers/story.ts';

/** Keys that reach a page with shortcuts, as `keydown:j`. */
let heard: string[] = [];
const listen = (event: KeyboardEvent): void => {
  heard.push(`${event.type}:${event.key}`);
  // As a page with shortcuts does; otherwise `/` opens the search of Firefox, which takes the keys of the next test
  if (event.key === '/') event.preventDefault();
};
const TYPES = ['keydown', 'keypress', 'keyup'] as const;

beforeEach(() => {
  heard = [];
  for (const type of TYPES) document.addEventListener(type, listen);
});
afterEach(() => {
  for (const type of TYPES) document.removeEventListener(type, listen);
});

async function typing(text = ''): Promise<CitedTimelineElement> {
  const timeline = await mount({ data: story });
  part(timeline, 'search').focus();
  if (text) await userEvent.keyboard(text);
  await settle(timeline);
  return timeline;
}

test('typing in the search triggers no shortcut of the page: letters, digits, punctuation, spaces, and editing keys', async () => {
  const timeline = await typing('/sjK? 7é{Backspace}{ArrowLeft}{Home}{End}{Delete}{Enter}');
  expect(timeline.query).toContain('/sjK? 7');
  expect(heard).toEqual([]);
});

test('keys with Ctrl, ⌘ or Alt, Tab and F1 belong to the page even in the search', async () => {
  const timeline = await typing();
  const keys = [
    { key: 'k', ctrlKey: true },
    { key: 'k', metaKey: true },
    { key: 'k', altKey: true },
    { key: 'F1' },
    { key: 'Tab' },
  ];
  for (const key of keys) part(timeline, 'search').dispatchEvent(sent('keydown', key));
  expect(heard).toEqual(['keydown:k', 'keydown:k', 'keydown:k', 'keydown:F1', 'keydown:Tab']);
});

const sent = (type: string, init: KeyboardEventInit): KeyboardEvent =>
  new KeyboardEvent(type, { bubbles: true, composed: true, cancelable: true, ...init });

/**
 * An event that reports AltGr as held, as in Windows. WebKit cannot produce one, because it never sends AltGr with
 * Ctrl.
 */
const withAltGraph = (event: KeyboardEvent): KeyboardEvent =>
  Object.defineProperty(event, 'getModifierState', { value: (name: string) => name === 'AltGraph' });

test('a letter made with AltGr or Option, or composed by an input method, is typed', async () => {
  const timeline = await typing();
  const keys = [{ key: '¬', altKey: true }, { key: 'Process', isComposing: true }, { key: 'Dead' }];
  const search = part(timeline, 'search');
  for (const key of keys) for (const type of TYPES) search.dispatchEvent(sent(type, key));
  for (const type of TYPES) search.dispatchEvent(withAltGraph(sent(type, { key: '@', ctrlKey: true, altKey: true })));
  expect(heard).toEqual([]);
});

test('Escape in the search clears it, and belongs to the page if there is nothing to clear', async () => {
  const timeline = await typing('treaty{Escape}');
  expect([timeline.query, (part(timeline, 'search') as HTMLInputElement).value]).toEqual(['', '']);
  expect(heard).toEqual([]);
  await userEvent.keyboard('{Escape}');
  expect(heard).toEqual(['keydown:Escape', 'keyup:Escape']);
});

test('keys that the plot uses do not also change the page’s slides', async () => {
  const timeline = await mount({ data: story });
  eventOf(timeline, 'treaty').focus();
  await userEvent.keyboard('{ArrowRight}{ArrowLeft}{Home}{End}+-0{ArrowUp}{ArrowDown}{Enter}{Escape}');
  await userEvent.keyboard('l');
  await settle(timeline);
  expect(find(timeline, '.list')).toBeDefined();
  expect(heard).toEqual([]);
});

test('keys that it does not use belong to the page', async () => {
  const timeline = await mount({ data: story });
  eventOf(timeline, 'treaty').focus();
  await userEvent.keyboard('j/{Escape}');
  expect(heard.filter((key) => key.startsWith('keydown'))).toEqual(['keydown:j', 'keydown:/', 'keydown:Escape']);
});

test('Enter and Space press a button of the toolbar, and do nothing in the page', async () => {
  const timeline = await mount({ data: story });
  button(timeline, 'List').focus();
  await userEvent.keyboard('{Enter}');
  await settle(timeline);
  expect(find(timeline, '.list')).toBeDefined();
  button(timeline, /^Background/).focus();
  await userEvent.keyboard(' ');
  await settle(timeline);
  expect(timeline.state.selection.total).toBe(9);
  expect(heard).toEqual([]);
});

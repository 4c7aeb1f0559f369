import type { CitedTimelineElement } from 'cited-timeline/element';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { button, eventOf, find, part } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';
import { story } from './helpers/story.ts';

/** Keys that come to a page which has shortcuts, as `keydown:j`. */
let heard: string[] = [];
const listen = (event: KeyboardEvent): void => {
  heard.push(`${event.type}:${event.key}`);
  // As a page does with its shortcuts: else `/` opens the search of Firefox, which takes the keys of the next test
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

test('what is typed in the search reaches no shortcut of the page: letters, digits, signs, blanks, and keys that edit', async () => {
  const timeline = await typing('/sjK? 7é{Backspace}{ArrowLeft}{Home}{End}{Delete}{Enter}');
  expect(timeline.query).toContain('/sjK? 7');
  expect(heard).toEqual([]);
});

test('what is held with Ctrl, ⌘ or Alt, Tab and F1 are the page’s in the search, too', async () => {
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

/** An event that says of itself, as in Windows, that AltGr is held. WebKit cannot be asked for one, as it never sends one with Ctrl. */
const withAltGraph = (event: KeyboardEvent): KeyboardEvent =>
  Object.defineProperty(event, 'getModifierState', { value: (name: string) => name === 'AltGraph' });

test('a letter that AltGr or Option makes, and what a writing system composes, is typed', async () => {
  const timeline = await typing();
  const keys = [{ key: '¬', altKey: true }, { key: 'Process', isComposing: true }, { key: 'Dead' }];
  const search = part(timeline, 'search');
  for (const key of keys) for (const type of TYPES) search.dispatchEvent(sent(type, key));
  for (const type of TYPES) search.dispatchEvent(withAltGraph(sent(type, { key: '@', ctrlKey: true, altKey: true })));
  expect(heard).toEqual([]);
});

test('Escape in the search clears it, and is the page’s where there is nothing to clear', async () => {
  const timeline = await typing('treaty{Escape}');
  expect([timeline.query, (part(timeline, 'search') as HTMLInputElement).value]).toEqual(['', '']);
  expect(heard).toEqual([]);
  await userEvent.keyboard('{Escape}');
  expect(heard).toEqual(['keydown:Escape', 'keyup:Escape']);
});

test('keys that the plot uses do not also turn the page’s slides', async () => {
  const timeline = await mount({ data: story });
  eventOf(timeline, 'treaty').focus();
  await userEvent.keyboard('{ArrowRight}{ArrowLeft}{Home}{End}+-0{ArrowUp}{ArrowDown}{Enter}{Escape}');
  await userEvent.keyboard('l');
  await settle(timeline);
  expect(find(timeline, '.list')).toBeDefined();
  expect(heard).toEqual([]);
});

test('keys that it does not use are the page’s', async () => {
  const timeline = await mount({ data: story });
  eventOf(timeline, 'treaty').focus();
  await userEvent.keyboard('j/{Escape}');
  expect(heard.filter((key) => key.startsWith('keydown'))).toEqual(['keydown:j', 'keydown:/', 'keydown:Escape']);
});

test('Enter and Space press a button of the toolbar, and nothing of the page', async () => {
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

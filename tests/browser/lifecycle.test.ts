import type { CitedTimelineElement } from 'cited-timeline';
import { expect, test, vi } from 'vitest';
import { addressOf, events } from './helpers/files.ts';
import { all, eventIds, eventOf, find, textOf } from './helpers/find.ts';
import { alwaysIdle } from './helpers/idle.ts';
import { frame, mount, place, settle } from './helpers/mount.ts';
import { welcomeMotion } from './helpers/motion.ts';
import { record } from './helpers/record.ts';
import { IN_ORDER, story } from './helpers/story.ts';
import { interceptFetch } from './helpers/fetch.ts';
import { isJapanese } from './helpers/japanese.ts';

test('a new element has no attributes and no children, and can be cloned', async () => {
  const timeline = document.createElement('cited-timeline');
  expect([timeline.attributes.length, timeline.childNodes.length]).toEqual([0, 0]);
  const original = await mount({ attributes: { src: addressOf(story), selected: 'treaty' } });
  const copy = original.cloneNode(true) as CitedTimelineElement;
  document.body.append(copy);
  await copy.ready;
  expect(eventIds(copy)).toEqual(IN_ORDER);
  expect(textOf(find(copy, '.panel .chosen'))).toBe('Putin and Kim sign partnership treaty');
});

test('moving it in the page keeps range, selection, search and lanes, and loads nothing again', async () => {
  const loads = interceptFetch();
  const timeline = place({ src: 'story.json' });
  const shown = record(timeline, 'cited-timeline-load');
  await timeline.updateComplete;
  loads[0]!.answer(story);
  await timeline.ready;
  timeline.range = '2024-10/2024-11';
  timeline.query = 'pyongyang';
  timeline.groupBy = 'category';
  await settle(timeline);
  eventOf(timeline, 'no-appointed').click();
  await settle(timeline);
  const before = eventIds(timeline);
  const moves = record(timeline, 'cited-timeline-range');

  const elsewhere = document.createElement('section');
  document.body.append(elsewhere);
  elsewhere.append(timeline);
  await settle(timeline);
  timeline.remove();
  await frame();
  document.body.prepend(timeline);
  await settle(timeline);

  expect(timeline.range).toBe('2024-10-01/2024-11-30');
  expect([timeline.selected, timeline.query, timeline.groupBy]).toEqual(['no-appointed', 'pyongyang', 'category']);
  expect(eventIds(timeline)).toEqual(before);
  expect([loads.length, shown.length, moves.length]).toEqual([1, 1, 0]);
});

test('moving it during a load does not abort the load', async () => {
  const loads = interceptFetch();
  const timeline = place({ src: 'story.json' });
  await timeline.updateComplete;
  const elsewhere = document.createElement('section');
  document.body.append(elsewhere);
  elsewhere.append(timeline);
  await frame();
  expect(loads.map(({ signal }) => signal.aborted)).toEqual([false]);
  loads[0]!.answer(story);
  await timeline.ready;
  expect(eventIds(timeline)).toEqual(IN_ORDER);
});

test('it adapts to its new space after a move', async () => {
  const timeline = await mount({ data: story });
  const narrow = document.createElement('div');
  narrow.style.width = '400px';
  document.body.append(narrow);
  narrow.append(timeline);
  await expect.poll(() => all(timeline, '[part~="list"]').length).toBe(1);
});

test('hidden at first, it is drawn once it is shown', async () => {
  const timeline = document.createElement('cited-timeline');
  timeline.hidden = true;
  timeline.data = story;
  document.body.append(timeline);
  await frame();
  expect(all(timeline, '[part~="event"]')).toEqual([]);
  timeline.hidden = false;
  await timeline.ready;
  expect(eventIds(timeline)).toEqual(IN_ORDER);
});

test('a removal ends a glide', async () => {
  const callBack = welcomeMotion();
  const timeline = await mount({ data: story });
  timeline.zoomTo('2024-10');
  timeline.remove();
  const moves = record(timeline, 'cited-timeline-range');
  for (let i = 0; i < 5; i++) await frame();
  expect(moves).toEqual([]);
  callBack();
});

test('an update that changes nothing writes nothing', async () => {
  alwaysIdle();
  // The pointer may rest on it
  const attributes = { inert: '' };
  const timeline = await mount({ data: story, selected: 'treaty', groupBy: 'category', query: '2024', attributes });
  timeline.query = '';
  await settle(timeline);
  // What paints a view that moves is prepared while the page is idle
  await expect.poll(() => all(timeline, 'canvas').length).toBe(2);
  await settle(timeline);
  const writes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => writes.push(...records));
  observer.observe(timeline.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
  const { data, range, selected, layout, groupBy, query } = timeline;
  Object.assign(timeline, { data, range, selected, layout, groupBy, query });
  timeline.zoomBy(1);
  timeline.reveal('treaty');
  timeline.fit();
  timeline.requestUpdate();
  await settle(timeline);
  writes.push(...observer.takeRecords());
  observer.disconnect();
  expect(writes.map(({ type, attributeName, target }) => [type, attributeName, (target as Element).className])).toEqual(
    [],
  );
});

test('panning and selecting keep the nodes of the events', async () => {
  const timeline = await mount({ data: story });
  const nodes = new Map(IN_ORDER.map((id) => [id, eventOf(timeline, id)]));
  timeline.zoomBy(0.9);
  timeline.selected = 'troops';
  await settle(timeline);
  for (const id of IN_ORDER) expect(eventOf(timeline, id)).toBe(nodes.get(id));
});

test('two elements on a page are independent', async () => {
  const first = await mount({ data: story });
  const second = await mount({ data: events(3) });
  first.range = '2024-06';
  eventOf(first, 'treaty').click();
  await settle(second);
  expect(eventIds(second)).toEqual(['e0', 'e1', 'e2']);
  expect(second.selected).toBe('');
});

test('drawing, resizing and removing report no error to the page', async () => {
  const errors: string[] = [];
  const listen = (event: ErrorEvent): void => void errors.push(event.message);
  globalThis.addEventListener('error', listen);
  const timeline = await mount({ data: story });
  for (const width of [700, 400, 900]) {
    timeline.style.width = `${width}px`;
    await settle(timeline);
    await frame();
  }
  timeline.remove();
  await frame();
  globalThis.removeEventListener('error', listen);
  expect(errors).toEqual([]);
});

/**
 * Returns the listeners that targets hold and that were added from now on until the end of the test. As in browsers,
 * the same listener for the same event in the same phase counts once.
 */
function listenersOn(targets: readonly EventTarget[]): () => readonly (readonly unknown[])[] {
  let held: (readonly unknown[])[] = [];
  for (const target of targets) {
    type Change = EventTarget['addEventListener'];
    const others = (...[name, listener, options]: Parameters<Change>) => {
      const capture = typeof options === 'object' ? (options.capture ?? false) : (options ?? false);
      const key = [target, name, listener, capture];
      return { key, rest: held.filter((one) => one.some((value, i) => value !== key[i])) };
    };
    const add: Change = target.addEventListener.bind(target);
    const remove: Change = target.removeEventListener.bind(target);
    vi.spyOn(target, 'addEventListener').mockImplementation((...args: Parameters<Change>) => {
      const { key, rest } = others(...args);
      held = [...rest, key];
      add(...args);
    });
    vi.spyOn(target, 'removeEventListener').mockImplementation((...args: Parameters<Change>) => {
      held = others(...args).rest;
      remove(...args);
    });
  }
  return () => held;
}

test('it removes all its listeners outside of itself', async () => {
  const targets = [document, document.fonts, globalThis, document.documentElement, document.body];
  const held = listenersOn(targets);
  const before = held().length;
  const timeline = await mount({ data: story });
  expect(held().length).toBeGreaterThan(before);
  timeline.remove();
  await frame();
  expect(held().slice(before)).toEqual([]);
});

test('each uses the language of its place as soon as the words are loaded', async () => {
  const [first, second] = [await mount({ data: story, lang: 'ja' }), await mount({ data: story, lang: 'ja' })];
  await expect.poll(() => [isJapanese(first), isJapanese(second)]).toEqual([true, true]);
  expect(isJapanese(await mount({ data: story }))).toBe(false);
});

/** Properties of a canvas about which the browser would warn in the console. */
const NAMES = ['fontKerning', 'fontVariantCaps'] as const;

test('an element drawn outside of the page sets nothing on a canvas that would cause a warning', async () => {
  const told: unknown[] = [];
  // Instead of the browser's own, which WebKit does not have
  const canvas = CanvasRenderingContext2D.prototype;
  const own = NAMES.map((name) => [name, Object.getOwnPropertyDescriptor(canvas, name)] as const);
  const set = (value: unknown): void => void told.push(value);
  for (const name of NAMES) Object.defineProperty(canvas, name, { configurable: true, set });
  const timeline = document.createElement('cited-timeline');
  timeline.data = story;
  document.body.append(timeline);
  timeline.remove();
  await timeline.updateComplete;
  await timeline.updateComplete;
  document.body.append(timeline);
  await timeline.ready;
  for (const [name, descriptor] of own) {
    Reflect.deleteProperty(canvas, name);
    if (descriptor) Object.defineProperty(canvas, name, descriptor);
  }
  expect(told).toContain('normal');
  expect(told).not.toContain('');
});

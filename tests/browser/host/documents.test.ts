import { CitedTimelineElement } from 'cited-timeline';
import { expect, test, vi } from 'vitest';
import { all, button, eventIds, eventOf, find, part } from '../helpers/find.ts';
import { mount, settle } from '../helpers/mount.ts';
import { IN_ORDER, story } from '../helpers/story.ts';
import { differences, geometry, openFrame } from './homes.ts';

const PAGE = '<!doctype html><title>Frame</title><style>body { margin: 0 }</style>';

/** Errors that reach a window. */
function errorsOf(view: Window): string[] {
  const errors: string[] = [];
  view.addEventListener('error', ({ message }) => errors.push(message));
  view.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  return errors;
}

test('moved into a frame and back it looks as before, without errors', async () => {
  const errors = errorsOf(globalThis.window);
  const timeline = await mount({ data: story, width: 1000, selected: 'treaty' });
  const before = geometry(timeline);
  const other = await openFrame(PAGE);
  other.body.append(timeline);
  await settle(timeline);
  expect(timeline.ownerDocument).toBe(other);
  expect(differences(before, geometry(timeline))).toEqual([]);
  document.body.append(timeline);
  await settle(timeline);
  expect(differences(before, geometry(timeline))).toEqual([]);
  expect(errors).toEqual([]);
});

test('in a frame it works normally: zooming, selecting, printing, and a new layout in another width', async () => {
  const timeline = await mount({ data: story });
  const other = await openFrame(PAGE);
  const view = other.defaultView!;
  other.body.append(timeline);
  await settle(timeline);
  const { range } = timeline;
  button(timeline, /Zoom in/).click();
  await expect.poll(() => timeline.range).not.toBe(range);
  eventOf(timeline, eventIds(timeline)[0]!).click();
  await settle(timeline);
  expect(part(timeline, 'panel').querySelector('.chosen')).not.toBeNull();
  view.dispatchEvent(new Event('beforeprint'));
  await settle(timeline);
  expect(all(timeline, '[part~="paper"]')).toHaveLength(1);
  view.dispatchEvent(new Event('afterprint'));
  await settle(timeline);
  expect(all(timeline, '[part~="paper"]')).toHaveLength(0);
  (view.frameElement as HTMLElement).style.inlineSize = '420px';
  await expect.poll(() => all(timeline, '[part~="list"]').length).toBe(1);
  expect(getComputedStyle(find(timeline, '.unseen')).position).toBe('absolute');
});

test('it can first be added to a document other than the script’s', async () => {
  const errors = errorsOf(globalThis.window);
  const other = await openFrame(PAGE);
  const timeline = new CitedTimelineElement();
  timeline.data = story;
  other.body.append(timeline);
  await timeline.ready;
  await settle(timeline);
  expect(eventIds(timeline)).toEqual(IN_ORDER);
  expect(getComputedStyle(find(timeline, '.frame')).borderTopWidth).toBe('1px');
  expect(errors).toEqual([]);
});

test('adopted by another document and brought back without being inserted there, it keeps its styles', async () => {
  const timeline = await mount({ data: story });
  // The filters are added after the first picture
  await vi.waitFor(() => find(timeline, '.filters-menu'));
  await settle(timeline);
  const before = geometry(timeline);
  document.implementation.createHTMLDocument().adoptNode(timeline);
  document.body.append(timeline);
  await settle(timeline);
  expect(differences(before, geometry(timeline))).toEqual([]);
});

test('a document without a window accepts it without errors, and gives it back', async () => {
  const errors = errorsOf(globalThis.window);
  const timeline = await mount({ data: story });
  const nowhere = document.implementation.createHTMLDocument();
  nowhere.body.append(timeline);
  timeline.range = '2024-10';
  await timeline.updateComplete;
  document.body.append(timeline);
  timeline.fit();
  await settle(timeline);
  expect(eventIds(timeline)).toEqual(IN_ORDER);
  expect(getComputedStyle(find(timeline, '.frame')).borderTopWidth).toBe('1px');
  expect(errors).toEqual([]);
});

test('it uses the frames, sizes and fonts of its current window, and releases the other', async () => {
  const timeline = await mount({ data: story });
  const other = await openFrame(PAGE);
  const view = other.defaultView! as Window & typeof globalThis;
  const made: string[] = [];
  view.ResizeObserver = class extends view.ResizeObserver {
    override observe(target: Element): void {
      made.push(`size of ${target.classList[0]}`);
      super.observe(target);
    }
  };
  view.IntersectionObserver = class extends view.IntersectionObserver {
    override observe(target: Element): void {
      made.push(`place of ${target.classList[0]}`);
      super.observe(target);
    }
  };
  const listened = vi.spyOn(other.fonts, 'addEventListener');
  other.body.append(timeline);
  await settle(timeline);
  expect(made).toEqual(expect.arrayContaining(['size of room', 'size of plot', 'place of room']));
  expect(listened).toHaveBeenCalledWith('loadingdone', expect.any(Function));
  const unlistened = vi.spyOn(other.fonts, 'removeEventListener');
  timeline.remove();
  expect(unlistened).toHaveBeenCalledWith('loadingdone', expect.any(Function));
  vi.restoreAllMocks();
});

test('the sheets of a subclass move with it, including constructed ones', async () => {
  const own = new CSSStyleSheet();
  own.replaceSync('.frame { outline: 3px solid rgb(1, 2, 3) }');
  class Outlined extends CitedTimelineElement {
    static override styles = [CitedTimelineElement.styles, own];
  }
  customElements.define('outlined-timeline', Outlined);
  const timeline = new Outlined();
  timeline.data = story;
  document.body.append(timeline);
  await timeline.ready;
  const outline = (): string => getComputedStyle(find(timeline, '.frame')).outlineColor;
  expect(outline()).toBe('rgb(1, 2, 3)');
  (await openFrame(PAGE)).body.append(timeline);
  await settle(timeline);
  expect(outline()).toBe('rgb(1, 2, 3)');
});

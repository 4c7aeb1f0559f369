import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import landing from '../../data/disputed-landing.ts';
import { all, button, eventOf, find, focusedIn, part, parts, textOf } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';

const mounted = (more: Parameters<typeof mount>[0] = {}): Promise<CitedTimelineElement> =>
  mount({ data: landing, layout: 'table', ...more });

const columns = (timeline: CitedTimelineElement): string[] => all(timeline, 'thead th').map(textOf);
const rows = (timeline: CitedTimelineElement): HTMLTableRowElement[] =>
  all(timeline, 'tbody tr') as HTMLTableRowElement[];

/** What a publisher is cited for in an event. */
function cell(timeline: CitedTimelineElement, id: string, publisher: string): string {
  const row = rows(timeline).find((each) => each.dataset['item'] === id)!;
  return textOf(row.cells[columns(timeline).indexOf(publisher)]!);
}

test('layout="table" is a table of events in order of time and their publishers, drawn by the time the element is ready', async () => {
  const timeline = await mounted();
  const table = find(timeline, 'table');
  expect(textOf(table.querySelector('caption')!)).toBe('Events and publishers');
  expect(rows(timeline).map((row) => row.dataset['item'])).toEqual(timeline.timeline!.events.map(({ id }) => id));
  expect(all(timeline, 'thead th').every((head) => head.getAttribute('scope') === 'col')).toBe(true);
  expect(rows(timeline).every((row) => row.cells[0]!.getAttribute('scope') === 'row')).toBe(true);
  expect(columns(timeline).slice(0, 3)).toEqual([
    'Event',
    'The Example Gazette (invented)',
    'Example Quay Board (invented)',
  ]);
});

test('a cell says what the publisher is cited for, or that it is not cited here', async () => {
  const timeline = await mounted();
  expect(cell(timeline, 'crates', 'Marrowick Harbour Office (invented)')).toBe('disputes');
  expect(cell(timeline, 'gold', 'The Example Evening Post (invented)')).toBe('reports, retracts');
  expect(cell(timeline, 'sails', 'The Example Herald (invented)')).toBe('confirms');
  expect(cell(timeline, 'lamps', 'The Example Herald (invented)')).toBe('does not mention it');
  expect(cell(timeline, 'lamps', 'The Example Courier (invented)')).toBe('not cited here');
});

test('other names of a publisher share its column, and articles without a publisher have the last one', async () => {
  const timeline = await mounted({
    data: {
      publishers: [{ name: 'Associated Press', aliases: ['AP'] }],
      articles: [
        { id: 'a', headline: 'A' },
        { id: 'b', headline: 'B', publisher: 'AP' },
        { id: 'c', headline: 'C', publisher: 'Associated Press' },
        { id: 'd', headline: 'D', publisher: 'EL PAIS' },
        { id: 'e', headline: 'E', publisher: 'El País' },
      ],
      events: [
        {
          id: 'x',
          title: 'X',
          date: '2024',
          citations: ['a', 'b', { article: 'c', stance: 'disputes' }, 'd', 'e'],
        },
      ],
    },
  });
  expect(columns(timeline)).toEqual(['Event', 'Associated Press', 'EL PAIS', 'publisher not named']);
  expect(cell(timeline, 'x', 'Associated Press')).toBe('reports, disputes');
});

test('the header of a row opens its event below the table', async () => {
  const timeline = await mounted();
  await userEvent.click(eventOf(timeline, 'gold'));
  await settle(timeline);
  expect([timeline.selected, eventOf(timeline, 'gold').ariaCurrent]).toEqual(['gold', 'true']);
  expect(textOf(part(timeline, 'panel'))).toContain('Gold is seen in a crate');
  await userEvent.keyboard('{Escape}');
  await settle(timeline);
  expect([timeline.selected, focusedIn(timeline)]).toEqual(['', eventOf(timeline, 'gold')]);
});

test('T leads to the table and back, L to the list, and each layout has buttons for the other two', async () => {
  const timeline = await mount({ data: landing });
  const buttons = (): string[] =>
    parts(timeline, 'button')
      .filter(({ hidden }) => !hidden)
      .map(textOf)
      .filter((text) => /^(?:Plot|List|Table)$/.test(text));
  expect(buttons()).toEqual(['List', 'Table']);
  eventOf(timeline, 'docks').focus();
  await userEvent.keyboard('t');
  await settle(timeline);
  await expect.poll(() => all(timeline, 'table').length).toBe(1);
  expect(buttons()).toEqual(['Plot', 'List']);
  expect(focusedIn(timeline)?.dataset['event']).toBe('docks');
  await userEvent.keyboard('l');
  await settle(timeline);
  expect([timeline.layout, buttons()]).toEqual(['list', ['Plot', 'Table']]);
  await userEvent.click(button(timeline, 'Table'));
  await settle(timeline);
  await userEvent.keyboard('t');
  expect(timeline.layout).toBe('table');
  eventOf(timeline, 'docks').focus();
  await userEvent.keyboard('t');
  await settle(timeline);
  expect([timeline.layout, all(timeline, 'table').length]).toEqual(['plot', 0]);
});

test('it scrolls inside itself, also by keyboard, and its head and the names of events stay in place', async () => {
  const timeline = await mounted({ width: 390 });
  const region = part(timeline, 'table');
  expect([region.getAttribute('role'), region.tabIndex]).toEqual(['region', 0]);
  expect(region.scrollWidth).toBeGreaterThan(region.clientWidth);
  expect(region.scrollHeight).toBeGreaterThan(region.clientHeight);
  const head = (): DOMRect => find(timeline, 'thead th').getBoundingClientRect();
  const before = head();
  region.scrollTo(300, 200);
  await settle(timeline);
  expect(region.scrollLeft).toBe(300);
  expect(head().left).toBe(before.left);
  expect(head().top).toBeCloseTo(region.getBoundingClientRect().top, 0);
  const name = rows(timeline)[5]!.cells[0]!.getBoundingClientRect();
  expect(name.left).toBe(before.left);
});

test('many events and publishers are shown in parts', async () => {
  const articles = Array.from({ length: 70 }, (_, i) => ({ id: `a${i}`, headline: `A${i}`, publisher: `P${i}` }));
  const events = Array.from({ length: 400 }, (_, i) => ({
    id: `e${i}`,
    title: `E${i}`,
    date: String(1600 + i),
    citations: [`a${i % 70}`],
  }));
  const timeline = await mounted({ data: { articles, events } });
  const buttons = (): string[] => all(timeline, '.more').map(textOf);
  expect([rows(timeline).length, columns(timeline).length]).toEqual([150, 31]);
  expect(buttons()).toEqual(['250 later events', 'More publishers: 40']);
  await userEvent.click(button(timeline, 'More publishers: 40'));
  await settle(timeline);
  expect(columns(timeline).slice(0, 2)).toEqual(['Event', 'P30']);
  await userEvent.click(button(timeline, 'More publishers: 10'));
  await settle(timeline);
  expect([columns(timeline).length, ...buttons()]).toEqual([11, '250 later events', 'Previous publishers: 60']);
  await userEvent.click(button(timeline, '250 later events'));
  await settle(timeline);
  expect(rows(timeline)[0]!.dataset['item']).toBe('e150');
});

test('if no event passes the filter it says so', async () => {
  const timeline = await mounted({ query: 'zebra' });
  expect(rows(timeline)).toEqual([]);
  expect(textOf(find(timeline, '.table .message'))).toBe('No event matches the search and the chosen categories.');
});

test('the element focused by keyboard is never under the head, however long its names and low the table, nor moves it aside', async () => {
  const articles = Array.from({ length: 12 }, (_, i) => ({
    id: `a${i}`,
    headline: `A${i}`,
    publisher: `${'The very long name of an invented paper, as it stands in its register, '.repeat(4)}${i}`,
  }));
  const events = Array.from({ length: 30 }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: String(1900 + i),
    citations: [`a${i % 12}`],
  }));
  const timeline = await mounted({ data: { articles, events }, attributes: { style: 'height: 320px' } });
  const region = part(timeline, 'table');
  region.scrollLeft = 200;
  const focused = (): HTMLElement => focusedIn(timeline)!;
  const isClear = (): boolean => {
    const head = find(timeline, 'thead th').getBoundingClientRect();
    const box = focused().getBoundingClientRect();
    return box.top >= head.bottom - 1 && box.bottom <= region.getBoundingClientRect().bottom + 1;
  };
  eventOf(timeline, 'e0').focus();
  const hidden: string[] = [];
  for (const key of ['{Tab}', '{Shift>}{Tab}{/Shift}']) {
    for (let i = 1; i < events.length; i++) {
      await userEvent.keyboard(key);
      if (!isClear()) hidden.push(`${key} ${focused().dataset['event']}`);
    }
  }
  expect(focused().dataset['event']).toBe('e0');
  expect(hidden).toEqual([]);
  expect(region.scrollLeft).toBe(200);
});

test('as of a day it shows the day above it, and counts what was known then', async () => {
  const timeline = await mounted({ attributes: { 'as-known-on': '2025-03-16' } });
  expect((find(timeline, 'input[type="date"]') as HTMLInputElement).value).toBe('2025-03-16');
  expect(cell(timeline, 'envoy-ashore', 'The Example Herald (invented)')).toBe('reports');
  expect(cell(timeline, 'envoy-ashore', 'The Example Gazette (invented)')).toBe('reports');
  expect(cell(timeline, 'envoy-ashore', 'The Example Courier (invented)')).toBe('not yet known on 16 March 2025');
  expect(cell(timeline, 'envoy-ashore', 'The Example Monthly (invented)')).toBe('not cited here');
  expect(textOf(eventOf(timeline, 'gold'))).toBe('Gold is seen in a crate not yet reported on 16 March 2025');
  timeline.asKnownOn = '2025-03-18';
  await settle(timeline);
  expect(cell(timeline, 'envoy-ashore', 'The Example Gazette (invented)')).toBe('reports, corrects');
});

import axe from 'axe-core';
import type { CitedTimelineElement } from 'cited-timeline/element';
import { afterEach, expect, test, vi } from 'vitest';
import { events } from './helpers/files.ts';
import { all, button, find, parts, textOf } from './helpers/find.ts';
import { type Mounting, mount, place, settle } from './helpers/mount.ts';
import { next, record } from './helpers/record.ts';

afterEach(() => vi.unstubAllGlobals());

/** Dragged content: files, or data by type. */
function transferOf(...held: (File | readonly [type: string, data: string])[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const one of held) {
    if (one instanceof File) transfer.items.add(one);
    else transfer.setData(...one);
  }
  return transfer;
}

/** Sends a drag event to the element; returns whether the element handled it. */
function drag(
  timeline: CitedTimelineElement,
  type: string,
  dataTransfer: DataTransfer,
  from: Element = timeline,
): boolean {
  const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true });
  return !from.dispatchEvent(event);
}

const drop = (timeline: CitedTimelineElement, ...held: Parameters<typeof transferOf>): boolean =>
  drag(timeline, 'drop', transferOf(...held));

const droppable = (mounting: Mounting = {}): Promise<CitedTimelineElement> =>
  mount({ data: events(3), ...mounting, attributes: { droppable: '', ...mounting.attributes } });

const titles = (timeline: CitedTimelineElement): string[] => timeline.timeline!.events.map(({ title }) => title);

const TABLE = new File(['Date,Event\n1953-02-01,The dyke breaks\n1953-11-06,It is closed'], 'flood.csv', {
  type: 'text/csv',
});
const BEFORE = ['Event 0', 'Event 1', 'Event 2'];
const AFTER = ['The dyke breaks', 'It is closed'];

const spoken = (timeline: CitedTimelineElement): string => textOf(find(timeline, '[aria-live]'));

test('a dropped file replaces the story, and the page and the reader are informed', async () => {
  const timeline = await droppable();
  const loaded = record(timeline, 'cited-timeline-load');
  expect(drop(timeline, TABLE)).toBe(true);
  await timeline.ready;
  expect(titles(timeline)).toEqual(AFTER);
  expect(loaded).toHaveLength(1);
  expect(timeline.range).toMatch(/^195/);
  await expect.poll(() => spoken(timeline)).toBe('Now shown: 2 events, from February to November 1953');
  await timeline.reload();
  expect(titles(timeline)).toEqual(AFTER);
});

test.each<[name: string, held: Parameters<typeof transferOf>[0], expected: string[]]>([
  ['an events file', new File([JSON.stringify(events(1))], 'story.json'), ['Event 0']],
  ['text', ['text/plain', 'Date\tEvent\n1953\tThe dyke breaks\n1954\tIt is closed'], AFTER],
  [
    'a page with a list',
    new File(['<!doctype html><ul><li>1953: The dyke breaks<li>1954: It is closed</ul>'], 'a.html', {
      type: 'text/html',
    }),
    AFTER,
  ],
  [
    'a page with JSON-LD',
    new File(
      [
        '<!doctype html><p>Welcome</p><script type="application/ld+json">{"@context":"https://schema.org","@type":"Event","name":"It is opened","startDate":"1953"}</scr' +
          'ipt><script>globalThis.ranFromDrop = true</scr' +
          'ipt><img src="gone.png" onerror="globalThis.ranFromDrop = true">',
      ],
      'b.html',
      { type: 'text/html' },
    ),
    ['It is opened'],
  ],
])('a dropped %s is read', async (_, held, expected) => {
  const timeline = await droppable();
  drop(timeline, held);
  await timeline.ready;
  expect(titles(timeline)).toEqual(expected);
  expect('ranFromDrop' in globalThis).toBe(false);
});

test('the type of src does not apply to a drop, but its order does', async () => {
  const timeline = await droppable({ attributes: { type: 'ical', order: 'DMY' } });
  drop(timeline, ['text/plain', 'Date,Event\n03/04/1953,The dyke breaks']);
  await timeline.ready;
  expect(timeline.timeline!.events.map(({ date, title }) => [date.edtf, title])).toEqual([
    ['1953-04-03', 'The dyke breaks'],
  ]);
});

test('a dropped link is fetched', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return new Response(await TABLE.text());
  });
  const timeline = await droppable();
  drop(timeline, ['text/uri-list', '# A sheet\r\nhttps://sheets.example/flood.csv'], ['text/plain', 'A sheet']);
  await timeline.ready;
  expect(asked).toEqual(['https://sheets.example/flood.csv']);
  expect(titles(timeline)).toEqual(AFTER);
});

test('of several files the first is shown, and the others are counted', async () => {
  const timeline = await droppable();
  drop(timeline, TABLE, new File(['x'], 'x.txt'), new File(['y'], 'y.txt'));
  await timeline.ready;
  expect(titles(timeline)).toEqual(AFTER);
  await settle(timeline);
  expect(spoken(timeline)).toMatch(/^Now shown: 2 events, .*\. 2 other files were left out$/);
  expect(parts(timeline, 'message').map(textOf)).toEqual([expect.stringContaining('2 other files were left out')]);
  button(timeline, 'Close').click();
  expect(parts(timeline, 'message')).toEqual([]);
});

test.each<[name: string, held: Parameters<typeof transferOf>[0], why: RegExp]>([
  [
    'what no reader knows',
    new File(['\u0089PNG'], 'picture.png', { type: 'image/png' }),
    /^picture\.png: .*no reader knows/,
  ],
  ['broken JSON', new File(['{"events": [1,'], 'story.json'), /^story\.json: 1:15: /],
  [
    'a table without events',
    ['text/plain', 'Date,Event\n03/04/1953,A'],
    /^The text: .*no event.*day first or month first/,
  ],
])('%s leaves the story unchanged, and the message says why', async (_, held, why) => {
  const timeline = await droppable({ src: URL.createObjectURL(new Blob([JSON.stringify(events(2))])) });
  const failed = record(timeline, 'cited-timeline-error');
  drop(timeline, held);
  await timeline.ready;
  await settle(timeline);
  expect(titles(timeline)).toEqual(BEFORE);
  expect(failed.map(({ error }) => error.message)).toEqual([expect.stringMatching(why)]);
  const note = textOf(parts(timeline, 'message')[0]!);
  expect(note).toContain('What you dropped could not be shown.');
  expect(note).toContain(failed[0]!.error.message.slice(0, 40));
  expect(spoken(timeline)).toContain('What you dropped could not be shown.');
  await timeline.reload();
  expect([titles(timeline), failed.length]).toEqual([BEFORE, 1]);
  // The next drop works normally
  drop(timeline, TABLE);
  await timeline.ready;
  await settle(timeline);
  expect(titles(timeline)).toEqual(AFTER);
  expect(parts(timeline, 'message')).toEqual([]);
  timeline.data = events(1);
  await timeline.ready;
  expect(titles(timeline)).toEqual(['Event 0']);
});

test('if the first story failed, a drop is shown instead', async () => {
  const timeline = place({ src: URL.createObjectURL(new Blob(['nothing'])), attributes: { droppable: '' } });
  await timeline.ready;
  drop(timeline, TABLE);
  await timeline.ready;
  expect(titles(timeline)).toEqual(AFTER);
});

test.each([{}, { droppable: 'false' }])('with %o a drop is ignored', async (attributes) => {
  const timeline = await mount({ data: events(3), attributes });
  for (const type of ['dragenter', 'dragover', 'drop']) expect(drag(timeline, type, transferOf(TABLE))).toBe(false);
  await settle(timeline);
  expect(parts(timeline, 'drop-target')).toEqual([]);
  expect(titles(timeline)).toEqual(BEFORE);
});

test('switched off again, a drop is ignored', async () => {
  const timeline = await droppable();
  timeline.droppable = false;
  expect(drop(timeline, TABLE)).toBe(false);
  await timeline.ready;
  expect(titles(timeline)).toEqual(BEFORE);
});

test('content dragged from the element itself, and content that is no story, is ignored', async () => {
  const timeline = await droppable();
  const link = transferOf(['text/uri-list', 'https://gazette.example/']);
  drag(timeline, 'dragstart', link, find(timeline, '[part~="plot"]'));
  expect(drag(timeline, 'dragover', link)).toBe(false);
  expect(drag(timeline, 'drop', link)).toBe(false);
  drag(timeline, 'dragend', link, find(timeline, '[part~="plot"]'));
  expect(drag(timeline, 'dragover', link)).toBe(true);
  expect(drag(timeline, 'dragover', transferOf(['application/x-other', 'x']))).toBe(false);
});

test('the target is visible while something is over the element, in the language of the page', async () => {
  const timeline = await droppable({ lang: 'de' });
  await expect.poll(() => find(timeline, '[part~="search"]').getAttribute('placeholder')).toContain('suchen');
  const held = transferOf(TABLE);
  expect(drag(timeline, 'dragenter', held)).toBe(true);
  expect(drag(timeline, 'dragover', held)).toBe(true);
  const [target] = parts(timeline, 'drop-target');
  expect(textOf(target!)).toBe('Datei, Link oder Text hier ablegen, um sie als Zeitleiste zu sehen');
  const [box, room] = [target!, find(timeline, '.room')].map((element) => element.getBoundingClientRect());
  expect([box!.width, box!.height]).toEqual([room!.width, room!.height]);
  expect(getComputedStyle(target!).borderStyle).toBe('dashed');
  // From one part of the element to another
  drag(timeline, 'dragleave', held);
  drag(timeline, 'dragenter', held);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(parts(timeline, 'drop-target')).toHaveLength(1);
  drag(timeline, 'dragleave', held);
  await expect.poll(() => parts(timeline, 'drop-target')).toEqual([]);
  expect(all(timeline, '.inner > div:empty')).toEqual([]);
});

test('axe-core finds nothing while something is over the element, and after a failure', async () => {
  const timeline = await droppable();
  drag(timeline, 'dragover', transferOf(TABLE));
  const rules = Object.fromEntries(
    ['region', 'page-has-heading-one', 'landmark-one-main', 'document-title', 'heading-order'].map((id) => [
      id,
      { enabled: false },
    ]),
  );
  const faults = async (): Promise<string[]> => {
    const { violations, passes } = await axe.run(timeline, { rules, resultTypes: ['violations'] });
    expect(passes.length).toBeGreaterThan(2);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary}`);
  };
  expect(await faults()).toEqual([]);
  const failed = next(timeline, 'cited-timeline-error');
  drop(timeline, ['text/plain', 'nothing to see']);
  await failed;
  await settle(timeline);
  expect(parts(timeline, 'message')).toHaveLength(1);
  expect(await faults()).toEqual([]);
});

test('a removed element no longer accepts drops, and does so again when it is back', async () => {
  const timeline = await droppable();
  drag(timeline, 'dragover', transferOf(TABLE));
  timeline.remove();
  expect(drop(timeline, TABLE)).toBe(false);
  document.body.append(timeline);
  await timeline.ready;
  expect(parts(timeline, 'drop-target')).toEqual([]);
  expect(drop(timeline, TABLE)).toBe(true);
  await timeline.ready;
  expect(titles(timeline)).toEqual(AFTER);
});

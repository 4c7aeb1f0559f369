import type { CitedTimelineElement, TimelineFile } from 'cited-timeline/element';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { all, eventIds, part, textOf } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';

const faults: string[] = [];
const onError = ({ message }: ErrorEvent): void => void faults.push(message);
const onRejection = ({ reason }: PromiseRejectionEvent): void => void faults.push(String(reason));

beforeEach(() => {
  faults.length = 0;
  globalThis.ran = undefined;
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
});
afterEach(() => {
  removeEventListener('error', onError);
  removeEventListener('unhandledrejection', onRejection);
});

const ADDRESSES = [
  'http://[',
  'https://x:99999/',
  'https://%00/',
  '//[',
  'https://',
  'http:',
  '\\\\[',
  'www.example.org/a3',
  'javascript:ran=1',
  ' https://gazette.example/a ',
  '\u202ehttps://gazette.example/b',
  'java\u0000script:ran=2',
  'data:text/html,<script>ran=3</script>',
  `https://gazette.example/${'a'.repeat(9000)}`,
  '',
  '#',
  '?',
];
const TEXTS = [
  'a\u0000b\u0007',
  '\u202eevil\u202c',
  '\u2066\u2067x\u2069',
  '\ud800',
  '\ufeff',
  '<img src=x onerror=ran=4>',
  '\ufffd',
  '\n\r\t',
  '👩‍👩‍👧',
];

const text = (i: number): string => TEXTS[i % TEXTS.length]!;
const hostile = (): TimelineFile => ({
  title: text(0),
  description: text(5),
  articles: ADDRESSES.map((url, i) => ({
    id: `a${i}`,
    headline: `Headline ${text(i)}`,
    publisher: text(i + 1),
    url,
    archived: url,
  })),
  events: ADDRESSES.map((url, i) => ({
    id: `e${i}`,
    title: `Title ${text(i)}`,
    date: `20${10 + i}`,
    summary: text(i + 2),
    place: text(i + 3),
    people: [text(i + 4)],
    image: { url, alt: text(i + 5), credit: text(i + 6) },
    citations: [{ article: `a${i}`, note: text(i + 7), locator: text(i + 8) }],
  })),
});

/** Selects every event and every article, in the plot and in the list. */
async function selectAll(timeline: CitedTimelineElement): Promise<void> {
  const { events, articles } = timeline.timeline!;
  for (const layout of ['plot', 'list'] as const) {
    timeline.layout = layout;
    for (const { id } of [...events, ...articles]) {
      timeline.selected = id;
      await settle(timeline);
      expect(timeline.selected).toBe(id);
    }
  }
}

test('in a file of hostile addresses and characters every event can be selected, nothing throws and nothing runs', async () => {
  const timeline = await mount({ data: hostile() });
  expect(timeline.timeline!.events).toHaveLength(ADDRESSES.length);
  await selectAll(timeline);
  const links = all(timeline, 'a').map((link) => (link as HTMLAnchorElement).href);
  for (const href of links) expect(href).toMatch(/^https?:/);
  expect(links.join(' ')).not.toContain('www.example.org');
  expect(all(timeline, 'script, [onerror]')).toEqual([]);
  expect(globalThis.ran).toBeUndefined();
  expect(faults).toEqual([]);
});

test.each(ADDRESSES.map((_, i) => i))(
  'selected from the start, an event with hostile address %i is drawn',
  async (i) => {
    const timeline = await mount({ data: hostile(), selected: `e${i}` });
    expect(timeline.selected).toBe(`e${i}`);
    expect(textOf(part(timeline, 'panel'))).toContain('Title');
    expect(eventIds(timeline)).toHaveLength(ADDRESSES.length);
    expect(faults).toEqual([]);
  },
);

test('a picture with an unchecked address is not shown, but the event is', async () => {
  const timeline = await mount({ data: hostile() });
  const [event] = timeline.timeline!.events;
  // As in a timeline that was not made by the check
  Object.assign(event!, { image: { url: 'http://[', alt: 'Bridge' } });
  timeline.selected = event!.id;
  await settle(timeline);
  expect(textOf(part(timeline, 'panel'))).toContain('Picture: Bridge');
  expect(all(timeline, '.panel img')).toEqual([]);
  expect(faults).toEqual([]);
});

test('only the records that throw when read are lost', async () => {
  const good = hostile();
  const thrown = (): never => {
    throw new Error('no');
  };
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const closed: unknown[] = [
    Object.defineProperty({ ...good.events[0], id: 'closed' }, 'title', { get: thrown, enumerable: true }),
    new Proxy({}, { ownKeys: thrown }),
    proxy,
  ];
  const data = { ...good, events: [...closed, ...good.events] } as TimelineFile;
  const timeline = await mount({ data, attributes: { problems: 'all' } });
  expect(eventIds(timeline)).toEqual(good.events.map(({ id }) => id));
  expect(textOf(part(timeline, 'problems'))).toContain('plain data that can be read');
  await selectAll(timeline);
  expect(faults).toEqual([]);
});

test('unreadable dates are listed with their likely meaning, once the words are loaded', async () => {
  const [first] = hostile().events;
  const events = [
    { ...first!, id: 'ok' },
    { ...first!, date: '9 August 378' },
    { ...first!, id: 'b', date: '24/08/410' },
  ];
  const timeline = await mount({ data: { articles: hostile().articles, events } });
  await expect.poll(() => textOf(part(timeline, 'problems'))).toContain('0378-08-09');
  expect(textOf(part(timeline, 'problems'))).toContain('24/08/410 is written day first or month first');
  expect(faults).toEqual([]);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { events } from './helpers/files.ts';
import { all, eventIds, part } from './helpers/find.ts';
import { mount, place, settle } from './helpers/mount.ts';

const faults: string[] = [];
const onError = ({ message }: ErrorEvent): void => void faults.push(message);
const onRejection = ({ reason }: PromiseRejectionEvent): void => void faults.push(String(reason));

beforeEach(() => {
  faults.length = 0;
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  removeEventListener('error', onError);
  removeEventListener('unhandledrejection', onRejection);
});

const thrown = (): never => {
  throw new Error('no');
};
/** Values that are not texts, as scripts without types set them. */
const VALUES: readonly unknown[] = [
  5,
  NaN,
  10n,
  true,
  {},
  [],
  Symbol('x'),
  thrown,
  Object.create(null),
  new Proxy({}, { get: thrown }),
  null,
  undefined,
];
const TEXTS =
  'query range selected layout groupBy evidence asKnownOn timeZone problems headingLevel hideTitle showLag'.split(' ');

test.each(TEXTS)('whatever is set as %s, nothing throws, and the story is still shown', async (name) => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const timeline = await mount({ data: events(3) });
  for (const value of VALUES) {
    expect(() => Object.assign(timeline, { [name]: value })).not.toThrow();
    await settle(timeline);
  }
  Object.assign(timeline, { [name]: '' });
  await settle(timeline);
  expect(eventIds(timeline)).toEqual(['e0', 'e1', 'e2']);
  expect(faults).toEqual([]);
});

test('zoomTo() with an invalid range gives a warning', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const timeline = await mount({ data: events(3) });
  const { range } = timeline;
  for (const value of [null, undefined, {}, 5, { start: NaN, end: 4 }]) timeline.zoomTo(value as never);
  await settle(timeline);
  expect(timeline.range).toBe(range);
  expect(warn.mock.calls.filter(([text]) => String(text).includes('zoomTo()'))).toHaveLength(5);
});

test('an id that the story lacks cannot stay selected, but one that it will have can', async () => {
  const timeline = await mount({ data: events(3), selected: 'nobody' });
  expect(timeline.selected).toBe('');
  timeline.selected = 'e1';
  timeline.selected = 'nobody';
  await timeline.ready;
  expect(timeline.selected).toBe('');
  timeline.selected = 'e5';
  timeline.data = events(6);
  await timeline.ready;
  expect(timeline.selected).toBe('e5');
  timeline.selected = 'e7';
  timeline.addEvents(events(8).events);
  await timeline.ready;
  expect(timeline.selected).toBe('e7');
});

test('removed while printing, it has no paper when it is back', async () => {
  const timeline = await mount({ data: events(3) });
  dispatchEvent(new Event('beforeprint'));
  await timeline.updateComplete;
  expect(all(timeline, '.paper')).toHaveLength(1);
  timeline.remove();
  dispatchEvent(new Event('afterprint'));
  document.body.append(timeline);
  await settle(timeline);
  expect(all(timeline, '.paper')).toEqual([]);
});

test("the author's own JSON-LD stays when the element publishes its own, and when it removes that", async () => {
  const own = document.createElement('script');
  own.type = 'application/ld+json';
  own.textContent = '{}';
  const timeline = await mount({ data: events(3), children: [own] });
  timeline.jsonLd = true;
  await expect.poll(() => timeline.querySelectorAll('script')).toHaveLength(2);
  timeline.jsonLd = false;
  await expect.poll(() => [...timeline.querySelectorAll('script')]).toEqual([own]);
});

test.each(['ResizeObserver', 'IntersectionObserver', 'matchMedia'])(
  'without %s the story is still drawn',
  async (name) => {
    vi.stubGlobal(name, undefined);
    const timeline = place({ data: events(3), selected: 'e1' });
    await timeline.ready;
    expect(eventIds(timeline)).toEqual(['e0', 'e1', 'e2']);
    expect(part(timeline, 'panel')).toBeTruthy();
    timeline.zoomBy(2);
    await settle(timeline);
    timeline.remove();
    expect(faults).toEqual([]);
  },
);

test('an article with thousands of events lists the first of them, and the number of others', async () => {
  const timeline = await mount({ data: events(2000), selected: 'gazette' });
  await expect.poll(() => timeline.shadowRoot!.querySelectorAll('.attested button').length).toBe(500);
  expect(part(timeline, 'panel').textContent).toContain('and 1,500 more');
});

import type { CitedTimelineElement, TimelineFile } from 'cited-timeline/element';
import { expect, test, vi } from 'vitest';
import { one } from './helpers/files.ts';
import { all, eventOf, find, focusedIn, part, textOf } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';

declare global {
  /** Would be set by a script from a file. */
  var ran: string | undefined;
}

const MARKUP = '<img src=x onerror="ran=1"><script>ran=2</script><b>bold</b>';

/** A file with the same text in every field that can hold text. */
const everywhere = (text: string): TimelineFile => ({
  title: text,
  description: text,
  categories: [{ id: text, label: text }],
  articles: [
    { id: text, headline: text, publisher: text, author: text, agency: text, owner: text, published: '2021-01-01' },
  ],
  events: [
    {
      id: `${text} event`,
      title: text,
      date: '2020-06-15',
      dateText: text,
      summary: text,
      category: text,
      place: text,
      people: [text],
      image: { url: '/favicon.ico', alt: text, credit: text },
      citations: [{ article: text, note: text, locator: text }],
    },
  ],
});

/** Visits every place that shows text: plot, lanes, both panels, list. */
async function goThrough(timeline: CitedTimelineElement): Promise<void> {
  const { events, articles } = timeline.timeline!;
  for (const groupBy of ['category', 'place', 'people', 'publisher', ''] as const) {
    timeline.groupBy = groupBy;
    await settle(timeline);
  }
  for (const { id } of [...events, ...articles]) {
    timeline.selected = id;
    await settle(timeline);
  }
  timeline.selected = events[0]!.id;
  timeline.layout = 'list';
  await settle(timeline);
}

test('markup in every text of a file is shown as text, and runs nothing', async () => {
  globalThis.ran = undefined;
  const timeline = await mount({ data: everywhere(MARKUP) });
  await goThrough(timeline);
  expect(all(timeline, 'script, b, img[src="x"], [onerror]')).toEqual([]);
  expect(textOf(find(timeline, '.title'))).toBe(MARKUP);
  timeline.layout = 'plot';
  await settle(timeline);
  expect(textOf(find(timeline, '.panel .chosen'))).toBe(MARKUP);
  expect(textOf(eventOf(timeline, `${MARKUP} event`))).toContain('<script>');
  expect(globalThis.ran).toBeUndefined();
});

test('no text of a file is passed to innerHTML or similar', async () => {
  const written: string[] = [];
  const spies = [
    vi.spyOn(Element.prototype, 'innerHTML', 'set').mockImplementation(function set(this: Element, html: string) {
      written.push(html);
      this.append(document.createRange().createContextualFragment(html));
    }),
    vi.spyOn(Element.prototype, 'outerHTML', 'set'),
    vi.spyOn(Element.prototype, 'insertAdjacentHTML'),
    vi.spyOn(document, 'write'),
  ];
  const timeline = await mount({ data: everywhere('secret-text') });
  await goThrough(timeline);
  for (const spy of spies) spy.mockRestore();
  expect(written.filter((html) => html.includes('secret-text'))).toEqual([]);
  for (const spy of spies.slice(1)) expect(spy).not.toHaveBeenCalled();
});

test.each([
  'javascript:ran=3',
  'JaVaScRiPt:ran=3',
  ' javascript:ran=3',
  'java\nscript:ran=3',
  '\u0001javascript:ran=3',
  'data:text/html,<script>ran=4</script>',
  'vbscript:ran=5',
  'blob:https://gazette.example/1',
  'file:///etc/passwd',
  'ftp://gazette.example/',
  'intent://gazette.example#Intent;end',
])('an address like %j becomes neither a link nor a picture', async (url) => {
  globalThis.ran = undefined;
  const timeline = await mount({
    data: one({ image: { url, alt: 'picture' } }, { url, archived: url }),
    selected: 'one',
  });
  expect(all(timeline, 'a, img')).toEqual([]);
  expect(textOf(part(timeline, 'panel'))).toContain('The year in the Gazette');
  expect(textOf(part(timeline, 'problems'))).toContain('Only http, https and relative addresses are linked.');
  timeline.selected = 'gazette';
  await settle(timeline);
  expect(all(timeline, 'a')).toEqual([]);
  expect(globalThis.ran).toBeUndefined();
});

test('a title of a megabyte is cut, with a message, and breaks nothing', async () => {
  const timeline = await mount({ data: one({ title: 'Long '.repeat(200_000) }), selected: 'one' });
  expect(textOf(part(timeline, 'problems'))).toContain('events[0].title');
  const { width } = part(timeline, 'plot').getBoundingClientRect();
  expect(eventOf(timeline, 'one').getBoundingClientRect().width).toBeLessThanOrEqual(width);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
});

test('a very long word stays inside the element, in plot, panel and list', async () => {
  const timeline = await mount({ data: everywhere('x'.repeat(3000)), width: 640 });
  await goThrough(timeline);
  for (const layout of ['plot', 'list'] as const) {
    timeline.layout = layout;
    await settle(timeline);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    const { right } = timeline.getBoundingClientRect();
    for (const element of all(timeline, '.toolbar *, .panel *, .list *:not(.unseen)')) {
      expect(element.getBoundingClientRect().right).toBeLessThanOrEqual(right + 0.5);
    }
  }
});

test('direction overrides have no effect: they are removed, with a message', async () => {
  const timeline = await mount({ data: one({ title: 'abc\u202Etxt.exe\u202C and on' }), selected: 'one' });
  expect(find(timeline, '.panel .chosen').textContent).not.toMatch(/[\u202d\u202e]/);
  expect(textOf(part(timeline, 'problems'))).toContain('events[0].title');
});

test('a right-to-left title does not reverse the text next to it', async () => {
  const timeline = await mount({ data: one({ title: 'מזרח (east)' }), selected: 'one' });
  for (const selector of ['.event .title', '.panel .chosen bdi'])
    expect(find(timeline, selector).localName).toBe('bdi');
});

test.each(['red;background:url(https://spy.example/)', 'url(https://spy.example/)', 'expression(1)', 'rainbow'])(
  'a colour like %j is not used',
  async (color) => {
    const categories = [{ id: 'a', label: 'A', color }];
    const timeline = await mount({ data: one({ category: 'a' }, {}, { categories }) });
    expect(find(timeline, '.outer').getAttribute('style')).not.toContain(color);
    expect(getComputedStyle(find(timeline, '.chip .swatch')).backgroundColor).toMatch(/^rgb/);
  },
);

test('ids that would break a selector or a template work like any other', async () => {
  const id = `"]><script>ran=6</script>\\'{}`;
  const timeline = await mount({ data: one({ id }) });
  eventOf(timeline, id).focus();
  eventOf(timeline, id).click();
  await settle(timeline);
  expect(timeline.selected).toBe(id);
  expect(textOf(find(timeline, '.panel .chosen'))).toBe('The one event');
  timeline.range = '2020-12';
  await settle(timeline);
  expect(part(timeline, 'plot').contains(focusedIn(timeline))).toBe(true);
  expect(globalThis.ran).toBeUndefined();
});

test('prototype keys in a file change nothing', async () => {
  const file = JSON.parse(
    '{"__proto__":{"polluted":1},"articles":[],"events":[{"id":"__proto__","title":"T","date":"2020","citations":[],"constructor":{"prototype":{"polluted":1}}}]}',
  ) as TimelineFile;
  const timeline = await mount({ data: file, selected: '__proto__' });
  expect(textOf(find(timeline, '.panel .chosen'))).toBe('T');
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('reading and selecting send no request', async () => {
  const before = performance.getEntriesByType('resource').length;
  const timeline = await mount({ data: everywhere('https://spy.example/') });
  timeline.selected = timeline.timeline!.events[0]!.id;
  await settle(timeline);
  const loaded = performance.getEntriesByType('resource').slice(before);
  expect(loaded.map(({ name }) => name).filter((name) => new URL(name).origin !== location.origin)).toEqual([]);
});

import type { CitedTimelineElement } from 'cited-timeline/element';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addressOf } from './helpers/files.ts';
import { parts } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';
import { story } from './helpers/story.ts';

let warned: string[] = [];
beforeEach(() => {
  warned = [];
  vi.spyOn(console, 'warn').mockImplementation((...words: unknown[]) => {
    const text = words.join(' ');
    if (text.startsWith('<cited-timeline>')) warned.push(text);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const SRC = addressOf(story);

/** All messages so far. They arrive before the message about a planted fault, so none is missed. */
async function addressFieldsOf(timeline: CitedTimelineElement): Promise<readonly string[]> {
  timeline.setAttribute('problems', 'planted');
  await expect.poll(() => warned.some((text) => text.includes('planted'))).toBe(true);
  return warned.filter((text) => !text.includes('planted'));
}

const used = (attributes: Record<string, string>): Promise<CitedTimelineElement> => mount({ src: SRC, attributes });

test.each<[Record<string, string>, string]>([
  [{ 'time-zome': 'Asia/Seoul' }, 'did you mean time-zone?'],
  [{ timezone: 'Asia/Seoul' }, 'did you mean time-zone?'],
  [{ groupby: 'place' }, 'did you mean group-by?'],
  [{ 'hide-problem': '' }, 'did you mean hide-problems?'],
  [{ jsonld: '' }, 'did you mean json-ld?'],
  [{ scr: 'story.json' }, 'did you mean src?'],
  [{ 'heading-levle': '3' }, 'did you mean heading-level?'],
  [{ group: 'place' }, 'did you mean group-by?'],
  [{ heading: '3' }, 'did you mean heading-level?'],
  [{ data: 'x.json' }, 'goes into src'],
  [{ file: 'stories/x.json?v=2' }, 'goes into src'],
  [{ layout: 'lits' }, 'did you mean list?'],
  [{ layout: 'grid' }, 'auto, plot, list'],
  [{ 'group-by': 'foo' }, 'category, place, people, publisher'],
  [{ 'group-by': 'categories' }, 'did you mean category?'],
  [{ problems: 'left out' }, 'did you mean left-out?'],
  [{ 'heading-level': '7' }, '1 to 6'],
  [{ 'heading-level': 'two' }, '1 to 6'],
])('%o is reported once, with what would be right', async (attributes, right) => {
  const timeline = await used(attributes);
  timeline.query = 'treaty';
  await settle(timeline);
  await expect.poll(() => warned.length).toBeGreaterThan(0);
  await settle(timeline);
  expect(warned).toHaveLength(1);
  expect(warned[0]).toContain(right);
  for (const [name, value] of Object.entries(attributes)) expect(warned[0]).toContain(`${name}="${value}"`);
});

test('upper case is accepted, but reported', async () => {
  const timeline = await used({ layout: 'List', 'group-by': ' Place ' });
  expect([timeline.layout, timeline.groupBy]).toEqual(['list', 'place']);
  await expect.poll(() => warned.length).toBe(2);
  timeline.setAttribute('problems', 'NONE');
  expect(timeline.problems).toBe('none');
});

test('an invalid value, and a missing one, mean the default', async () => {
  const timeline = await used({ layout: 'grid', 'group-by': 'foo', problems: 'some', 'heading-level': '0' });
  expect([timeline.layout, timeline.groupBy, timeline.problems, timeline.headingLevel]).toEqual(['auto', '', '', 2]);
  await expect.poll(() => warned.length).toBe(4);
  warned = [];
  for (const name of ['layout', 'group-by', 'problems']) {
    timeline.setAttribute(name, '');
    timeline.removeAttribute(name);
  }
  Object.assign(timeline, { layout: undefined, groupBy: null, problems: undefined });
  await settle(timeline);
  expect(await addressFieldsOf(timeline)).toEqual([]);
});

test('everything that a page may write on any element, and all of our own, is accepted silently', async () => {
  const timeline = await used({
    id: 'story',
    class: 'wide',
    style: 'color: red',
    lang: 'en',
    title: 'A story',
    dir: 'ltr',
    slot: '',
    part: 'story',
    role: 'region',
    'aria-label': 'Story',
    'data-src': 'lazy.json',
    tabindex: '-1',
    ':src': 'address.json',
    'v-if': 'ready',
    'x-data': '{}',
    'ng-version': '19',
    autofocus: '',
    nonce: 'abc',
    inert: '',
    is: 'x',
    itemscope: '',
    popover: '',
    translate: 'no',
    exportparts: 'plot',
    spellcheck: 'false',
    'time-zone': 'Asia/Seoul',
    range: '2024',
    selected: 'treaty',
    query: '',
    layout: 'plot',
    'group-by': 'category',
    problems: 'all',
    'heading-level': 'h3',
    'hide-title': 'false',
    'json-ld': '',
  });
  expect(await addressFieldsOf(timeline)).toEqual([]);
});

test('a name that only markup can have, such as a framework’s @click, is accepted as well', async () => {
  const page = pageOf(`<cited-timeline src="${SRC}" @click="go" #ref="here"></cited-timeline>`);
  const timeline = page.querySelector('cited-timeline')!;
  await timeline.ready;
  expect(await addressFieldsOf(timeline)).toEqual([]);
});

test.each(['hide-problems', 'hide-title', 'json-ld'] as const)(
  '%s="false" of Vue and Svelte is false',
  async (name) => {
    const property = { 'hide-problems': 'hideProblems', 'hide-title': 'hideTitle', 'json-ld': 'jsonLd' } as const;
    const timeline = await used({ [name]: 'false' });
    const is = (): boolean => timeline[property[name]];
    expect(is()).toBe(false);
    for (const no of ['FALSE', ' false ', 'no', 'off', '0']) {
      timeline.setAttribute(name, no);
      expect(is(), no).toBe(false);
    }
    for (const yes of ['', 'true', name]) {
      timeline.setAttribute(name, yes);
      expect(is(), yes).toBe(true);
    }
    timeline.removeAttribute(name);
    expect(is()).toBe(false);
  },
);

test.each(['hideProblems', 'hideTitle', 'jsonLd'] as const)(
  'the text "false" set as %s also means false',
  async (name) => {
    const timeline = await mount({ data: story });
    const set = (value: unknown): boolean => Reflect.set(timeline, name, value);
    for (const no of ['false', ' FALSE ', 'no', 'off', '0', '', 0, null, undefined, false]) {
      set(true);
      set(no);
      expect(timeline[name], String(no)).toBe(false);
    }
    for (const yes of ['true', 'yes', 1, true]) {
      set(yes);
      expect(timeline[name], String(yes)).toBe(true);
    }
  },
);

/** A page in which every tag is written as self-closing. */
function pageOf(markup: string): HTMLElement {
  const page = document.createElement('div');
  page.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
  document.body.append(page);
  return page;
}

test('<cited-timeline /> is reported once, and the rest of the page stays visible', async () => {
  const page = pageOf(
    `<cited-timeline src="${SRC}" /><p>After the first.</p><cited-timeline src="${SRC}" /><footer>The end</footer>`,
  );
  const [first, second] = page.querySelectorAll('cited-timeline');
  await Promise.all([first!.ready, second!.ready]);
  await settle(first!);
  expect(warned).toHaveLength(2);
  for (const first of ['cited-timeline', 'footer'])
    expect(warned).toContainEqual(expect.stringContaining(`<${first}> inside`));
  for (const warning of warned) expect(warning).toContain('<cited-timeline></cited-timeline>');
  const [after, end] = [page.querySelector('p')!, page.querySelector('footer')!];
  await vi.waitFor(() => expect(end.getBoundingClientRect().height).toBeGreaterThan(5));
  expect(after.getBoundingClientRect().top).toBeGreaterThan(
    parts(first!, 'frame')[0]!.getBoundingClientRect().bottom - 1,
  );
  expect(end.getBoundingClientRect().top).toBeGreaterThan(
    parts(second!, 'frame')[0]!.getBoundingClientRect().bottom - 1,
  );
});

test.each(['main', 'form', 'iframe'])('also if a %s follows it', async (name) => {
  const page = pageOf(`<cited-timeline src="${SRC}" /><${name}></${name}>`);
  await page.querySelector('cited-timeline')!.ready;
  expect(warned).toEqual([expect.stringContaining(`<${name}> inside`)]);
});

test.each([
  '<h2>After it</h2><p>Words</p>',
  '<p>One</p><p>Two</p>',
  '<section><p>Words</p></section>',
  '<nav><a href="/">Home</a></nav>',
])('also if only text follows, up to the end: %s', async (rest) => {
  const page = pageOf(`<cited-timeline src="${SRC}" />${rest}`);
  const timeline = page.querySelector('cited-timeline')!;
  await timeline.ready;
  await settle(timeline);
  expect(warned).toEqual([expect.stringContaining('<cited-timeline></cited-timeline>')]);
  expect(timeline.firstElementChild!.getBoundingClientRect().height).toBeGreaterThan(5);
});

test('a single paragraph counts as the rest of the page after a line break, and after a tag inside one', async () => {
  const page = pageOf(`<cited-timeline src="${SRC}" />\n<p>After it.</p>\n`);
  const [broken] = page.querySelectorAll('cited-timeline');
  const other = pageOf(`<cited-timeline src="${SRC}" /><cited-timeline src="${SRC}" /><p>After both.</p>`);
  for (const timeline of [broken!, ...other.querySelectorAll('cited-timeline')]) {
    await timeline.ready;
    await settle(timeline);
  }
  for (const each of [page, other]) expect(each.querySelector('p')!.getBoundingClientRect().height).toBeGreaterThan(5);
  expect(warned).toHaveLength(3);
});

test('the fallback of an element that is alone in a shadow root does not count', async () => {
  const component = document.createElement('div');
  component
    .attachShadow({ mode: 'open' })
    .append(...pageOf(`<cited-timeline src="${SRC}"><p>Words</p></cited-timeline>`).childNodes);
  document.body.append(component);
  await component.shadowRoot!.querySelector('cited-timeline')!.ready;
  expect(warned).toEqual([]);
});

test('a fallback on its own lines does not count', async () => {
  const page = pageOf(`<cited-timeline src="${SRC}">\n<p>It needs scripts.</p>\n</cited-timeline>\n`);
  await page.querySelector('cited-timeline')!.ready;
  expect(warned).toEqual([]);
});

test.each([
  '<p>It needs scripts.</p>',
  '<h2>Story</h2><ul><li>2024: It happened</li></ul>',
  '<section><time datetime="2024">2024</time> It happened</section>',
  '<h2>Story</h2><noscript>No</noscript>',
])('the fallback of a story does not count: %s', async (fallback) => {
  const page = pageOf(`<cited-timeline src="${SRC}">${fallback}</cited-timeline>`);
  const timeline = page.querySelector('cited-timeline')!;
  await timeline.ready;
  await settle(timeline);
  expect(warned).toEqual([]);
  expect(timeline.firstElementChild!.getBoundingClientRect().height).toBe(0);
});

test('content that belongs inside is neither reported nor shown', async () => {
  const page = pageOf(`<cited-timeline src="${SRC}"><h1>Story</h1><nav>…</nav><header>…</header><section><ul>
    <li><time datetime="2024">2024</time> It happened <a href="https://example.org/">there</a></li></ul></section>
    <script type="application/json">{}</script><script type="text/json">{}</script><script type="application/ld+json">{}</script><noscript>No</noscript>
    <p>It needs scripts.</p></cited-timeline>`);
  const timeline = page.querySelector('cited-timeline')!;
  await timeline.ready;
  await settle(timeline);
  expect(warned).toEqual([]);
  expect(page.querySelector('h1')!.getBoundingClientRect().height).toBe(0);
});

import { afterEach, expect, test, vi } from 'vitest';
import { interceptFetch } from './helpers/fetch.ts';
import { one } from './helpers/files.ts';
import { eventIds, part, parts, textOf } from './helpers/find.ts';
import { mount, place, settle } from './helpers/mount.ts';
import { record } from './helpers/record.ts';

afterEach(() => void vi.restoreAllMocks());

const nodes = (html: string): Node[] => [...document.createRange().createContextualFragment(html).childNodes];
/** Drawn height of a child, CSS px. */
const heightOf = (node: Element | null): number => node!.getBoundingClientRect().height;

test('children from which nothing was read are shown below the story, those that were read are not', async () => {
  const timeline = await mount({
    children: nodes(
      '<p id="before">Words of the author.</p><ol><li><time datetime="2024-05">May</time> A treaty</li></ol><p id="after">More words.</p>',
    ),
  });
  expect(timeline.timeline!.events.map(({ title }) => title)).toEqual(['A treaty']);
  expect(heightOf(timeline.querySelector('ol'))).toBe(0);
  const frame = part(timeline, 'frame').getBoundingClientRect();
  for (const id of ['before', 'after']) {
    const box = timeline.querySelector(`#${id}`)!.getBoundingClientRect();
    expect(box.height).toBeGreaterThan(10);
    expect(box.top).toBeGreaterThanOrEqual(frame.bottom);
  }
});

test('if nothing can be read all children stay, a problem quotes them, and there is no message about missing events', async () => {
  const loads: unknown[] = [];
  const timeline = place({
    children: nodes('Some words, <b>bold ones</b> <p>and a paragraph.</p>'),
    before: (element) => element.addEventListener('cited-timeline-load', (event) => loads.push(...event.problems)),
  });
  await timeline.ready;
  await settle(timeline);
  expect(heightOf(timeline.querySelector('b'))).toBeGreaterThan(10);
  expect(heightOf(timeline.querySelector('p'))).toBeGreaterThan(10);
  expect(parts(timeline, 'message')).toEqual([]);
  expect(loads).toContainEqual(
    expect.objectContaining({ code: 'not-read', text: expect.stringContaining('Some words') as string }),
  );
  const range = document.createRange();
  range.selectNodeContents(timeline.firstChild!);
  expect(range.getBoundingClientRect().height).toBeGreaterThan(10);
});

test('unread JSON-LD is reported, but not what the element has added itself', async () => {
  const script =
    '<script type="application/ld+json">{"@type":"Event","name":"A fair","startDate":"2024-06-01"}</script>';
  const loads: unknown[] = [];
  const timeline = place({
    children: nodes(script),
    before: (element) => element.addEventListener('cited-timeline-load', (event) => loads.push(...event.problems)),
  });
  await timeline.ready;
  expect(loads).toEqual([
    expect.objectContaining({ code: 'not-read', message: expect.stringContaining('JSON-LD') as string }),
  ]);
  const own = place({ children: nodes(script), before: (element) => element.setAttribute('json-ld', '') });
  await own.ready;
  expect(loads).toHaveLength(1);
});

test('words that follow without an element stay where they were left out', async () => {
  const timeline = await mount({
    children: nodes('<ol><li><time datetime="2024-05">May</time> A treaty</li></ol>Words on their own.'),
  });
  const range = document.createRange();
  range.selectNodeContents(timeline.lastChild!);
  expect(range.getBoundingClientRect().height).toBeGreaterThan(10);
  expect([heightOf(timeline.querySelector('ol')), parts(timeline, 'event').length]).toEqual([0, 1]);
});

test('children are visible from the first frame on, until they are read', async () => {
  const timeline = place({ children: nodes('<ol><li><time datetime="2024-05">May</time> A treaty</li></ol>') });
  await timeline.updateComplete;
  const isSeen = heightOf(timeline.querySelector('ol')) > 10;
  const isDrawn = parts(timeline, 'event').length > 0;
  expect(isSeen).not.toBe(isDrawn);
  expect(parts(timeline, 'message')).toEqual([]);
  await timeline.ready;
  expect([heightOf(timeline.querySelector('ol')), parts(timeline, 'event').length]).toEqual([0, 1]);
});

test('a child that is read later disappears from below the story', async () => {
  const timeline = await mount({ children: nodes('<p>Words.</p>') });
  timeline.innerHTML = '<ol><li><time datetime="2024-05">May</time> A treaty</li></ol>';
  await timeline.ready;
  await settle(timeline);
  expect(heightOf(timeline.querySelector('ol'))).toBe(0);
  expect(parts(timeline, 'event')).toHaveLength(1);
});

test('a JSON script next to other words is the story, and the words are only for pages without scripts', async () => {
  const timeline = await mount({
    children: nodes(`<script type="application/json">${JSON.stringify(one())}</script><p>This needs scripts.</p>`),
  });
  expect(eventIds(timeline)).toEqual(['one']);
  expect(heightOf(timeline.querySelector('p'))).toBe(0);
});

test('if a JSON script cannot be read, this is reported, and other children stay', async () => {
  const timeline = await mount({
    children: nodes('<script type="application/json">{"events": oops}</script><p>In words.</p>'),
  });
  expect(textOf(part(timeline, 'message'))).toContain('not JSON');
  expect(heightOf(timeline.querySelector('p'))).toBeGreaterThan(10);
});

test('the content of the tag is shown until the story of src is, and if that fails', async () => {
  const loads = interceptFetch();
  const timeline = place({ src: 'story.json', children: nodes('<p>The story in words.</p>') });
  await timeline.updateComplete;
  expect(heightOf(timeline.querySelector('p'))).toBeGreaterThan(10);
  loads[0]!.fail();
  await timeline.ready;
  await settle(timeline);
  expect(heightOf(timeline.querySelector('p'))).toBeGreaterThan(10);
  void timeline.reload();
  loads[1]!.answer(one());
  await timeline.ready;
  await settle(timeline);
  expect([heightOf(timeline.querySelector('p')), eventIds(timeline)]).toEqual([0, ['one']]);
});

test('content added to the tag after a failure is shown, too', async () => {
  const loads = interceptFetch();
  const timeline = place({ src: 'story.json' });
  await timeline.updateComplete;
  loads[0]!.fail();
  await timeline.ready;
  timeline.append(...nodes('<p>The story in words.</p>'));
  await timeline.ready;
  await settle(timeline);
  expect(heightOf(timeline.querySelector('p'))).toBeGreaterThan(10);
});

test('an element without content says that there are no events', async () => {
  const timeline = await mount({
    children: nodes('\n  <!-- nothing -->\n  <style></style><noscript>Scripts, please.</noscript><p hidden>Unseen</p>'),
  });
  expect(textOf(part(timeline, 'message'))).toBe('There are no events to show.');
});

test('after a failure of the children, new ones are a story again', async () => {
  const timeline = await mount({ children: nodes('<script type="application/json">oops</script>') });
  const failed = record(timeline, 'cited-timeline-error');
  timeline.innerHTML = `<script type="application/json">${JSON.stringify(one())}</script>`;
  await timeline.ready;
  expect([eventIds(timeline), failed.length]).toEqual([['one'], 0]);
});

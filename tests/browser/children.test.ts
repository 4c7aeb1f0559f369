import type { CitedTimelineElement } from 'cited-timeline';
import { expect, test } from 'vitest';
import { interceptFetch } from './helpers/fetch.ts';
import { events, one } from './helpers/files.ts';
import { eventIds, part, parts, textOf } from './helpers/find.ts';
import { frame, mount, place, settle } from './helpers/mount.ts';
import { goOn, holdPauses } from './helpers/pauses.ts';
import { record } from './helpers/record.ts';

const json = (file: unknown): HTMLScriptElement =>
  Object.assign(document.createElement('script'), { type: 'application/json', textContent: JSON.stringify(file) });
const item = (date: string, title: string): string => `<li><time datetime="${date}">${date}</time> ${title}</li>`;
const listOf = (...items: string[]): string => `<ol>${items.join('')}</ol>`;
const titles = (timeline: CitedTimelineElement) => timeline.timeline?.events.map(({ title }) => title);
/** Long enough for a loop to become visible. */
const pass = (ms = 500): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

/** An empty element in the page, and its events from now on. */
async function empty() {
  const timeline = await mount({});
  return {
    timeline,
    loads: record(timeline, 'cited-timeline-load'),
    errors: record(timeline, 'cited-timeline-error'),
  };
}

test('HTML added later is a story, with one load, and ready waits for it', async () => {
  const { timeline, loads } = await empty();
  timeline.innerHTML = listOf(item('2024-05', 'A treaty'), item('2024-06', 'A visit'));
  await timeline.ready;
  expect(titles(timeline)).toEqual(['A treaty', 'A visit']);
  await pass();
  expect(loads).toHaveLength(1);
  expect(loads[0]!.timeline).toBe(timeline.timeline);
});

test('each change is one load: an additional item, a changed text, a changed date, a removed item', async () => {
  const { timeline, loads } = await empty();
  timeline.innerHTML = listOf(item('2024-05', 'A treaty'));
  await timeline.ready;
  const list = timeline.querySelector('ol')!;
  list.insertAdjacentHTML('beforeend', item('2024-06', 'A visit'));
  await timeline.ready;
  expect(titles(timeline)).toEqual(['A treaty', 'A visit']);
  list.firstElementChild!.lastChild!.textContent = ' A pact';
  await timeline.ready;
  expect(titles(timeline)).toEqual(['A pact', 'A visit']);
  list.querySelector('time')!.dateTime = '2024-07';
  await timeline.ready;
  expect(titles(timeline)).toEqual(['A visit', 'A pact']);
  list.lastElementChild!.remove();
  await timeline.ready;
  expect(titles(timeline)).toEqual(['A pact']);
  await pass();
  expect(loads).toHaveLength(5);
});

test('changes by a framework in one task, over several microtasks, are one load', async () => {
  const { timeline, loads } = await empty();
  const list = document.createElement('ul');
  timeline.append(list);
  for (let i = 1; i <= 9; i++) {
    list.insertAdjacentHTML('beforeend', item(`2024-0${i}`, `Event ${i}`));
    await Promise.resolve();
  }
  await timeline.ready;
  await pass();
  expect(timeline.timeline!.events).toHaveLength(9);
  expect(loads).toHaveLength(1);
});

test('a JSON script added later, and a changed text in it, are the story', async () => {
  const { timeline, loads } = await empty();
  const script = json(events(2));
  timeline.append(script);
  await timeline.ready;
  expect(eventIds(timeline)).toEqual(['e0', 'e1']);
  script.textContent = JSON.stringify(events(3));
  await timeline.ready;
  expect(eventIds(timeline)).toEqual(['e0', 'e1', 'e2']);
  script.firstChild!.textContent = JSON.stringify(one());
  await timeline.ready;
  expect(eventIds(timeline)).toEqual(['one']);
  await pass();
  expect(loads).toHaveLength(3);
});

test('the view stays when children change', async () => {
  const timeline = await mount({ children: [json(events(40))] });
  timeline.range = '2020-01-05/2020-01-15';
  timeline.selected = 'e7';
  await settle(timeline);
  const { range } = timeline;
  timeline.querySelector('script')!.textContent = JSON.stringify(events(41));
  await timeline.ready;
  expect([timeline.range, timeline.selected, timeline.timeline!.events.length]).toEqual([range, 'e7', 41]);
});

test('if all children are removed there is no story', async () => {
  const timeline = await mount({ children: [json(events(2))] });
  const loads = record(timeline, 'cited-timeline-load');
  timeline.replaceChildren();
  await timeline.ready;
  expect(timeline.timeline!.events).toEqual([]);
  expect(textOf(part(timeline, 'message'))).toBe('There are no events to show.');
  expect(loads).toHaveLength(1);
});

test('partial JSON text waits for the rest, without an error', async () => {
  const { timeline, loads, errors } = await empty();
  const text = JSON.stringify({ ...one(), title: 'A "story"' });
  const script = Object.assign(document.createElement('script'), { type: 'application/json' });
  timeline.append(script);
  for (let i = 0; i < text.length; i += 40) {
    script.append(text.slice(i, i + 40));
    await pass(20);
  }
  await timeline.ready;
  expect(eventIds(timeline)).toEqual(['one']);
  await pass();
  expect([loads.length, errors.length]).toEqual([1, 0]);
});

test('if the rest never arrives, an error is shown', async () => {
  const { timeline, errors } = await empty();
  timeline.innerHTML = '<script type="application/json">{"events": [</script>';
  await timeline.ready;
  expect(errors.map(({ error }) => error.message)).toEqual([expect.stringMatching(/1:13.*ends too early/)]);
  timeline.querySelector('script')!.textContent = JSON.stringify(one());
  await timeline.ready;
  expect(eventIds(timeline)).toEqual(['one']);
});

test('a blank script is not a file yet', async () => {
  const timeline = await mount({ children: [Object.assign(json({}), { textContent: '\n' })] });
  expect(timeline.timeline!.events).toEqual([]);
});

test("the element's own JSON-LD is not a change", async () => {
  const timeline = await mount({ children: [json(events(2))] });
  const loads = record(timeline, 'cited-timeline-load');
  timeline.jsonLd = true;
  await expect.poll(() => timeline.querySelector('[type="application/ld+json"]')).toBeTruthy();
  await pass();
  timeline.jsonLd = false;
  await pass();
  expect(loads).toHaveLength(0);
});

test('a page that modifies the children at each load causes no loop', async () => {
  const { timeline, loads } = await empty();
  timeline.addEventListener('cited-timeline-load', () => {
    timeline.classList.toggle('is-loaded');
    timeline.querySelector('ol')!.className = `loaded-${performance.now()}`;
    timeline.querySelector('ol')!.append(document.createComment('loaded'));
  });
  timeline.innerHTML = listOf(item('2024-05', 'A treaty'));
  await timeline.ready;
  await pass();
  expect(loads).toHaveLength(1);
});

test('a page that adds the same records at each load causes no loop', async () => {
  const { timeline, loads } = await empty();
  timeline.addEventListener('cited-timeline-load', () => timeline.addEvents(events(3).events, events(3).articles));
  timeline.innerHTML = listOf(item('2024-05', 'A treaty'));
  await expect.poll(() => timeline.timeline!.events).toHaveLength(4);
  await pass();
  expect(loads).toHaveLength(2);
});

test.each([
  ['src', { src: 'story.json' }],
  ['data', { data: one() }],
])('if there is %s, children are ignored', async (_, mounting) => {
  const fetches = interceptFetch();
  const timeline = place(mounting);
  await timeline.updateComplete;
  fetches[0]?.answer(one());
  await timeline.ready;
  await settle(timeline);
  const loads = record(timeline, 'cited-timeline-load');
  timeline.innerHTML = listOf(item('2024-05', 'A treaty'));
  await timeline.ready;
  await pass();
  expect([eventIds(timeline), loads.length]).toEqual([['one'], 0]);
});

test('if src is removed, the children are the story and are observed from then on', async () => {
  const timeline = await mount({ data: one(), children: [json(events(2))] });
  timeline.data = undefined;
  await timeline.ready;
  expect(eventIds(timeline)).toEqual(['e0', 'e1']);
  timeline.querySelector('script')!.textContent = JSON.stringify(events(3));
  await timeline.ready;
  expect(eventIds(timeline)).toHaveLength(3);
});

test('changes made outside of the page are found when the element is back, and not before', async () => {
  const timeline = await mount({ children: [json(events(2))] });
  const loads = record(timeline, 'cited-timeline-load');
  timeline.remove();
  timeline.querySelector('script')!.textContent = JSON.stringify(events(3));
  await pass(100);
  expect(loads).toHaveLength(0);
  document.body.append(timeline);
  await timeline.ready;
  expect(eventIds(timeline)).toHaveLength(3);
  document.body.prepend(timeline);
  await timeline.ready;
  await pass();
  expect(loads).toHaveLength(1);
});

test('a change during a long reading restarts it', async () => {
  const timeline = await mount({});
  const loads = record(timeline, 'cited-timeline-load');
  timeline.append(json(events(9000)));
  await pass(5);
  timeline.append(document.createComment('one more'));
  await expect.poll(() => timeline.timeline!.events.length, { timeout: 5000 }).toBe(9000);
  await pass();
  expect(loads).toHaveLength(1);
});

test('a child that keeps changing does not prevent a long reading from ending', async () => {
  const clock = document.createElement('p');
  const waiting = holdPauses();
  const timeline = place({ children: [json(events(9000)), clock] });
  await timeline.updateComplete;
  clock.textContent = 'A moment later';
  await pass(20);
  await expect.poll(() => waiting).toHaveLength(1);
  // Between pauses it may also wait for a part to be loaded
  await expect.poll(() => (goOn(waiting), timeline.timeline?.events.length)).toBe(9000);
  await timeline.ready;
});

test('ready settles if the element is removed before its story is read', async () => {
  const timeline = await mount({});
  timeline.append(json(events(9000)));
  const { ready } = timeline;
  timeline.remove();
  await ready;
  document.body.append(timeline);
  await timeline.ready;
  expect(timeline.timeline!.events).toHaveLength(9000);
});

test('children that are removed and put back in one task change nothing', async () => {
  const timeline = await mount({ children: [json(events(2))] });
  const loads = record(timeline, 'cited-timeline-load');
  const [script] = timeline.children;
  script!.remove();
  timeline.append(script!);
  await timeline.ready;
  await frame();
  expect([loads.length, parts(timeline, 'event').length]).toEqual([0, 2]);
});

/** The element in a component of a framework, which receives its children. */
function inComponent(html: string): { host: HTMLElement; timeline: CitedTimelineElement } {
  const host = document.createElement('section');
  host.innerHTML = html;
  host.attachShadow({ mode: 'open' }).innerHTML = '<cited-timeline lang="en-GB"><slot></slot></cited-timeline>';
  document.body.append(host);
  return { host, timeline: host.shadowRoot!.querySelector('cited-timeline')! };
}

test('in a component, content of its slot is the story, and changes are found', async () => {
  const { host, timeline } = inComponent(listOf(item('2024-05', 'A treaty')));
  await timeline.ready;
  expect(titles(timeline)).toEqual(['A treaty']);
  expect(host.querySelector('ol')!.getBoundingClientRect().height).toBe(0);
  const loads = record(timeline, 'cited-timeline-load');
  host.querySelector('ol')!.insertAdjacentHTML('beforeend', item('2024-06', 'A visit'));
  await timeline.ready;
  expect(titles(timeline)).toEqual(['A treaty', 'A visit']);
  host.innerHTML = listOf(item('2024-07', 'Another story'));
  await expect.poll(() => titles(timeline)).toEqual(['Another story']);
  await pass();
  expect(loads).toHaveLength(2);
});

test('in a component, a JSON script in its slot is the story, and words that were not read are visible', async () => {
  const script = inComponent(json(events(2)).outerHTML);
  await script.timeline.ready;
  expect(script.timeline.timeline!.events).toHaveLength(2);
  const words = inComponent('<p>Words alone.</p>');
  await words.timeline.ready;
  await settle(words.timeline);
  expect(words.host.querySelector('p')!.getBoundingClientRect().height).toBeGreaterThan(10);
  expect(parts(words.timeline, 'message')).toEqual([]);
});

test.each([
  ['a paragraph', '<p>#</p>'],
  ['boxes, with words beside it', '<div><figure><figcaption>The fair</figcaption>#</figure></div>'],
  ['a list', '<ul><li>#</li></ul>'],
])('JSON that an editor wrapped in %s is the story', async (_, around) => {
  const timeline = await mount({});
  timeline.innerHTML = around.replace('#', json(one()).outerHTML);
  await timeline.ready;
  expect(eventIds(timeline)).toEqual(['one']);
  timeline.querySelector('script')!.textContent = JSON.stringify(events(3));
  await timeline.ready;
  expect(eventIds(timeline)).toHaveLength(3);
});

test('other JSON inside an HTML story is ignored', async () => {
  const timeline = await mount({});
  timeline.innerHTML = `<div>${json({ map: { zoom: 3 } }).outerHTML}</div>${listOf(item('2024-05', 'A treaty'))}`;
  await timeline.ready;
  expect(titles(timeline)).toEqual(['A treaty']);
});

test.each(['application/json; charset=utf-8', 'text/json', 'APPLICATION/JSON'])(
  'a script of type %s is JSON',
  async (type) => {
    const { timeline, errors } = await empty();
    const script = json(one());
    script.type = type;
    timeline.append(json(''), script);
    timeline.firstElementChild!.textContent = ' ';
    await timeline.ready;
    expect([eventIds(timeline), errors]).toEqual([['one'], []]);
  },
);

import type { TimelineFile } from 'cited-timeline/element';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { interceptFetch } from './helpers/fetch.ts';
import { events } from './helpers/files.ts';
import { all, button, eventOf, find, focusedIn, part } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';
import { story } from './helpers/story.ts';

test.each(['plot', 'list'] as const)(
  'when the last event goes, the focus goes to what says so, and with new events back to one (%s)',
  async (layout) => {
    const timeline = await mount({ data: events(3), layout });
    eventOf(timeline, 'e1').focus();
    timeline.removeEvents(['e0', 'e1', 'e2']);
    await timeline.ready;
    await settle(timeline);
    expect(focusedIn(timeline)).toBe(find(timeline, '.message'));
    timeline.addEvents(events(2).events, events(2).articles);
    await timeline.ready;
    await settle(timeline);
    expect(focusedIn(timeline)?.dataset['event']).toMatch(/^e[01]$/);
  },
);

test('when a focused list item is replaced, the focus moves to an existing event', async () => {
  const timeline = await mount({ data: events(20), layout: 'list' });
  eventOf(timeline, 'e7').focus();
  timeline.data = { ...events(20), events: events(20).events.map((event) => ({ ...event, id: `other-${event.id}` })) };
  await timeline.ready;
  await settle(timeline);
  expect(focusedIn(timeline)?.dataset['event']).toMatch(/^other-/);
});

test('a list of problems that becomes too short to scroll keeps the focus', async () => {
  const unknown = (count: number): TimelineFile => ({
    ...events(2),
    events: events(count)
      .events.map((event) => ({ ...event, date: 'no date', id: `${event.id}-bad` }))
      .concat(events(2).events),
  });
  const timeline = await mount({ data: unknown(40), problems: 'all' });
  const details = find(timeline, 'details.problems') as HTMLDetailsElement;
  details.open = true;
  const list = find(timeline, '.problems > ul');
  list.style.maxHeight = '3em';
  list.focus();
  expect(focusedIn(timeline)).toBe(list);
  list.style.maxHeight = '';
  timeline.data = unknown(1);
  await timeline.ready;
  await settle(timeline);
  await settle(timeline);
  expect(list.scrollHeight).toBe(list.clientHeight);
  expect(focusedIn(timeline)).toBe(list);
});

test('when a button for more events has no more to show, the focus stays in the list', async () => {
  const timeline = await mount({ data: events(400), width: 400 });
  for (let turn = 0; turn < 4; turn++) {
    const more = timeline.shadowRoot!.querySelectorAll<HTMLElement>('.more');
    await userEvent.click([...more].at(-1)!);
    await settle(timeline);
    expect(focusedIn(timeline)).not.toBeNull();
  }
});

test.each([
  ['at first', undefined],
  ['after a story', events(3)],
])(
  'a retry that fails leaves the focus on the button, and one that succeeds puts it on the story (%s)',
  async (_, data) => {
    const [loads, timeline] = [interceptFetch(), await mount({ data })];
    timeline.data = undefined;
    timeline.src = 'story.json';
    await timeline.updateComplete;
    loads[0]!.fail();
    await timeline.ready;
    await settle(timeline);
    button(timeline, 'Try again').focus();
    for (const answer of ['fail', 'fail', 'succeed']) {
      await userEvent.keyboard('{Enter}');
      await timeline.updateComplete;
      expect(focusedIn(timeline)).toBe(part(timeline, 'message'));
      if (answer === 'fail') loads.at(-1)!.fail();
      else loads.at(-1)!.answer(story);
      await timeline.ready;
      await settle(timeline);
      expect(focusedIn(timeline)).toBe(
        answer === 'fail' ? button(timeline, 'Try again') : eventOf(timeline, 'belousov-appointed'),
      );
    }
  },
);

test('if no event is in view any more, the focus moves to the plot', async () => {
  const timeline = await mount({ data: story });
  eventOf(timeline, 'belousov-appointed').focus();
  await userEvent.keyboard('++');
  await settle(timeline);
  expect(focusedIn(timeline)).toBe(part(timeline, 'plot'));
});

test('the zoom buttons are hidden in the list, but stay in the tree', async () => {
  const timeline = await mount({ data: story });
  const zoom = button(timeline, 'Zoom in');
  await userEvent.click(button(timeline, 'List'));
  await settle(timeline);
  expect([zoom.isConnected, zoom.checkVisibility()]).toEqual([true, false]);
  await userEvent.click(button(timeline, 'Plot'));
  await settle(timeline);
  expect(zoom.checkVisibility()).toBe(true);
});

test('a zoom button that has the focus gives it to an event when the story becomes narrow', async () => {
  const timeline = await mount({ data: events(20), width: 900 });
  await userEvent.click(button(timeline, 'Zoom out'));
  await settle(timeline);
  expect(focusedIn(timeline)).toBe(button(timeline, 'Zoom out'));
  timeline.style.width = '400px';
  await expect.poll(() => focusedIn(timeline)?.dataset['event']).toBeDefined();
});

test('from list to plot the focus moves directly between the events; the list is removed a moment later', async () => {
  const timeline = await mount({ data: story, layout: 'list' });
  const inList = eventOf(timeline, 'troops');
  inList.focus();
  const lost: Event[] = [];
  timeline.shadowRoot!.addEventListener('focusout', (event) => {
    if (!(event as FocusEvent).relatedTarget) lost.push(event);
  });
  await userEvent.keyboard('l');
  await settle(timeline);
  expect(focusedIn(timeline)).toBe(find(timeline, '.plot [data-event="troops"]'));
  expect(lost).toEqual([]);
  const list = find(timeline, '.list');
  expect([inList.isConnected, list.checkVisibility({ opacityProperty: true })]).toEqual([true, false]);
  expect(list.querySelector('button:not([tabindex="-1"]), a[href]:not([tabindex="-1"])')).toBeNull();
  expect(list.getBoundingClientRect().bottom).toBeLessThanOrEqual(timeline.getBoundingClientRect().bottom);
  await expect.poll(() => inList.isConnected, { timeout: 3000 }).toBe(false);
  await userEvent.keyboard('l');
  await settle(timeline);
  expect(focusedIn(timeline)).toBe(find(timeline, '.list [data-event="troops"]'));
  await userEvent.keyboard('l');
  await userEvent.keyboard('l');
  await settle(timeline);
  await new Promise((resolve) => setTimeout(resolve, 1100)); // longer than a list stays
  expect(focusedIn(timeline)).toBe(find(timeline, '.list [data-event="troops"]'));
  expect(all(timeline, '.list, .plot')).toHaveLength(1);
  expect(find(timeline, '.list').checkVisibility({ opacityProperty: true })).toBe(true);
});

test('the Tab key passes over a list that the plot has just replaced, even if the list scrolls', async () => {
  const timeline = await mount({
    data: events(40),
    layout: 'list',
    attributes: { style: 'display: block; height: 420px' },
    selected: 'e1',
  });
  for (const key of ['{Shift>}{Tab}{/Shift}', '{Tab}']) {
    eventOf(timeline, 'e1').focus();
    await userEvent.keyboard('l');
    await settle(timeline);
    const list = find(timeline, '.list[data-leaving]');
    expect(list.scrollHeight).toBeGreaterThan(list.clientHeight);
    const been: (Element | null)[] = [focusedIn(timeline)];
    for (let turn = 0; turn < 4; turn++) {
      await userEvent.keyboard(key);
      been.push(focusedIn(timeline));
    }
    expect(been.filter((node) => node && list.contains(node))).toEqual([]);
    expect(new Set(been).size).toBeGreaterThan(1);
    timeline.layout = 'list';
    await settle(timeline);
  }
});

test('no caret stays where the focus was when its node goes: arrow keys would move it, and the focus with it', async () => {
  const timeline = await mount({ data: { events: [], articles: [] } });
  const message = find(timeline, '.message');
  message.focus();
  getSelection()!.collapse(message.querySelector('p') ?? message, 0);
  expect(getSelection()!.type).toBe('Caret');
  timeline.data = events(3);
  await timeline.ready;
  await settle(timeline);
  const focused = focusedIn(timeline);
  expect(focused).not.toBeNull();
  expect(getSelection()!.type).toBe('None');
  await userEvent.keyboard('{Home}');
  expect(focusedIn(timeline)).not.toBeNull();
});

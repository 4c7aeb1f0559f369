import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { events } from './helpers/files.ts';
import { eventOf, find, focusedIn } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';

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

test('when a list item is replaced under it, the focus goes to an event that is there', async () => {
  const timeline = await mount({ data: events(20), layout: 'list' });
  eventOf(timeline, 'e7').focus();
  timeline.data = { ...events(20), events: events(20).events.map((event) => ({ ...event, id: `other-${event.id}` })) };
  await timeline.ready;
  await settle(timeline);
  expect(focusedIn(timeline)?.dataset['event']).toMatch(/^other-/);
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

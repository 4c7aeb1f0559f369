import { expect, test } from 'vitest';
import { all, eventOf, parts, textOf } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';
import { IN_ORDER, story } from './helpers/story.ts';

/** Ids of the events of a list, in order. */
const idsIn = (list: Element): string[] =>
  [...list.querySelectorAll<HTMLElement>('[data-event]')].map(({ dataset }) => dataset['event'] ?? '');

test('the list says once per run that its order is not known, visibly and for a screen reader', async () => {
  const timeline = await mount({ data: story, layout: 'list' });
  const runs = all(timeline, '.run');
  expect(runs.map(idsIn)).toEqual([
    ['no-appointed', 'troops'],
    ['choe-moscow', 'long-range-approval', 'shin-interview', 'seoul-meeting'],
    ['belousov-pyongyang', 'warplanes'],
  ]);
  for (const run of runs) {
    const list = run.querySelector('ol')!;
    expect(run.localName).toBe('li');
    expect(list.ariaLabel).toBeNull();
    const said = run.querySelector<HTMLElement>('.order')!;
    expect(textOf(said)).toBe('order not known');
    expect(said.checkVisibility()).toBe(true);
    expect(said.closest('[aria-hidden="true"]')).toBeNull();
  }
});

test('in the plot the name of an event says that its order relative to a neighbour is not known', async () => {
  const timeline = await mount({ data: story });
  const unknown = IN_ORDER.filter((id) => eventOf(timeline, id).ariaLabel!.includes('; order not known; '));
  expect(unknown).toEqual(IN_ORDER.slice(2));
});

test('if every order is known nothing is said', async () => {
  const events = story.events.filter(({ id }) => ['treaty', 'troops', 'seoul-meeting'].includes(id));
  const timeline = await mount({ data: { ...story, events }, layout: 'list' });
  expect(all(timeline, '.run')).toEqual([]);
  expect(timeline.shadowRoot!.textContent).not.toContain('order not known');
  timeline.layout = 'plot';
  await settle(timeline);
  expect(
    parts(timeline, 'event')
      .map(({ ariaLabel }) => ariaLabel)
      .join(),
  ).not.toContain('order not known');
});

import { expect, test } from 'vitest';
import { all, textOf } from './helpers/find.ts';
import { mount } from './helpers/mount.ts';
import { story } from './helpers/story.ts';

/** Ids of the events of a list, in order. */
const idsIn = (list: Element): string[] =>
  [...list.querySelectorAll<HTMLElement>('[data-event]')].map(({ dataset }) => dataset['event'] ?? '');

test('the list says once for each run that its order is not known, to the eye and to a screen reader', async () => {
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
    expect(list.ariaLabel).toBe('order not known');
    const said = run.querySelector<HTMLElement>('.order')!;
    expect(textOf(said)).toBe('order not known');
    expect(said.checkVisibility()).toBe(true);
    expect(said.ariaHidden).toBe('true');
  }
});

test('where every order is known nothing is said', async () => {
  const events = story.events.filter(({ id }) => ['treaty', 'troops', 'seoul-meeting'].includes(id));
  const timeline = await mount({ data: { ...story, events }, layout: 'list' });
  expect(all(timeline, '.run')).toEqual([]);
  expect(timeline.shadowRoot!.textContent).not.toContain('order not known');
});

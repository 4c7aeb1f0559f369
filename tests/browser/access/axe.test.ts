import type { CitedTimelineElement } from 'cited-timeline/element';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import disputed from '../../../data/disputed-landing.ts';
import { events, one } from '../helpers/files.ts';
import { all, button, eventOf, find, part, parts } from '../helpers/find.ts';
import { interceptFetch } from '../helpers/fetch.ts';
import { type Mounting, mount, place, settle } from '../helpers/mount.ts';
import { story } from '../helpers/story.ts';
import { LOOK_RULES } from '../support/look-rules.ts';
import { look, LOOKS } from './themes.ts';

/** Rules about whole pages, which do not apply to these. */
const PAGE_RULES = Object.fromEntries(
  ['region', 'page-has-heading-one', 'landmark-one-main', 'document-title', 'heading-order'].map((id) => [
    id,
    { enabled: false },
  ]),
);

/** What axe-core finds wrong with the element, with all rules or some: rule, place, and what would be right. */
async function faults(timeline: CitedTimelineElement, only?: string[]): Promise<string[]> {
  const chosen = only ? { runOnly: { type: 'rule' as const, values: only } } : { rules: PAGE_RULES };
  const { violations, passes } = await axe.run(timeline, { ...chosen, resultTypes: ['violations'] });
  expect(passes.length).toBeGreaterThan(only ? 0 : 2);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.flat().join(' > ')}: ${failureSummary}`),
  );
}

const key = (target: Element, name: string): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));

const openLegend = (timeline: CitedTimelineElement): void => button(timeline, 'How to read this').click();

const sameDay = { ...events(60), events: events(60).events.map((event) => ({ ...event, date: '2020-01-01' })) };

/** Waits for something that is loaded after the first picture. */
async function there(timeline: CitedTimelineElement, selector: string): Promise<HTMLElement> {
  await expect.poll(() => all(timeline, selector).length).toBe(1);
  return find(timeline, selector);
}

/** Every state that a reader or a file can cause. */
const STATES: [name: string, mounting: Mounting, then?: (timeline: CitedTimelineElement) => void | Promise<void>][] = [
  ['nothing selected', { data: story }],
  ['an event selected', { data: story, selected: 'seoul-meeting' }],
  ['an article selected', { data: story, selected: 'korea-herald' }],
  ['a search', { data: story, query: 'seoul' }],
  ['a search that nothing matches', { data: story, query: 'unheard of' }],
  ['the list', { data: story, layout: 'list' }],
  ['the list with an event open', { data: story, layout: 'list', selected: 'treaty' }],
  ['evidence of every kind', { data: disputed, selected: 'envoy-ashore' }],
  ['evidence of every kind in the list', { data: disputed, layout: 'list', selected: 'gold' }],
  ['the legend of marks', { data: story }, openLegend],
  ['the legend of marks over the list', { data: story, width: 390 }, openLegend],
  [
    'the filters open',
    { data: disputed },
    async (timeline) => (await there(timeline, 'details.filters-menu')).setAttribute('open', ''),
  ],
  [
    'the menu of the toolbar open',
    { data: story },
    async (timeline) => (await there(timeline, 'details.share-menu')).setAttribute('open', ''),
  ],
  [
    'citations of an event',
    { data: story, selected: 'treaty' },
    async (timeline) => {
      (await there(timeline, '.panel .cite')).click();
      await there(timeline, 'dialog[open]');
    },
  ],
  ['the table', { data: disputed, layout: 'table' }, async (timeline) => void (await there(timeline, 'table'))],
  ['lanes', { data: story, groupBy: 'category' }],
  ['an event of each status', { data: disputed }],
  ['the same as a list', { data: disputed, layout: 'list' }],
  ['the dates that articles claim', { data: disputed, selected: 'docks' }],
  // An event is selected, so that the code that draws claims is loaded
  [
    'those of all events whose dates conflict',
    { data: disputed, selected: 'docks' },
    (timeline) => find(timeline, '.conflicts').click(),
  ],
  ['clusters', { data: events(150), width: 600 }],
  ['a cluster’s list', { data: sameDay }, (timeline) => part(timeline, 'cluster').click()],
  ['no events', { data: { articles: [], events: [] } }],
  [
    'problems open',
    { data: one({ date: '2024-13' }, {}, { lang: 'no-such-language-tag' }) },
    (timeline) => {
      find(timeline, 'details').setAttribute('open', '');
    },
  ],
  [
    'the keyboard at a month',
    { data: story },
    (timeline) => {
      eventOf(timeline, 'troops').focus();
      key(part(timeline, 'plot'), 'ArrowUp');
    },
  ],
  [
    'as known on a day',
    { data: disputed, attributes: { 'as-known-on': '2025-03-15', 'show-lag': '' }, selected: 'docks' },
  ],
  [
    'as known on a day, in the list',
    { data: disputed, layout: 'list', attributes: { 'as-known-on': '2025-03-15', 'hide-not-yet-reported': '' } },
  ],
  ['280 px wide', { data: story, width: 280, selected: 'treaty' }],
  ['Arabic', { data: story, lang: 'ar', attributes: { dir: 'rtl' }, selected: 'treaty' }],
];

test.each(LOOKS)('axe-core finds nothing in any state in the theme %s, %s', { timeout: 120_000 }, async (...theme) => {
  look(...theme);
  const rules = theme.join() === LOOKS[0].join() ? undefined : LOOK_RULES;
  const found: Record<string, string[]> = {};
  for (const [name, mounting, then] of STATES) {
    const timeline = await mount(mounting);
    await then?.(timeline);
    await settle(timeline);
    found[name] = await faults(timeline, rules);
    timeline.remove();
  }
  expect(found).toEqual(Object.fromEntries(STATES.map(([name]) => [name, []])));
});

test.each(LOOKS)('axe-core finds nothing while loading and after a failure in the theme %s, %s', async (...theme) => {
  look(...theme);
  const loads = interceptFetch();
  const timeline = place({ src: 'story.json' });
  await settle(timeline);
  expect(await faults(timeline)).toEqual([]);
  loads[0]!.answer('', { status: 404 });
  await timeline.ready;
  await settle(timeline);
  expect(parts(timeline, 'button')).toHaveLength(1);
  expect(await faults(timeline)).toEqual([]);
});

import type { CitedTimelineElement } from 'cited-timeline/element';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { button, eventIds, eventOf, find, parts } from './helpers/find.ts';
import { mount, place, settle } from './helpers/mount.ts';
import { IN_ORDER, story } from './helpers/story.ts';

const setHash = (hash: string): void =>
  history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
beforeEach(() => setHash(''));
afterEach(() => setHash(''));

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Longer than the delay before the address is written. */
const QUIET = 400;

const mounted = (hash = '', more: Parameters<typeof mount>[0] = {}): Promise<CitedTimelineElement> =>
  mount({ data: story, ...more, attributes: { hash, ...more.attributes } });

/** Waits until the hash has the expected value. */
const expectHash = (hash: string): Promise<void> => expect.poll(() => decodeURIComponent(location.hash)).toBe(hash);

/** The parts of what is shown that an address contains. */
const shown = ({ range, selected, query, groupBy, layout, state }: CitedTimelineElement) => ({
  range,
  selected,
  query,
  groupBy,
  layout,
  hidden: state.hidden,
  evidence: state.evidence,
});

test('without the attribute the address is neither read nor written', async () => {
  setHash('#q=kim&e=treaty');
  const timeline = await mount({ data: story });
  timeline.query = 'putin';
  await wait(QUIET);
  expect([timeline.selected, location.hash]).toEqual(['', '#q=kim&e=treaty']);
});

test.each(['false', 'no'])('hash="%s" turns it off, as frameworks write it', async (hash) => {
  setHash('#q=kim');
  expect((await mounted(hash)).query).toBe('');
});

test('an address restores everything that it contains', async () => {
  setHash('#r=2024-05/2024-11&e=treaty&q=russia&hide=background&ev=one-voice,two-or-more&by=people&view=list');
  const timeline = await mounted();
  expect(shown(timeline)).toEqual({
    range: '2024-05-01/2024-11-30',
    selected: 'treaty',
    query: 'russia',
    groupBy: 'people',
    layout: 'list',
    hidden: ['background'],
    evidence: ['one-voice', 'two-or-more'],
  });
});

test('the story is invisible until it is as in the address', async () => {
  setHash('#r=2024-06/2024-07&q=treaty&view=plot');
  const timeline = place({ data: story, attributes: { hash: '' } });
  const seen = new Set<string>();
  const look = new MutationObserver(() => {
    if (parts(timeline, 'plot').length > 0) seen.add(`${eventIds(timeline).join()} in ${timeline.range}`);
  });
  look.observe(timeline.shadowRoot!, { childList: true, subtree: true });
  await timeline.ready;
  look.disconnect();
  expect([...seen]).toEqual(['treaty in 2024-06-01/2024-07-31']);
});

test('the address wins over the attributes; other attributes apply', async () => {
  setHash('#q=kim&by=');
  const attributes = { query: 'zebra', 'group-by': 'category', range: '2024-06/2024-07', layout: 'list' };
  const timeline = await mounted('', { attributes });
  expect([timeline.query, timeline.groupBy, timeline.layout]).toEqual(['kim', '', 'list']);
  expect(timeline.range).toBe('2024-06-01/2024-07-31');
  await wait(QUIET);
  expect(location.hash).toBe('#q=kim&by=');
});

test('the address wins over the range of the file', async () => {
  setHash('#r=2024-07/2024-12');
  const timeline = await mounted('', { data: { ...story, range: '2024-05/2024-06' } });
  expect(timeline.range).toBe('2024-07-01/2024-12-31');
});

test('nothing is written before something is changed', async () => {
  setHash('#chapter-2');
  await mounted();
  await wait(QUIET);
  expect(location.hash).toBe('#chapter-2');
});

test('changes by the reader are written once the view rests, next to other parts of the hash', async () => {
  setHash('#chapter-2');
  const timeline = await mounted();
  await userEvent.click(eventOf(timeline, 'treaty'));
  await expectHash('#chapter-2&e=treaty');
  await userEvent.fill(find(timeline, '.search'), 'jong un');
  await userEvent.click(button(timeline, /^Response/));
  timeline.groupBy = 'people';
  timeline.range = '2024-05/2024-11';
  await userEvent.click(button(timeline, 'List'));
  await expectHash('#chapter-2&r=2024-05/2024-11&e=treaty&q=jong+un&hide=response&by=people&view=list');
  timeline.query = '';
  timeline.fit();
  await expectHash('#chapter-2&e=treaty&hide=response&by=people&view=list');
});

test('a written address shows the same again', async () => {
  const first = await mounted();
  first.act(
    { type: 'filter', filter: { query: 'Łódź & co', hidden: ['', 'response'], evidence: ['uncited'] } },
    'program',
  );
  first.range = '2024-06-10T10:00Z/2024-06-10T12:00Z';
  await expectHash('#r=2024-06-10T10:00:00Z/2024-06-10T12:00:59.999Z&q=Łódź+&+co&hide=,response&ev=uncited');
  const before = shown(first);
  first.remove();
  expect(shown(await mounted())).toEqual(before);
});

test('a flood of moves is written once', async () => {
  const timeline = await mounted();
  const written: string[] = [];
  const { replaceState } = history;
  history.replaceState = (...change) => {
    written.push(String(change[2]));
    replaceState.apply(history, change);
  };
  for (let i = 0; i < 20; i++) {
    timeline.zoomBy(1.05);
    timeline.act({ type: 'pan', share: 0.01 }, 'program');
    await wait(20);
  }
  await wait(QUIET * 2);
  history.replaceState = replaceState;
  expect(written).toHaveLength(1);
  expect(written[0]).toContain('#r=');
});

test('going back and forth and changes of the hash are followed; an empty hash restores the start', async () => {
  const timeline = await mounted('', { attributes: { query: 'russia' } });
  const before = shown(timeline);
  location.hash = '#q=kim&e=treaty&r=2024-06';
  await expect.poll(() => timeline.query).toBe('kim');
  expect([timeline.selected, timeline.range]).toEqual(['treaty', '2024-06-01/2024-06-30']);
  location.hash = '';
  await expect.poll(() => shown(timeline)).toEqual(before);
  history.back();
  await expect.poll(() => timeline.query).toBe('kim');
  history.back();
  await expect.poll(() => shown(timeline)).toEqual(before);
});

test('a link to another part of the page leaves the story unchanged, and the hash contains both', async () => {
  setHash('#q=kim');
  const timeline = await mounted();
  location.hash = '#chapter-2';
  await expectHash('#chapter-2&q=kim');
  expect(timeline.query).toBe('kim');
});

test('unknown ids and invalid values are ignored and removed', async () => {
  setHash('#r=soon&e=nobody&hide=response,stranger&by=colour&ev=true&view=spiral&q=%E0%A4%A&known=2024-06-01');
  const timeline = await mounted();
  expect(shown(timeline)).toMatchObject({
    selected: '',
    query: '',
    groupBy: '',
    layout: 'auto',
    hidden: ['response'],
    evidence: [],
  });
  await expectHash('#hide=response&known=2024-06-01');
});

test('two timelines on one page have different prefixes', async () => {
  setHash('#a.q=kim&b.q=treaty&x=1');
  const a = await mounted('a');
  const b = await mounted('b');
  expect([a.query, b.query]).toEqual(['kim', 'treaty']);
  b.query = 'putin';
  a.selected = 'troops';
  await expect.poll(() => location.hash.split('&').toSorted()).toEqual(['#x=1', 'a.e=troops', 'a.q=kim', 'b.q=putin']);
});

test("an event in the address that is outside the file's range is brought into view", async () => {
  setHash('#e=shin-interview');
  const timeline = await mounted('', { data: { ...story, range: '2024-05/2024-06' } });
  const { range, store } = timeline.state;
  const { from, to } = store!.boundsOf('shin-interview')!;
  expect(from < range.end && to > range.start).toBe(true);
});

test('it continues after being removed and put back, and ignores changes outside of the page', async () => {
  const timeline = await mounted();
  timeline.remove();
  location.hash = '#q=kim';
  await wait(50);
  expect(timeline.query).toBe('');
  document.body.append(timeline);
  location.hash = '#q=putin';
  await expect.poll(() => timeline.query).toBe('putin');
  timeline.removeAttribute('hash');
  await settle(timeline);
  location.hash = '#q=kim';
  await wait(50);
  expect(timeline.query).toBe('putin');
});

test('as a property, set before or after the data', async () => {
  setHash('#q=treaty');
  const timeline = place({ data: story });
  await timeline.ready;
  expect(eventIds(timeline)).toHaveLength(IN_ORDER.length);
  timeline.hash = '';
  await timeline.ready;
  await expect.poll(() => timeline.query).toBe('treaty');
  await settle(timeline);
  expect(parts(timeline, 'event')).toHaveLength(1);
});

test('the address stores the table, kinds of evidence and lanes that the reader chose, and restores them', async () => {
  const timeline = await mounted();
  timeline.layout = 'table';
  timeline.evidence = 'one-voice disputed';
  timeline.groupBy = 'publisher';
  timeline.query = 'kim';
  await expectHash('#q=kim&ev=one-voice,disputed&by=publisher&view=table');
  timeline.remove();
  const again = await mounted();
  expect([again.layout, again.evidence, again.groupBy, again.query]).toEqual([
    'table',
    'one-voice disputed',
    'publisher',
    'kim',
  ]);
  expect(find(again, 'table').querySelectorAll('tbody tr')).toHaveLength(again.state.selection.total);
});

test('switching a kind of evidence on and off adds it to the address and removes it', async () => {
  const timeline = await mounted();
  await expect.poll(() => timeline.shadowRoot!.querySelector('details')).not.toBeNull();
  await userEvent.click(find(timeline, 'details summary'));
  await userEvent.click(button(timeline, /^one voice/));
  await expectHash('#ev=one-voice');
  await userEvent.click(button(timeline, /^one voice/));
  await expectHash('');
});

test('lanes chosen in the toolbar appear in the address', async () => {
  const timeline = await mounted();
  await expect.poll(() => timeline.shadowRoot!.querySelector('details')).not.toBeNull();
  await userEvent.click(find(timeline, 'details summary'));
  await userEvent.selectOptions(find(timeline, '.lanes select'), 'Publisher');
  await expectHash('#by=publisher');
});

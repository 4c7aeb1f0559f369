import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { events } from '../helpers/files.ts';
import { all, button, eventOf, find, focusedIn, part, parts, textOf } from '../helpers/find.ts';
import { mount, settle } from '../helpers/mount.ts';
import { record } from '../helpers/record.ts';
import { story } from '../helpers/story.ts';

/** How the focused element is spoken: its label, else its text. */
const spoken = (timeline: CitedTimelineElement): string => {
  const focused = focusedIn(timeline);
  return focused ? (focused.ariaLabel ?? textOf(focused)) : 'nothing';
};

async function press(timeline: CitedTimelineElement, keys: string): Promise<string> {
  await userEvent.keyboard(keys);
  await settle(timeline);
  return spoken(timeline);
}

async function atEvent(id: string, mounting = {}): Promise<CitedTimelineElement> {
  const timeline = await mount({ data: story, ...mounting });
  eventOf(timeline, id).focus();
  await settle(timeline);
  return timeline;
}

test('up leads from an event to its month, its year and the whole story, and down the same way back', async () => {
  const timeline = await atEvent('seoul-meeting');
  expect(await press(timeline, '{ArrowUp}')).toBe('November 2024: 6 events, 3 articles');
  expect(await press(timeline, '{ArrowUp}')).toBe('2024: 10 events, 3 articles');
  const whole = 'How Moscow and Pyongyang drew closer: 10 events, 3 articles';
  expect(await press(timeline, '{ArrowUp}')).toBe(whole);
  expect(await press(timeline, '{ArrowUp}')).toBe(whole);
  await press(timeline, '{ArrowDown}{ArrowDown}');
  expect(spoken(timeline)).toBe('November 2024: 6 events, 3 articles');
  await press(timeline, '{ArrowDown}');
  expect(focusedIn(timeline)).toBe(eventOf(timeline, 'seoul-meeting'));
});

test('at the month level, left and right lead to months with events, and down leads to the first event of a month', async () => {
  const timeline = await atEvent('belousov-appointed');
  const walked = [await press(timeline, '{ArrowUp}')];
  for (let i = 0; i < 4; i++) walked.push(await press(timeline, '{ArrowRight}'));
  expect(walked).toEqual([
    'May 2024: 1 event, 1 article',
    'June 2024: 1 event, 2 articles',
    'October 2024: 2 events, 3 articles',
    'November 2024: 6 events, 3 articles',
    'November 2024: 6 events, 3 articles',
  ]);
  expect(await press(timeline, '{ArrowLeft}')).toBe('October 2024: 2 events, 3 articles');
  expect(await press(timeline, '{Home}')).toBe('May 2024: 1 event, 1 article');
  expect(await press(timeline, '{End}')).toBe('November 2024: 6 events, 3 articles');
  await press(timeline, '{ArrowDown}');
  expect(focusedIn(timeline)).toBe(eventOf(timeline, 'choe-moscow'));
});

test('years are also brought into view, and outlined', async () => {
  const timeline = await mount({ data: events(1000), range: '2020-01/2020-03' });
  parts(timeline, 'event')[0]!.focus();
  await press(timeline, '{ArrowUp}{ArrowUp}');
  expect(spoken(timeline)).toBe('2020: 366 events, 1 article');
  expect(await press(timeline, '{ArrowRight}')).toBe('2021: 365 events, 1 article');
  const span = focusedIn(timeline)!;
  const outline = span.getBoundingClientRect();
  const plot = part(timeline, 'plot').getBoundingClientRect();
  expect(outline.left).toBeGreaterThanOrEqual(plot.left);
  expect(outline.right).toBeLessThanOrEqual(plot.right + 1);
  expect(outline.width).toBeGreaterThan(20);
  expect(getComputedStyle(span).outlineStyle).toBe('solid');
});

test('Enter on a span zooms to it; on the whole story it shows everything', async () => {
  const timeline = await atEvent('seoul-meeting');
  const whole = timeline.range;
  await press(timeline, '{ArrowUp}{Enter}');
  expect(timeline.range).toBe('2024-11-01/2024-11-30');
  await press(timeline, '{ArrowUp}{ArrowUp}{Enter}');
  expect(timeline.range).toBe(whole);
});

test('the span is the only tab stop while the keyboard is at it', async () => {
  const timeline = await atEvent('seoul-meeting');
  document.body.append(document.createElement('button')); // or Tab would leave the page in Firefox
  await press(timeline, '{ArrowUp}');
  button(timeline, 'How to read this').focus();
  expect(await press(timeline, '{Tab}')).toBe('November 2024: 6 events, 3 articles');
  await press(timeline, '{Tab}');
  expect(part(timeline, 'plot').contains(focusedIn(timeline))).toBe(false);
  eventOf(timeline, 'treaty').focus();
  await settle(timeline);
  expect(parts(timeline, 'span')).toEqual([]);
  expect(eventOf(timeline, 'treaty').tabIndex).toBe(0);
});

test('down from an event opens its articles, left and right move through them, and up returns', async () => {
  const timeline = await atEvent('seoul-meeting');
  const selects = record(timeline, 'cited-timeline-select');
  expect(await press(timeline, '{ArrowDown}')).toMatch(/^Russian Defence Minister .*opens in a new tab/);
  expect(selects.map(({ id, cause }) => [id, cause])).toEqual([['seoul-meeting', 'keyboard']]);
  expect(await press(timeline, '{ArrowRight}')).toMatch(/^Russia–North Korea Alliance/);
  expect((focusedIn(timeline) as HTMLAnchorElement).href).toMatch(/^https:\/\/www\.btimesonline\.com/);
  expect(await press(timeline, '{ArrowRight}')).toMatch(/^Russia–North Korea Alliance/);
  expect(await press(timeline, '{Home}')).toMatch(/^Russian Defence Minister/);
  await press(timeline, '{ArrowUp}');
  expect(focusedIn(timeline)).toBe(eventOf(timeline, 'seoul-meeting'));
});

test('an article without an address can be reached as well', async () => {
  const articles = story.articles.map((article) => Object.assign({}, article));
  for (const article of articles) delete (article as { url?: string }).url;
  const data = { ...story, articles };
  const timeline = await atEvent('seoul-meeting', { data });
  expect(await press(timeline, '{ArrowDown}')).toMatch(/^Russian Defence Minister/);
  expect(await press(timeline, '{ArrowRight}')).toMatch(/^Russia–North Korea Alliance/);
});

test('a page that refuses the selection also refuses the articles, and the focus stays', async () => {
  const timeline = await atEvent('seoul-meeting', { selected: 'treaty' });
  timeline.addEventListener('cited-timeline-select', (event) => event.preventDefault());
  await press(timeline, '{ArrowDown}');
  expect(focusedIn(timeline)).toBe(eventOf(timeline, 'seoul-meeting'));
  await press(timeline, '{ArrowRight}');
  expect(focusedIn(timeline)).toBe(eventOf(timeline, 'belousov-pyongyang'));
});

test('arrows on a link that was reached by Tab belong to the page', async () => {
  const timeline = await mount({ data: story, selected: 'seoul-meeting' });
  const [first] = all(timeline, '.citation a');
  first!.focus();
  await press(timeline, '{ArrowRight}{ArrowUp}');
  expect(focusedIn(timeline)).toBe(first);
});

test('L leads to the list and back, with the focus on the same event and the selection unchanged', async () => {
  const timeline = await atEvent('troops', { selected: 'treaty' });
  await press(timeline, 'l');
  expect(parts(timeline, 'list')).toHaveLength(1);
  expect(focusedIn(timeline)).toBe(eventOf(timeline, 'troops'));
  expect(eventOf(timeline, 'treaty').ariaExpanded).toBe('true');
  await press(timeline, '{Shift>}{Tab}{/Shift}');
  await press(timeline, 'l');
  expect(parts(timeline, 'plot')).toHaveLength(1);
  expect(timeline.selected).toBe('treaty');
  expect(part(timeline, 'plot').contains(focusedIn(timeline))).toBe(true);
});

test('L leads to the same event of a story that is too long to be listed at once', async () => {
  const timeline = await mount({ data: events(1000) });
  parts(timeline, 'event')[0]!.focus();
  await press(timeline, '{End}{ArrowLeft}');
  const id = focusedIn(timeline)!.dataset['event']!;
  await press(timeline, 'l');
  expect(focusedIn(timeline)).toBe(eventOf(timeline, id));
  const { top, bottom } = focusedIn(timeline)!.getBoundingClientRect();
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(innerHeight);
  await press(timeline, 'l');
  expect(focusedIn(timeline)).toBe(eventOf(timeline, id));
});

test('L from a span leads to its event in the list; in the search field it is a letter', async () => {
  const timeline = await atEvent('troops');
  await press(timeline, '{ArrowUp}l');
  expect(focusedIn(timeline)).toBe(eventOf(timeline, 'troops'));
  await press(timeline, 'l');
  expect(focusedIn(timeline)).toBe(eventOf(timeline, 'troops'));
  part(timeline, 'search').focus();
  await press(timeline, 'l');
  expect(parts(timeline, 'plot')).toHaveLength(1);
  expect(timeline.query).toBe('l');
});

test('if the focused event is filtered out, the focus is on a span that is shown', async () => {
  const timeline = await atEvent('treaty');
  await press(timeline, '{ArrowUp}');
  timeline.query = 'umerov';
  await settle(timeline);
  expect(spoken(timeline)).toBe('November 2024: 1 event, 2 articles');
  expect(find(timeline, ':not([data-leaving]) > .span')).toBe(focusedIn(timeline));
});

test('the focus always moves directly from one element to the next, however far, or a screen reader would lose its place', async () => {
  const timeline = await mount({ data: events(1000) });
  parts(timeline, 'event')[0]!.focus();
  const lost: string[] = [];
  timeline.shadowRoot!.addEventListener('focusout', (event) => {
    if (!(event as FocusEvent).relatedTarget) lost.push((event.target as Element).ariaLabel ?? '');
  });
  const keys =
    'ArrowRight ArrowRight End ArrowLeft ArrowUp ArrowLeft ArrowUp ArrowUp ArrowDown ArrowDown Home ArrowDown';
  for (const key of keys.split(' ')) {
    const before = focusedIn(timeline)!;
    await press(timeline, `{${key}}`);
    const after = focusedIn(timeline);
    expect(after, key).not.toBeNull();
    expect(after === before || before.isConnected, key).toBe(true);
  }
  expect(lost).toEqual([]);
  // The element that had the focus is removed once the focus has been elsewhere for a moment
  await expect.poll(() => find(timeline, '.plot').querySelectorAll('[data-leaving]').length, { timeout: 3000 }).toBe(0);
});

import type { CitedTimelineElement } from 'cited-timeline/element';
import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import story from '../../data/disputed-landing.ts';
import { all, articleOf, button, eventIds, eventOf, find, focusedIn, textOf } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';
import { drag, mouseAway } from './helpers/pointer.ts';
import { record } from './helpers/record.ts';

beforeEach(mouseAway);

const asOf = async (day: string, more: Parameters<typeof mount>[0] = {}): Promise<CitedTimelineElement> => {
  const timeline = await mount({
    data: story,
    width: 1000,
    ...more,
    attributes: { 'as-known-on': day, ...more.attributes },
  });
  await settle(timeline);
  return timeline;
};
const handleOf = (timeline: CitedTimelineElement): HTMLElement => find(timeline, '[role="slider"]');
const ghosts = (timeline: CitedTimelineElement): string[] =>
  all(timeline, '.event.is-ghost, .item.is-ghost').map(
    (ghost) => ghost.dataset['event'] ?? ghost.dataset['item'] ?? '',
  );
const press = async (timeline: CitedTimelineElement, keys: string): Promise<void> => {
  await userEvent.keyboard(keys);
  await settle(timeline);
};

describe('switched on and off', () => {
  test('nothing is drawn until it is requested, and the button begins at the last publication', async () => {
    const timeline = await mount({ data: story, width: 1000 });
    await expect.poll(() => button(timeline, /^As known on/).ariaPressed).toBe('false');
    expect(all(timeline, '.as-known, .not-yet, .is-ghost')).toEqual([]);
    button(timeline, /^As known on/).click();
    await expect.poll(() => all(timeline, '[role="slider"]')).toHaveLength(1);
    expect(timeline.asKnownOn).toBe('2025-04-01');
    expect(button(timeline, /^As known on/).ariaPressed).toBe('true');
    button(timeline, /^As known on/).click();
    await settle(timeline);
    expect([timeline.asKnownOn, all(timeline, '.as-known, .not-yet, .is-ghost')]).toEqual(['', []]);
  });

  test('a story without a dated article has no button', async () => {
    const timeline = await mount({
      data: { articles: [], events: [{ id: 'a', title: 'a', date: '2024', citations: [] }] },
    });
    timeline.selected = timeline.timeline!.events[0]!.id;
    await settle(timeline);
    expect(() => button(timeline, /^As known on/)).toThrow('No button');
  });
});

describe('what was known', () => {
  test('events that were not yet reported are outlines, and say so visibly and audibly', async () => {
    const timeline = await asOf('2025-03-13');
    expect(ghosts(timeline)).toContain('docks');
    expect(ghosts(timeline)).not.toContain('sighted');
    const docks = eventOf(timeline, 'docks');
    expect(docks.ariaLabel).toMatch(/^The ship docks; not yet reported on 13 March 2025; The ship/);
    expect(textOf(docks)).toContain('not yet reported on 13 March 2025');
    expect(getComputedStyle(docks.querySelector('.segment')!).backgroundColor).toBe('rgba(0, 0, 0, 0)');
    expect(textOf(find(timeline, '.unreported'))).toBe(`${ghosts(timeline).length} events not yet reported`);
  });

  test('later articles are faint, and no thread leads to them', async () => {
    const timeline = await asOf('2025-03-13');
    expect(articleOf(timeline, 'gazette-sighting').classList).not.toContain('is-ghost');
    expect(all(timeline, '.article.is-ghost').length).toBeGreaterThan(5);
    expect(all(timeline, '.thread')).toHaveLength(1);
  });

  test('counts are those of the day', async () => {
    const timeline = await asOf('2025-03-14');
    const before = eventOf(timeline, 'docks').ariaLabel;
    timeline.asKnownOn = '';
    await settle(timeline);
    const after = eventOf(timeline, 'docks').ariaLabel;
    expect([before, after]).toEqual([
      expect.stringContaining('4 articles, at most 2 independent'),
      expect.stringContaining('6 articles, at most 4 independent'),
    ]);
  });

  test('unreported events are left out on request, and their number is shown', async () => {
    const timeline = await asOf('2025-03-13', { attributes: { 'hide-not-yet-reported': '' } });
    expect(eventIds(timeline)).toEqual(['sighted']);
    expect(textOf(find(timeline, '.unreported'))).toBe('10 events not yet reported');
    const hide = button(timeline, 'Hide what was not yet reported');
    expect(hide.ariaPressed).toBe('true');
    hide.click();
    await settle(timeline);
    expect(timeline.hideNotYetReported).toBe(false);
    expect(eventIds(timeline)).toHaveLength(11);
  });
});

describe('the handle', () => {
  test('is a slider that announces its day and how much was not yet reported', async () => {
    const timeline = await asOf('2025-03-16');
    const handle = handleOf(timeline);
    expect([handle.ariaLabel, handle.tabIndex]).toEqual(['As known on', 0]);
    expect(handle.ariaValueText).toBe('as known on 16 March 2025; 6 events not yet reported');
    const [min, now, max] = [handle.ariaValueMin, handle.ariaValueNow, handle.ariaValueMax].map(Number);
    expect([min! <= now!, now! <= max!]).toEqual([true, true]);
    const { width, height } = handle.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  });

  test('keys move between publications and by months, and clear', async () => {
    const timeline = await asOf('2025-03-16');
    handleOf(timeline).focus();
    const days: string[] = [];
    for (const key of ['{ArrowRight}', '{ArrowLeft}', '{Home}', '{End}', '{PageDown}', '{PageUp}', '{Escape}']) {
      await press(timeline, key);
      days.push(timeline.asKnownOn);
    }
    expect(days).toEqual(['2025-03-17', '2025-03-16', '2025-03-12', '2025-04-01', '2025-03-01', '2025-04-01', '']);
    expect(focusedIn(timeline)).not.toBeNull();
  });

  test('follows the pointer from day to day, and the events stay in place', async () => {
    const timeline = await asOf('2025-03-16');
    const places = () => all(timeline, '.events > li').map(({ style }) => style.transform);
    const before = places();
    const handle = handleOf(timeline);
    const { left, width, top } = handle.parentElement!.getBoundingClientRect();
    const { start, end } = timeline.state.range;
    const x = (day: string): number => left + ((Date.parse(day) - start) / (end - start)) * width;
    drag(handle, { x: x('2025-03-17'), y: top + 5 }, { x: x('2025-03-19T02:00Z'), y: top + 5 });
    await settle(timeline);
    expect(timeline.asKnownOn).toBe('2025-03-18');
    expect(places()).toEqual(before);
    drag(handle, { x: x('2025-03-19'), y: top + 5 }, { x: left - 300, y: top + 5 });
    await settle(timeline);
    const box = handle.getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(left - 1);
    expect(Math.abs(Date.parse(timeline.asKnownOn) - start)).toBeLessThan(2 * 86_400_000);
  });

  test('comes after the plot and before the panel in the focus order', async () => {
    const timeline = await asOf('2025-03-16');
    eventOf(timeline, eventIds(timeline)[0]!).focus();
    await press(timeline, '{Tab}');
    expect(focusedIn(timeline)).toBe(handleOf(timeline));
  });

  test('steps lead to the previous and next publication', async () => {
    const timeline = await asOf('2025-03-16');
    button(timeline, 'Next publication').click();
    expect(timeline.asKnownOn).toBe('2025-03-17');
    button(timeline, 'Previous publication').click();
    expect(timeline.asKnownOn).toBe('2025-03-16');
  });
});

describe('the live region', () => {
  test('announces the day that a button leads to, and leaves the slider to announce itself', async () => {
    const timeline = await asOf('2025-03-16');
    const said = (): string => textOf(find(timeline, '[aria-live]'));
    button(timeline, 'Next publication').click();
    await expect.poll(said).toBe('As known on 17 March 2025, 4 events not yet reported');
    handleOf(timeline).focus();
    await press(timeline, '{ArrowRight}');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(said()).toBe('As known on 17 March 2025, 4 events not yet reported');
    button(timeline, /^As known on/).click();
    await expect.poll(said).toBe('All that is known');
  });
});

test('the address stores the day, and restores it', async () => {
  history.replaceState(history.state, '', '#known=2025-03-16');
  const timeline = await mount({ data: story, attributes: { hash: '' } });
  await settle(timeline);
  expect(timeline.asKnownOn).toBe('2025-03-16');
  button(timeline, 'Next publication').click();
  await expect.poll(() => location.hash).toBe('#known=2025-03-17');
  button(timeline, /^As known on/).click();
  await expect.poll(() => location.hash).toBe('');
});

describe('the page', () => {
  test('is informed of each day that a reader chooses, and may refuse it', async () => {
    const timeline = await asOf('2025-03-16');
    const told = record(timeline, 'cited-timeline-as-known-on');
    handleOf(timeline).focus();
    await press(timeline, '{ArrowRight}');
    timeline.asKnownOn = '2025-03-20';
    await settle(timeline);
    expect(told.map(({ date, cause }) => [date, cause])).toEqual([['2025-03-17', 'keyboard']]);
    timeline.addEventListener('cited-timeline-as-known-on', (event) => event.preventDefault(), { once: true });
    await press(timeline, '{Escape}');
    expect(timeline.asKnownOn).toBe('2025-03-20');
  });

  test('an invalid day is ignored', async () => {
    const timeline = await asOf('2025-03-16');
    timeline.asKnownOn = 'yesterday';
    expect(timeline.asKnownOn).toBe('2025-03-16');
    timeline.asKnownOn = '2025-03';
    expect(timeline.asKnownOn).toBe('2025-03-31');
  });
});

test('the list has a date field, and the same words', async () => {
  const timeline = await asOf('2025-03-13', { layout: 'list' });
  const field = find(timeline, 'input[type="date"]') as HTMLInputElement;
  expect(field.value).toBe('2025-03-13');
  expect(textOf(eventOf(timeline, 'docks'))).toContain('not yet reported on 13 March 2025');
  field.value = '2025-03-14';
  field.dispatchEvent(new Event('change'));
  await settle(timeline);
  expect(timeline.asKnownOn).toBe('2025-03-14');
  expect(ghosts(timeline)).not.toContain('docks');
});

test('the time to the first report is drawn and announced', async () => {
  const timeline = await mount({ data: story, width: 1000, attributes: { 'show-lag': '' } });
  await settle(timeline);
  const gate = eventOf(timeline, 'gate-closed');
  expect(gate.ariaLabel).toContain('first reported 1 day later');
  expect(gate.querySelectorAll('.first-report')).toHaveLength(1);
  timeline.showLag = false;
  await settle(timeline);
  expect(all(timeline, '.first-report')).toEqual([]);
});

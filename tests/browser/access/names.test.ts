import { expect, test } from 'vitest';
import { articleOf, eventOf, find, parts, textOf } from '../helpers/find.ts';
import { mount, settle } from '../helpers/mount.ts';
import { story } from '../helpers/story.ts';

test('the name of an event has its title, full date, articles, category and position, each once', async () => {
  const timeline = await mount({ data: story });
  expect(eventOf(timeline, 'treaty').ariaLabel).toBe(
    'Putin and Kim sign partnership treaty; (some time) in June 2024; 2 articles, at most 2 independent; Russia–North Korea; 2 of 10',
  );
});

test('a name begins with the visible title', async () => {
  const timeline = await mount({ data: story });
  const titles = parts(timeline, 'event').map((event) => [
    event.ariaLabel,
    textOf(event.querySelector('[part="label"] .title') ?? event),
  ]);
  expect(titles).toHaveLength(10);
  for (const [name, title] of titles) expect(name!.startsWith(`${title};`)).toBe(true);
});

test('the list and the plot use the same name for an event', async () => {
  const timeline = await mount({ data: story, layout: 'list' });
  expect(eventOf(timeline, 'treaty').ariaLabel).toBe(
    'Putin and Kim sign partnership treaty; (some time) in June 2024; 2 articles, at most 2 independent; Russia–North Korea',
  );
});

test('the line under a title has a capital in its text, not by a style, which Orca reads as two words', async () => {
  const timeline = await mount({ data: story, selected: 'treaty' });
  expect(textOf(find(timeline, '.panel .when'))).toBe('Some time in June 2024 · 2 articles');
  expect(getComputedStyle(find(timeline, '.panel .when'), '::first-letter').textTransform).toBe('none');
});

test('the writer’s own words for a date precede the full date, which is in brackets', async () => {
  const events = story.events.map((event) =>
    event.id === 'treaty' ? { ...event, dateText: 'in early summer' } : event,
  );
  const timeline = await mount({ data: { ...story, events } });
  expect(eventOf(timeline, 'treaty').ariaLabel).toContain(
    'treaty; in early summer (some time in June 2024); 2 articles',
  );
});

test('the selected item is the current one, and nothing else has a state', async () => {
  const timeline = await mount({ data: story, selected: 'treaty' });
  const current = (): string[] =>
    [...parts(timeline, 'event'), ...parts(timeline, 'article')]
      .filter((node) => node.hasAttribute('aria-current') || node.hasAttribute('aria-pressed'))
      .map(({ dataset, ariaCurrent }) => `${dataset['event'] ?? dataset['article']} ${ariaCurrent}`);
  expect(current()).toEqual(['treaty true']);
  timeline.selected = 'korea-herald';
  await settle(timeline);
  expect(current()).toEqual(['korea-herald true']);
  expect(articleOf(timeline, 'korea-herald').ariaCurrent).toBe('true');
  timeline.selected = '';
  await settle(timeline);
  expect(current()).toEqual([]);
});

import { expect, test } from 'vitest';
import landing from '../../../data/disputed-landing.ts';
import story from '../../../data/korea-russia-2024.ts';
import { metricsFor } from '../../../src/layout/metrics.ts';
import { parseTimeline } from '../../../src/model/parse-timeline.ts';
import { shownWords } from '../../../src/runtime/shown-words.ts';
import { INITIAL_STATE } from '../../../src/state/timeline-state.ts';
import { createLabels } from '../../../src/views/labels.ts';
import { english } from '../../../src/views/messages.ts';
import { createWords } from '../../../src/views/words.ts';
import { measuredAt } from '../runtime/support.ts';

const words = createWords('en-GB', 'en-GB', english, 'UTC');

const events = new Map(
  [landing, story].flatMap((file) => parseTimeline(file).timeline.events.map((event) => [event.id, event] as const)),
);

test.each([
  ['docks', '14 March 2025 · 6 articles, at most 4 independent'],
  ['sails', '21 March 2025 · 2 articles'],
  ['lamps', '13 March 2025 · uncited'],
  ['envoy-ashore', '15 March 2025 · dates differ · 4 articles, at most 3 independent'],
  ['crates', '15–16 March 2025 · disputed · 3 articles, at most 1 independent'],
  ['gold', '16 March 2025 · retracted · 3 articles, at most 1 independent'],
  ['second-ship', 'between 14 and 15 March 2025 · unconfirmed · 1 article'],
  ['return', 'between 22 March and 5 April 2025 · expected · 1 article'],
  ['treaty', 'in June 2024 · 2 articles'],
])('%s: %s', (id, detail) => expect(words.detail(events.get(id)!)).toBe(detail));

test('the spoken text contains the visible text, however much of it fits', () => {
  for (const event of events.values()) {
    const spoken = words
      .spoken(event, '')
      .replaceAll(/ ?\([^)]*\)/g, '')
      .replaceAll('; ', ' · ');
    for (const form of words.detailForms(event)) expect(spoken.replaceAll('·  ', '· ')).toContain(form);
  }
});

test('a label says what fits, and its pips are part of its width', () => {
  const metrics = metricsFor(16);
  const labelOf = (id: string) => createLabels(words, measuredAt(1000).lettering, metrics)(events.get(id)!);
  expect(labelOf('crates')).toMatchObject({
    detail: '15–16 March 2025 · disputed',
    pips: { attesting: 1, disputing: 1, retracting: 0 },
    status: 'disputed',
  });
  expect(labelOf('second-ship').detail).toBe('between 14 and 15 March 2025 · unconfirmed');
  const { detail, width } = labelOf('sails');
  expect(detail).toBe('21 March 2025 · 2 articles');
  // Letters of 7 px, two pips and a space at 12 px, padding of 8 px
  expect(width).toBe(Math.ceil(detail.length * 7 + (2 * 0.62 + 0.3) * 12 + 8) + 1);
  expect(labelOf('sails')).not.toHaveProperty('status');
  expect(labelOf('sails').wide).toEqual([]);
  // What does not fit waits for a row with room, with its pips and padding
  expect(labelOf('crates').wide?.map(({ detail: longer }) => longer)).toEqual([
    '15–16 March 2025 · disputed · 3 articles, at most 1 independent',
    '15–16 March 2025 · disputed · 3 articles',
  ]);
});

test('if even the shortest words are wider than a label may be, they wait for a row with room for all of them', () => {
  const metrics = metricsFor(16);
  const event = { ...events.get('lamps')!, dateText: 'in one of the last nights before the ship was seen' };
  const label = createLabels(words, measuredAt(1000).lettering, metrics)(event);
  expect(label.width).toBeGreaterThan(metrics.labelMax);
  expect(label.wide?.at(-1)).toEqual({ detail: label.detail, width: label.width });
});

test('at a scale of years a label shows days in the zone of the story; its name and the panel include the time of day', () => {
  const file = {
    articles: [],
    events: ['2024-11-29T23:30Z', '2024-11-29T23:30', '2024-11-29T09:00Z/2024-11-29T10:00Z', '2024-06'].map(
      (date, i) => ({
        id: `e${i}`,
        title: `Event ${i}`,
        date,
        citations: [],
      }),
    ),
  };
  const told = parseTimeline(file).timeline.events;
  const seoul = createWords('en-GB', 'en-GB', english, 'Asia/Seoul');
  const detailOf = (id: string) => seoul.inDays.detail(told.find((event) => event.id === id)!);
  expect(['e0', 'e1', 'e2', 'e3'].map(detailOf)).toEqual([
    '30 November 2024 · uncited',
    '29 November 2024 · uncited',
    '29 November 2024 · uncited',
    'in June 2024 · uncited',
  ]);
  const first = told.find(({ id }) => id === 'e0')!;
  expect(seoul.inDays.spoken(first, '')).toBe('Event 0; 30 November 2024 (at 08:30 GMT+9); uncited');
  expect(seoul.inDays.exact).toBe(seoul);
  expect(seoul.inDays.inDays).toBe(seoul.inDays);
  expect(seoul.inDays.withMore(() => ['more']).detail(first)).toBe('30 November 2024 · uncited · more');
});

test('words are exact if a day of the plot is 3 px wide, and if there is no plot', () => {
  const state = (days: number, layout: 'plot' | 'list') => ({
    ...INITIAL_STATE,
    view: { ...INITIAL_STATE.view, layout, range: { start: 0, end: days * 864e5 } },
  });
  const measured = measuredAt(900);
  expect(shownWords(words, state(300, 'plot'), measured)).toBe(words);
  expect(shownWords(words, state(301, 'plot'), measured)).toBe(words.inDays);
  expect(shownWords(words, state(301, 'list'), measured)).toBe(words);
  expect(shownWords(words, state(301, 'plot'), undefined)).toBe(words);
});

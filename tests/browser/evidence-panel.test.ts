import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test } from 'vitest';
import disputed from '../../data/disputed-landing.ts';
import { one } from './helpers/files.ts';
import { all, find, textOf } from './helpers/find.ts';
import { type Mounting, mount, settle } from './helpers/mount.ts';

const mountEvent = (selected: string, mounting: Mounting = {}): Promise<CitedTimelineElement> =>
  mount({ data: disputed, selected, timeZone: 'UTC', width: 1000, ...mounting });

/** The voices that are shown: the classes with their stance on the event, and the headlines of their articles. */
const voicesIn = (timeline: CitedTimelineElement, within = '.panel') =>
  all(timeline, `${within} .voice`).map((voice) => [
    [...voice.classList].slice(1).join(' '),
    ...[...voice.querySelectorAll('.headline')].map(textOf),
  ]);

const linesOf = (timeline: CitedTimelineElement, selector: string): string[] =>
  all(timeline, `.panel ${selector}`).map(textOf);

test('articles are grouped by voice, attesting voices first, with the reason why several are one voice', async () => {
  const timeline = await mountEvent('docks');
  expect(voicesIn(timeline)).toEqual([
    [
      'attests',
      'Unnamed ship docks at Marrowick',
      'Mystery ship in Marrowick',
      'A ship comes in, and nobody will say whose',
    ],
    ['attests', 'Fog over Marrowick: the night as it happens'],
    ['attests', 'Statement on berth 4'],
    ['attests', 'Seven days in berth 4'],
  ]);
  expect(linesOf(timeline, '.voice > p')).toEqual(['same voice: each prints a dispatch of Example Wire (invented)']);
  const lists = all(timeline, '.panel .voice > ul');
  expect(lists.map(({ ariaLabel }) => ariaLabel)).toEqual(['Example Wire (invented)']);
});

test.each([
  ['sighted', 'same voice: each rests on the other: circular reporting'],
  ['pilot-boards', 'same voice: each based on Example Wire dispatch of 22 March (invented)'],
  ['crates', 'same voice: each owned by Example Press House (invented)'],
])('%s: why its articles are one voice', async (id, reason) => {
  const timeline = await mountEvent(id);
  expect(linesOf(timeline, '.voice > p')).toEqual([reason]);
});

test('if articles belong to a voice for different reasons, its name is what they have in common', async () => {
  const articles = [
    { id: 'wire', headline: 'From the wire', publisher: 'DPA' },
    { id: 'paper', headline: 'In the paper', publisher: 'Gazette', agency: 'DPA' },
  ];
  const [event] = one().events;
  const timeline = await mount({
    data: { articles, events: [{ ...event!, citations: ['wire', 'paper'] }] },
    selected: 'one',
  });
  expect(linesOf(timeline, '.voice > p')).toEqual(['same voice: DPA']);
});

test('a correction, and the date that it took back', async () => {
  const timeline = await mountEvent('envoy-ashore');
  expect(voicesIn(timeline)).toEqual([
    ['attests', 'A stranger walks up the harbour steps'],
    ['attests', 'Envoy landed on Sunday, harbour says; gold talk grows'],
    ['attests is-taken-back', 'Behind the closed gate: envoy came with the ship'],
    ['corrects', 'Correction: the envoy landed on Saturday'],
    ['silent', 'Fog over Marrowick: the night as it happens'],
  ]);
  expect(linesOf(timeline, 's')).toEqual(['dates it 14 March 2025']);
  const [, , takenBack, correction, silent] = linesOf(timeline, '.citation .source:first-of-type, .headline + .source');
  expect(takenBack).toBe(
    'Example Gazette (invented) · 16 March 2025 · dates it 14 March 2025 · corrected on 18 March 2025 · said Friday, and took it back two days later · retrieved 19 March 2025',
  );
  expect(correction).toContain('18 March 2025 · corrects · dates it 15 March 2025');
  expect(silent).toContain('does not mention it · read to its last entry');
});

test('a retraction takes back the statements of all articles of its voice', async () => {
  const timeline = await mountEvent('gold');
  expect(voicesIn(timeline).map(([role]) => role)).toEqual(['attests is-taken-back', 'retracts']);
  expect(linesOf(timeline, '.headline + .source').map((line) => line.includes('retracted on 20 March 2025'))).toEqual([
    true,
    true,
    false,
  ]);
});

test('the head: whose date it uses, and how many voices say what', async () => {
  const timeline = await mountEvent('envoy-ashore');
  expect(linesOf(timeline, '.when')).toEqual(['15 March 2025 · 4 articles, at most 3 independent · dates differ']);
  expect(linesOf(timeline, '.status')).toEqual(['Disputed']);
  expect(linesOf(timeline, '.dated-as')).toEqual([
    'Dated as in Example Herald (invented): the Herald’s reporter stood on the quay and saw it',
  ]);
  expect(linesOf(timeline, '.said')).toEqual([
    '2 voices say 15 March 2025 · 1 voice says 16 March 2025 · 1 voice corrected itself · 1 voice does not mention it',
  ]);
});

test.each([
  [
    'second-ship',
    'Unconfirmed: It rests on one entry of a live page and one man who heard it; nobody has spoken of it since.',
  ],
  ['gold', 'Retracted'],
  ['crates', 'Disputed'],
  ['lamps', 'Uncited'],
  ['return', 'Expected: Announced by the agent who let the berth; no ship has come.'],
  ['docks', undefined],
  ['gate-closed', undefined],
])('%s: the status in words, with the note of the file', async (id, status) => {
  const timeline = await mountEvent(id);
  expect(linesOf(timeline, '.status')).toEqual(status ? [status] : []);
});

test('a date that all agree on appears once', async () => {
  const timeline = await mountEvent('gate-closed');
  expect(linesOf(timeline, '.said, .dated-as')).toEqual([]);
});

test('the source’s words, a link to the sentence, whose statement it is, and the stored copy', async () => {
  const timeline = await mountEvent('envoy-ashore');
  const [first, second] = all(timeline, '.panel .citation');
  expect(textOf(first!)).toContain('“At ten past three a man with one suitcase came up the harbour steps”');
  const links = [...first!.querySelectorAll('a')];
  expect(links.map((link) => [textOf(link), link.ariaLabel])).toEqual([
    ['A stranger walks up the harbour steps', 'A stranger walks up the harbour steps (opens in a new tab)'],
    ['open at the sentence', 'open at the sentence (opens in a new tab)'],
    ['stored copy', 'stored copy (opens in a new tab)'],
  ]);
  expect(links[1]!.getAttribute('href')).toBe(
    'https://example.org/herald/harbour-steps#:~:text=The%20rain%20had%20stopped.-,At%20ten%20past%20three%20a,came%20up%20the%20harbour%20steps,-%2C%20and%20the%20harbour%20master%20went%20to%20meet%20him.',
  );
  expect(links[2]!.parentElement!.title).toBe('SHA-256 e671abb3');
  expect(textOf(first!)).toContain('first-hand · stored copy · retrieved 16 March 2025');
  expect(textOf(second!)).toContain('on the word of Spokesperson of the Harbour Office · second-hand');
  // Each link to a sentence is described by the line with its article's source
  for (const link of all(timeline, '.panel .citation a[aria-describedby]'))
    expect(link.closest('.citation')!.querySelector(`#${link.getAttribute('aria-describedby')}`)).not.toBeNull();
});

test('changes of the record and of an article, and when an article first made its statement', async () => {
  const sails = await mountEvent('sails');
  expect(linesOf(sails, '.about .changes')).toEqual([
    'Changes · 24 March 2025: Moved from 22 to 21 March: the first version took the day of the Herald’s report.',
  ]);
  sails.remove();
  const ashore = await mountEvent('envoy-ashore');
  expect(linesOf(ashore, '.citation .changes')).toEqual([
    'Changes · 18 March 2025: The day on which the envoy landed was corrected from Friday to Saturday.',
  ]);
  ashore.remove();
  const docks = await mountEvent('docks');
  expect(textOf(find(docks, '.panel'))).toContain('said on 14 March 2025 at 06:05 UTC');
});

test('a citation with two voices appears once, and counts for both', async () => {
  const timeline = await mount({
    data: one({ citations: [{ article: 'gazette', onWordOf: ['Kyiv', 'Moscow'] }] }),
    selected: 'one',
  });
  expect(all(timeline, '.panel .citation')).toHaveLength(1);
  expect(textOf(find(timeline, '.panel .citation'))).toContain('on the word of Kyiv, Moscow');
});

test('the list shows the same below an open event', async () => {
  const timeline = await mountEvent('envoy-ashore', { layout: 'list', width: 390 });
  expect(voicesIn(timeline, '.opened').map(([role]) => role)).toEqual([
    'attests',
    'attests',
    'attests is-taken-back',
    'corrects',
    'silent',
  ]);
  const said = textOf(find(timeline, '.opened'));
  expect(said).toMatch(/^Disputed A passenger/);
  expect(said).toContain('Dated as in Example Herald (invented)');
});

test('it is translated', async () => {
  const timeline = await mountEvent('envoy-ashore', { lang: 'de' });
  await expect.poll(() => linesOf(timeline, '.status')).toEqual(['Umstritten']);
  expect(linesOf(timeline, '.said')[0]).toMatch(/^2 Stimmen nennen: 15\. März 2025 · /);
  expect(textOf(find(timeline, '.panel .citation q'))).toMatch(/^„At ten past three/);
});

test('as of a day it shows what was known then, and marks the rest as not known', async () => {
  const timeline = await mountEvent('envoy-ashore', { attributes: { 'as-known-on': '2025-03-17' } });
  expect(linesOf(timeline, '.when')).toEqual(['15 March 2025 · 3 articles · dates differ']);
  expect(linesOf(timeline, '.said')).toEqual([
    '1 voice says 15 March 2025 · 1 voice says 14 March 2025 · 1 voice says 16 March 2025 · 1 voice does not mention it',
  ]);
  expect(linesOf(timeline, 's, .dated-as')).toEqual([]);
  expect(voicesIn(timeline).map(([role]) => role)).toEqual([
    'attests',
    'attests',
    'attests',
    'corrects is-not-yet-known',
    'silent',
  ]);
  expect(linesOf(timeline, '.is-not-yet-known .source')[0]).toMatch(/ · not yet known on 17 March 2025$/);
});

test('as of a day before an event was reported, it says so', async () => {
  const timeline = await mountEvent('sails', { attributes: { 'as-known-on': '2025-03-17' } });
  expect(linesOf(timeline, '.when')).toEqual(['Not yet reported on 17 March 2025']);
  expect(linesOf(timeline, '.voice').length).toBe(2);
  expect(all(timeline, '.panel .voice:not(.is-not-yet-known)')).toEqual([]);
});

test('as of a day citations without a date are counted, because they are left out', async () => {
  const timeline = await mountEvent('sighted', { attributes: { 'as-known-on': '2025-03-17' } });
  expect(linesOf(timeline, '.said')).toEqual([
    '1 voice says between 9 and 12 March 2025 · 1 undated citation left out',
  ]);
});

test('the links of another event are new nodes, because a screen reader repeats a link whose words change while focused', async () => {
  const timeline = await mountEvent('docks');
  const links = all(timeline, '.panel .headline a');
  timeline.selected = 'envoy-ashore';
  await settle(timeline);
  const after = all(timeline, '.panel .headline a');
  expect(after.length).toBeGreaterThan(0);
  expect(after.filter((link) => links.includes(link))).toEqual([]);
});

import { expect, test } from 'vitest';
import { eventOf, find } from './helpers/find.ts';
import { mount } from './helpers/mount.ts';
import { story } from './helpers/story.ts';

/** Left edge of the first occurrence of a word in an element, CSS px. */
function leftOf(element: Element, word: string): number {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.nodeValue?.indexOf(word) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + word.length);
    return range.getBoundingClientRect().left;
  }
  throw new Error(`There is no ${word} in ${element.textContent}`);
}

/** A number as this browser writes it in Arabic: some use Arabic digits, some European ones. */
const number = (value: number): string => new Intl.NumberFormat('ar', { useGrouping: false }).format(value);

const right = { attributes: { dir: 'rtl' }, lang: 'ar', data: story };

test('in Arabic a label reads from right to left, its title in its own direction, and time from left to right', async () => {
  const timeline = await mount({ ...right, range: '2024' });
  const detail = eventOf(timeline, 'belousov-pyongyang').querySelector('.detail')!;
  expect(detail.textContent.startsWith(`${number(29)} نوفمبر ${number(2024)}`), detail.textContent).toBe(true);
  expect(leftOf(detail, number(29))).toBeGreaterThan(leftOf(detail, 'نوفمبر'));
  expect(leftOf(detail, 'نوفمبر')).toBeGreaterThan(leftOf(detail, number(2024)));
  const title = eventOf(timeline, 'belousov-pyongyang').querySelector('.title')!;
  expect(leftOf(title, 'Belousov')).toBeLessThan(leftOf(title, 'Pyongyang'));
  const markOf = (id: string): number => eventOf(timeline, id).querySelector('.mark')!.getBoundingClientRect().left;
  expect(markOf('treaty')).toBeLessThan(markOf('belousov-pyongyang'));
});

test('in Arabic the date of a report reads from right to left, next to the Latin name of its publisher', async () => {
  const timeline = await mount({ ...right, selected: 'treaty' });
  const source = find(timeline, '.citation .source');
  expect(source.textContent).toContain('The Korea Herald');
  expect(leftOf(source, 'The Korea Herald')).toBeGreaterThan(leftOf(source, 'نوفمبر'));
  expect(leftOf(source, number(29))).toBeGreaterThan(leftOf(source, 'نوفمبر'));
});

test('English fallback text in a right-to-left page reads from left to right', async () => {
  const data = { ...story, events: [...story.events, { id: 'lost', title: 'Lost', date: 'some day', citations: [] }] };
  const timeline = await mount({ attributes: { dir: 'rtl' }, lang: 'ur', data });
  const hint = find(timeline, '.hint');
  expect(leftOf(hint, 'Choose')).toBeLessThan(leftOf(hint, 'it.'));
  expect(leftOf(hint, 'behind')).toBeLessThan(leftOf(hint, '.'));
  const summary = find(timeline, '.problems summary');
  expect(leftOf(summary, '1')).toBeLessThan(leftOf(summary, 'record'));
});

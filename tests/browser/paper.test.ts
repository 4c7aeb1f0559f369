import { afterEach, expect, test } from 'vitest';
import story from '../../data/korea-russia-2024.ts';
import 'cited-timeline';

afterEach(() => document.body.replaceChildren());

async function printed(): Promise<Element> {
  const element = document.createElement('cited-timeline');
  element.data = story;
  document.body.append(element);
  await element.ready;
  expect(element.shadowRoot!.querySelector('.paper')).toBeNull();
  dispatchEvent(new Event('beforeprint'));
  await element.updateComplete;
  return element.shadowRoot!.querySelector('.paper')!;
}

test('paper has every event, and every article as a numbered footnote with its address', async () => {
  const paper = await printed();
  const titles = [...paper.querySelectorAll('.what')].map((title) => title.textContent);
  expect(titles.toSorted()).toEqual(story.events.map(({ title }) => title).toSorted());
  const footnotes = [...paper.querySelectorAll('.footnotes li')].map((note) => note.textContent);
  for (const { url, headline } of story.articles) {
    expect(footnotes.some((note) => note.includes(url ?? 'no address') && note.includes(headline))).toBe(true);
  }
});

test('the footnote numbers of an event are those of its articles', async () => {
  const paper = await printed();
  const footnotes = [...paper.querySelectorAll('.footnotes li')].map((note) => note.textContent);
  const publisherOf = (number: number): string => /Korea Herald|Business Times/.exec(footnotes[number - 1]!)![0];
  const treaty = [...paper.querySelectorAll('.what')].find((title) =>
    title.textContent.includes('treaty'),
  )!.parentElement!;
  const numbers = [...treaty.querySelectorAll('.notes li')].map((note) =>
    Number(/\[(\d+)\]/.exec(note.textContent)![1]),
  );
  expect(numbers.map(publisherOf).toSorted()).toEqual(['Business Times', 'Korea Herald']);
});

test('after printing the paper is removed', async () => {
  const paper = await printed();
  dispatchEvent(new Event('afterprint'));
  await expect.poll(() => paper.isConnected).toBe(false);
});

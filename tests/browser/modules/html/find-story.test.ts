import { expect, test } from 'vitest';
import type { FoundStory } from '../../../../src/source/found-story.ts';
import { findStory } from '../../../../src/source/html/find-story.ts';
import { readHtml } from '../../../../src/source/html/read-html.ts';

/** An element with a list of so many events, not in the page. */
function list(count: number): Element {
  const items = Array.from(
    { length: count },
    (_, i) => `<li><time datetime="2020-01-01">1 January 2020</time> ${i}</li>`,
  );
  return new DOMParser()
    .parseFromString(`<section><ul>${items.join('')}</ul></section>`, 'text/html')
    .querySelector('section')!;
}

const unaborted = (): AbortSignal => new AbortController().signal;

test('a short list is read before the return', () => {
  const found = findStory(list(5), unaborted());
  expect(found).not.toBeInstanceOf(Promise);
  expect((found as FoundStory).file).toEqual(readHtml(list(5)).file);
});

test('a long list is read in slices, between which the page responds, and the same is read', async () => {
  const found = findStory(list(10_000), unaborted());
  expect(found).toBeInstanceOf(Promise);
  let tasks = 0;
  const count = (): void => void (tasks++, (timer = setTimeout(count)));
  let timer = setTimeout(count);
  const { file } = await found;
  clearTimeout(timer);
  expect(tasks).toBeGreaterThan(5);
  expect(file).toEqual(readHtml(list(10_000)).file);
});

test('a reading that is ended finds nothing', async () => {
  const controller = new AbortController();
  let isFound = false;
  void Promise.resolve(findStory(list(10_000), controller.signal)).then(() => (isFound = true));
  controller.abort();
  await findStory(list(10_000), unaborted());
  expect(isFound).toBe(false);
});

import { expect, test } from 'vitest';
import story from '../../data/korea-russia-2024.ts';
import { fromJSONLD } from 'cited-timeline/core';
import 'cited-timeline';

const block = (element: Element): string | null | undefined =>
  element.querySelector(':scope > script[type="application/ld+json"]')?.textContent;

test('json-ld adds the story to the page, which reads back into the same events, and removes it again', async () => {
  const element = document.createElement('cited-timeline');
  element.data = story;
  document.body.append(element);
  await element.ready;
  expect(block(element)).toBeUndefined();

  element.jsonLd = true;
  await expect.poll(() => block(element)).toBeTruthy();
  const read = fromJSONLD(JSON.parse(block(element)!));
  expect(read.events.map(({ id, date }) => [id, date])).toEqual(
    element.timeline!.events.map(({ id, date }) => [id, date.edtf]),
  );
  expect(read.articles.map(({ url }) => url).toSorted()).toEqual(story.articles.map(({ url }) => url).toSorted());

  element.jsonLd = false;
  await expect.poll(() => block(element)).toBeUndefined();
  element.remove();
});

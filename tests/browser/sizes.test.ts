import { afterEach, beforeEach, expect, test } from 'vitest';
import { events } from './helpers/files.ts';
import { all, boxOfText } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';

const errors: string[] = [];
const hear = ({ message }: ErrorEvent): unknown => errors.push(message);
beforeEach(() => {
  errors.length = 0;
  addEventListener('error', hear);
});
afterEach(() => removeEventListener('error', hear));

/** Labels of many digits, on the axis too. */
const moments = (): ReturnType<typeof events> => {
  const file = events(12);
  return {
    articles: file.articles.map((article) => ({ ...article, published: '2024-05-01T10:00:00.020Z' })),
    events: file.events.map((event, i) => ({ ...event, date: `2024-05-01T10:00:00.0${10 + 3 * i}Z` })),
  };
};

test('a width that changes again and again is followed, and no error is told', async () => {
  const timeline = await mount({ data: events(60), width: 1400 });
  for (let width = 1400; width > 300; width -= 50) {
    timeline.style.width = `${width}px`;
    await settle(timeline);
    await settle(timeline); // observers tell of the size in one frame, and it is drawn in the next
    const drawn = all(timeline, '.tick-label').filter(({ textContent }) => textContent);
    const { right } = timeline.getBoundingClientRect();
    for (const label of drawn) expect(boxOfText(label).right).toBeLessThanOrEqual(right);
  }
  expect(errors).toEqual([]);
});

test('after it was out of the page for a while and drawn there, a new width is followed, and no error told', async () => {
  const timeline = await mount({ data: moments(), width: 1100 });
  timeline.requestUpdate();
  timeline.remove();
  timeline.selected = 'e3';
  await timeline.updateComplete;
  document.body.append(timeline);
  await settle(timeline);
  for (const width of [428, 1000, 430]) {
    timeline.style.width = `${width}px`;
    await settle(timeline);
    await settle(timeline); // observers tell of the size in one frame, and it is drawn in the next
    expect(all(timeline, '.list')).toHaveLength(width < 560 ? 1 : 0);
  }
  expect(errors).toEqual([]);
});

import { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test } from 'vitest';

test('cited-timeline/element provides the class and registers nothing; cited-timeline registers it, once', async () => {
  expect(customElements.get('cited-timeline')).toBeUndefined();
  const { CitedTimelineElement: registered } = await import('cited-timeline');
  expect(registered).toBe(CitedTimelineElement);
  expect(customElements.get('cited-timeline')).toBe(CitedTimelineElement);

  // A second copy, as if a page has the library twice
  const address = '/dist/npm/index.js?copy';
  const copy = (await import(/* @vite-ignore */ address)) as { CitedTimelineElement: unknown };
  expect(copy.CitedTimelineElement).toBeTypeOf('function');
  expect(customElements.get('cited-timeline')).toBe(CitedTimelineElement);
  expect(document.createElement('cited-timeline')).toBeInstanceOf(CitedTimelineElement);
});

test('the class can be registered under another name', () => {
  class Other extends CitedTimelineElement {}
  customElements.define('other-timeline', Other);
  expect(document.createElement('other-timeline')).toBeInstanceOf(CitedTimelineElement);
});

import { CitedTimeline } from 'cited-timeline/react';
import { type CitedTimelineElement, CitedTimelineSelectEvent } from 'cited-timeline';
import { createElement, createRef, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { expect, test } from 'vitest';

const story = { events: [{ id: 'moon', title: 'People walk on the Moon', date: '1969-07-20', citations: [] }] };
const SERVED = '<cited-timeline group-by="place"><p>The story</p></cited-timeline>';

test('data and listeners arrive when React hydrates server HTML, and follow what is rendered', async () => {
  const room = document.createElement('div');
  room.setHTMLUnsafe(SERVED);
  document.body.append(room);
  const served = room.querySelector('cited-timeline')!;
  const ref = createRef<CitedTimelineElement>();
  const heard: string[] = [];
  const app = (who: string, data: typeof story | undefined) =>
    createElement(
      StrictMode,
      null,
      createElement(
        CitedTimeline,
        { ref, data, groupBy: data ? 'place' : undefined, onSelect: (event) => heard.push(`${who} ${event.id}`) },
        createElement('p', null, 'The story'),
      ),
    );

  const root = hydrateRoot(room, app('first', story));
  await expect.poll(() => ref.current).toBe(served);
  await served.ready;
  expect(served.timeline?.events).toHaveLength(1);
  expect(served.groupBy).toBe('place');
  const choose = () => served.dispatchEvent(new CitedTimelineSelectEvent('moon', 'event', 'pointer'));
  choose();
  expect(heard).toEqual(['first moon']);

  // Changes by the reader stay while the page passes the same values
  root.render(app('second', story));
  await expect.poll(() => choose() && heard.at(-1)).toBe('second moon');
  served.layout = 'list';
  root.render(app('third', undefined));
  await expect.poll(() => served.data).toBeUndefined();
  expect([served.groupBy, served.layout]).toEqual(['', 'list']);

  root.unmount();
  const count = heard.length;
  choose();
  expect(heard).toHaveLength(count);
  expect(ref.current).toBeNull();
});

test('a client-side render sets its values before the first update', async () => {
  const room = document.createElement('div');
  document.body.append(room);
  const loads: number[] = [];
  const root = createRoot(room);
  root.render(
    createElement(CitedTimeline, {
      data: story,
      className: 'wide',
      onLoad: ({ timeline }) => loads.push(timeline.events.length),
    }),
  );
  await expect.poll(() => loads).toEqual([1]);
  expect(room.querySelector('cited-timeline')?.className).toBe('wide');
  root.unmount();
});

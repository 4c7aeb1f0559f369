import type { CitedTimelineElement } from 'cited-timeline';
import { expect, test } from 'vitest';
import { send } from './access/emulate.ts';
import { events } from './helpers/files.ts';
import { middleOf, part } from './helpers/find.ts';
import { frame, mount, settle } from './helpers/mount.ts';
import { wheel } from './helpers/pointer.ts';

/** Nodes that the browser holds, in the tree or not, after garbage collection. */
async function heldNodes(): Promise<number> {
  let held = Infinity;
  for (let turn = 0; turn < 4; turn++) {
    await frame();
    await send('HeapProfiler.collectGarbage', {});
    const { nodes } = (await send('Memory.getDOMCounters', {})) as { nodes: number };
    held = Math.min(held, nodes);
  }
  return held;
}

/** Every node of the shadow tree, including comments and texts. */
function treeNodes(timeline: CitedTimelineElement): number {
  const walker = document.createTreeWalker(timeline.shadowRoot!, NodeFilter.SHOW_ALL);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Adds 300 events one by one, with 20 wheel steps in between, alternately in and out. */
async function addAndZoom(timeline: CitedTimelineElement, first: number): Promise<void> {
  const { events: more } = events(first + 300);
  const plot = part(timeline, 'plot');
  for (let i = 0; i < 300; i++) {
    timeline.append([more[first + i]!]);
    await pause(2);
    if (i % 15 !== 0) continue;
    wheel(plot, middleOf(plot), { ctrlKey: true, deltaY: (i / 15) % 4 < 2 ? -120 : 120 });
    await frame();
  }
}

async function replace(timeline: CitedTimelineElement, first: number): Promise<void> {
  for (let i = 0; i < 100; i++) {
    const { articles, events: all } = events(first + 30 + (i % 7));
    timeline.data = { articles, events: all.slice(first + (i % 5)) };
    await timeline.updateComplete;
  }
}

/** Number of nodes of a new element that shows the same. */
async function nodesOfNew({ timeline, range }: CitedTimelineElement): Promise<number> {
  const { articles, events: all } = timeline!;
  const data = {
    articles: articles.map(({ id, headline, url }) => ({ id, headline, url: url!, published: '2020-01-21' })),
    events: all.map(({ id, title, date }) => ({ id, title, date: date.edtf, citations: ['gazette'] })),
  };
  return treeNodes(await mount({ data, range, hideProblems: true }));
}

/** Nodes held by the test itself: its messages, and templates that are made once. */
const AROUND = 100;

test.each([
  ['300 added events and 20 steps of the wheel', addAndZoom],
  ['100 replacements of the data', replace],
])(
  'after three times %s, no node is held that a new element would not have',
  async (_, use) => {
    const timeline = await mount({ data: events(20), hideProblems: true });
    const before = (await heldNodes()) - treeNodes(timeline);
    for (let turn = 0; turn < 3; turn++) await use(timeline, 20 + turn * 300);
    // Until the view counts as at rest
    await pause(300);
    await settle(timeline);
    timeline.fit();
    await settle(timeline);
    const held = (await heldNodes()) - treeNodes(timeline) - before;
    expect(treeNodes(timeline)).toBeLessThan((await nodesOfNew(timeline)) * 1.1);
    expect(held).toBeLessThan(AROUND);
  },
  60_000,
);

import type { CitedTimelineElement } from 'cited-timeline';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { send } from './access/emulate.ts';
import { addressOf } from './helpers/files.ts';
import { button, eventOf, middleOf, part } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';
import { drag, wheel } from './helpers/pointer.ts';
import { welcomeMotion } from './helpers/motion.ts';
import { story } from './helpers/story.ts';
import { isJapanese } from './helpers/japanese.ts';

const asked = globalThis.fetch;
/** A fetch that never answers one address. */
const never: typeof fetch = (input, init) =>
  input === 'never.json'
    ? new Promise((_, reject) => init!.signal!.addEventListener('abort', () => reject(init!.signal!.reason as Error)))
    : asked(input, init);

const USES: Readonly<Record<string, (timeline: CitedTimelineElement) => Promise<void> | void>> = {
  'being drawn': () => {},
  'a load under way': (timeline) => {
    timeline.data = undefined;
    timeline.src = 'never.json';
  },
  'a failed load': async (timeline) => {
    timeline.data = undefined;
    timeline.src = addressOf('no JSON');
    await timeline.ready;
  },
  'hovering and dragging': async (timeline) => {
    // Not a real hover, because the test tool remembers what the mouse was on
    eventOf(timeline, 'treaty').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await settle(timeline);
    const plot = part(timeline, 'plot');
    const at = middleOf(plot);
    drag(plot, at, { x: at.x + 50, y: at.y });
  },
  'wheel and overview': (timeline) => {
    const at = middleOf(part(timeline, 'plot'));
    wheel(part(timeline, 'plot'), at, { deltaY: -100, ctrlKey: true });
    const handle = part(timeline, 'window');
    drag(handle, middleOf(handle), { x: 10, y: 10 });
  },
  'a glide': (timeline) => {
    const callBack = welcomeMotion();
    timeline.zoomTo('2024-10');
    callBack();
  },
  'a search, lanes, the list and the panel': async (timeline) => {
    timeline.groupBy = 'people';
    timeline.query = 'pyongyang';
    await settle(timeline);
    // The plot has grown for its lanes; which rows have room is known a frame later
    await settle(timeline);
    eventOf(timeline, 'no-appointed').focus();
    await userEvent.keyboard('{Enter}{ArrowRight}');
    button(timeline, 'List').click();
  },
  'children that are read, changed and added to': async (timeline) => {
    timeline.data = undefined;
    timeline.innerHTML = '<ol><li><time datetime="2024-05">May</time> A treaty</li></ol><p>Unread</p>';
    await timeline.ready;
    timeline.querySelector('p')!.textContent = 'Changed';
    timeline.addEvents([{ id: 'more', title: 'More', date: '2024-06', citations: [] }]);
  },
  'another language': async (timeline) => {
    timeline.lang = 'ja';
    timeline.requestUpdate();
    await vi.waitUntil(() => isJapanese(timeline));
  },
};

test.each(Object.entries(USES))('removed after %s, it is garbage-collected', async (_, use) => {
  vi.stubGlobal('fetch', never);
  const addAndRemove = async (): Promise<WeakRef<Element>> => {
    const timeline = await mount({ data: story });
    await use(timeline);
    await settle(timeline);
    timeline.remove();
    return new WeakRef(timeline);
  };
  const kept: WeakRef<Element>[] = [];
  for (let i = 0; i < 2; i++) kept.push(await addAndRemove());
  await expect
    .poll(
      async () => {
        // From outside of the page, because its own stack would keep references alive
        await send('HeapProfiler.collectGarbage', {});
        return kept.filter((reference) => reference.deref()).length;
      },
      { timeout: 5000 },
    )
    .toBe(0);
});

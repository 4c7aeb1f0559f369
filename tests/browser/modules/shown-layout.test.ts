import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CitedTimelineElement } from '../../../src/element.ts';
import { groupList } from '../../../src/layout/list.ts';
import { naturalHeight } from '../../../src/layout/plot-height.ts';
import { layoutScene, overviewOf } from '../../../src/layout/scene.ts';
import { story } from '../helpers/story.ts';

vi.mock('../../../src/layout/scene.ts', { spy: true });
vi.mock('../../../src/layout/plot-height.ts', { spy: true });
vi.mock('../../../src/layout/list.ts', { spy: true });

customElements.define('spied-timeline', class extends CitedTimelineElement {});
beforeEach(() => void vi.clearAllMocks());
afterEach(() => document.body.replaceChildren());

async function mountAt(width: number): Promise<CitedTimelineElement> {
  const timeline = document.createElement('spied-timeline') as CitedTimelineElement;
  timeline.style.width = `${width}px`;
  timeline.data = story;
  document.body.append(timeline);
  await timeline.ready;
  return timeline;
}

/** Whether each kind of layout was computed since the last call. */
function laidOut() {
  const isCalled = (spy: (...args: never[]) => unknown): boolean => vi.mocked(spy).mock.calls.length > 0;
  const shown = { plot: [layoutScene, naturalHeight, overviewOf].some(isCalled), list: isCalled(groupList) };
  vi.clearAllMocks();
  return shown;
}

test('on a phone the list is laid out and no plot, whatever the reader does', async () => {
  const timeline = await mountAt(390);
  expect(timeline.shadowRoot!.querySelectorAll('.list .item')).toHaveLength(10);
  timeline.selected = 'treaty';
  timeline.query = 'pyongyang';
  await timeline.updateComplete;
  expect(laidOut()).toEqual({ plot: false, list: true });
});

test('with enough room the plot is laid out and no list', async () => {
  const timeline = await mountAt(1000);
  expect(timeline.shadowRoot!.querySelector('.plot .event')).not.toBeNull();
  timeline.selected = 'treaty';
  timeline.fit();
  await timeline.updateComplete;
  expect(laidOut()).toEqual({ plot: true, list: false });
});

test('a reader who requests the other layout gets only that', async () => {
  const timeline = await mountAt(390);
  laidOut();
  timeline.layout = 'plot';
  await timeline.updateComplete;
  expect(timeline.shadowRoot!.querySelector('.plot .event')).not.toBeNull();
  expect(laidOut()).toEqual({ plot: true, list: false });
});

import { expect, test } from 'vitest';
import type { TimelineHost } from '../../../src/interaction/host.ts';
import { StoryAsOf } from '../../../src/runtime/as-known-on/story-as-of.ts';
import { INITIAL_SESSION } from '../../../src/state/session.ts';
import { INITIAL, type ViewState } from '../../../src/state/view-state.ts';
import { articleOf, ms, timelineOf } from '../model/support.ts';
import { createStore } from '../store/support.ts';
import { words } from './support.ts';

const layout = { plot: undefined, list: undefined, table: undefined, paper: undefined };

const host: TimelineHost = {
  state: INITIAL,
  session: INITIAL_SESSION,
  act: () => {},
  renderRoot: {} as DocumentFragment,
  addController: () => {},
  removeController: () => {},
  requestUpdate: () => {},
  updateComplete: Promise.resolve(true),
};

test('the expensive index of what was known by when is made only for a story as of a day', () => {
  const store = createStore(
    timelineOf([{ date: '2024-01-01', citations: ['a'] }, '2024-02'], [articleOf('a', '2024-01-02')]),
  );
  let isMade = false;
  Object.defineProperty(store, 'known', {
    get() {
      isMade = true;
      return Reflect.get(Object.getPrototypeOf(store), 'known', store);
    },
  });
  const story = new StoryAsOf(host);
  const view: ViewState = { ...INITIAL, store };
  expect(story.tell(view, words, layout, undefined).day).toBeUndefined();
  expect(isMade).toBe(false);
  const { day } = story.tell({ ...view, asKnownOn: ms('2024-01-10') }, words, layout, undefined);
  expect([isMade, day?.unreported]).toEqual([true, 1]);
});

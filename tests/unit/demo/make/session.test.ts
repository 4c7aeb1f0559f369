import { expect, test } from 'vitest';
import { MemoryShelf } from './memory-shelf.ts';
import { Session } from '../../../../demo/make/saving/session.ts';
import { StoryShelf } from '../../../../demo/make/saving/story-shelf.ts';
import { applyChanges } from '../../../../demo/make/story/changes.ts';
import { writeCell } from '../../../../demo/make/story/commands.ts';
import type { Story } from '../../../../demo/make/story/types.ts';
import { FakeTabs, FakeTimers } from './saving-support.ts';
import { storyOf } from './support.ts';

const START = storyOf(['a', 'b']);

function browser() {
  const shelf = new MemoryShelf();
  const timers = new FakeTimers();
  const tabs = new FakeTabs();
  const stories = new StoryShelf(shelf);
  const tab = () => new Session(stories, tabs.tab(), timers, () => {});
  return { shelf, timers, stories, tab };
}

/** Types a title into the first row of a tab's story. */
function type(session: Session, story: Story, text: string): Story {
  const changes = writeCell(story, 'a', 'title', text);
  const changed = applyChanges(story, changes);
  session.changed(changes, changed);
  return changed;
}

const titleIn = (story: Story | undefined) => story?.rows[0]?.title;

test('a second tab learns that the story is open elsewhere, and writes nothing', async () => {
  const { timers, stories, tab } = browser();
  const [first, second] = [tab(), tab()];
  await first.create('s', START);
  const seen = await second.open('s');
  expect(second.state.access).toBe('elsewhere');
  type(second, seen ?? START, 'not mine');
  await timers.pass(5000);
  expect(titleIn((await stories.read('s'))?.story)).toBe('Event a');
  type(first, START, 'mine');
  await timers.pass(5000);
  expect(titleIn((await stories.read('s'))?.story)).toBe('mine');
});

test('it can take over with the last changes of the first tab, which is informed and writes no more', async () => {
  const { timers, stories, tab } = browser();
  const [first, second] = [tab(), tab()];
  await first.create('s', START);
  await second.open('s');
  const typed = type(first, START, 'typed just now');
  const taking = second.takeOver();
  await timers.pass(400);
  const taken = await taking;
  expect(titleIn(taken)).toBe('typed just now');
  expect([first.state.access, second.state.access]).toEqual(['taken', 'mine']);
  type(first, typed, 'too late');
  type(second, taken ?? START, 'the second tab');
  await timers.pass(5000);
  expect(titleIn((await stories.read('s'))?.story)).toBe('the second tab');
  expect(second.state.save.kind).toBe('saved');
});

test('it can open a copy, and both are saved', async () => {
  const { timers, stories, tab } = browser();
  const [first, second] = [tab(), tab()];
  await first.create('s', START);
  const seen = await second.open('s');
  await second.create('copy', seen ?? START);
  type(first, START, 'first');
  type(second, START, 'second');
  await timers.pass(5000);
  expect(titleIn((await stories.read('s'))?.story)).toBe('first');
  expect(titleIn((await stories.read('copy'))?.story)).toBe('second');
  expect(new Set((await stories.list()).map(({ id }) => id))).toEqual(new Set(['s', 'copy']));
});

test('a tab that leaves a story saves it and frees it for others', async () => {
  const { stories, tab } = browser();
  const [first, second] = [tab(), tab()];
  await first.create('s', START);
  type(first, START, 'before leaving');
  await first.create('t', START);
  expect(titleIn((await stories.read('s'))?.story)).toBe('before leaving');
  await second.open('s');
  expect(second.state.access).toBe('mine');
});

test('text typed while a new story is being stored belongs to that story, not to the previous one', async () => {
  const { timers, stories, tab } = browser();
  const session = tab();
  await session.create('s', START);
  type(session, START, 'before');
  const creating = session.create('t', START);
  type(session, START, 'after');
  expect(session.isWaiting).toBe(true);
  await creating;
  await timers.pass(5000);
  const titles = await Promise.all(['s', 't'].map(async (id) => titleIn((await stories.read(id))?.story)));
  expect(titles).toEqual(['before', 'after']);
  expect(session.state).toMatchObject({ access: 'mine', save: { kind: 'saved' } });
});

test('if two stories are created at once, the second is edited and stored', async () => {
  const { timers, stories, tab } = browser();
  const session = tab();
  await Promise.all([session.create('s', START), session.create('t', START)]);
  type(session, START, 'after');
  await timers.pass(5000);
  expect((await stories.list()).map(({ id }) => id)).toEqual(['t']);
  expect(titleIn((await stories.read('t'))?.story)).toBe('after');
});

test('if nothing can be stored, this is reported, and the story is stored as soon as possible', async () => {
  const { shelf, timers, stories, tab } = browser();
  const session = tab();
  shelf.fault = 'refused';
  await session.create('s', START);
  expect(session.state).toEqual({ access: 'mine', save: { kind: 'failed', fault: 'refused' } });
  const story = type(session, START, 'one');
  await timers.pass(5000);
  expect(session.state.save.kind).toBe('failed');
  expect(session.isWaiting).toBe(true);
  shelf.fault = undefined;
  type(session, story, 'two');
  await timers.pass(5000);
  expect(titleIn((await stories.read('s'))?.story)).toBe('two');
  expect(session.state.save.kind).toBe('saved');
  expect(session.isWaiting).toBe(false);
});

test('a story that is not stored is not opened', async () => {
  const { tab } = browser();
  expect(await tab().open('no such story')).toBeUndefined();
});

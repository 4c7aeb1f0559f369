import { beforeEach, expect, test } from 'vitest';
import { MemoryShelf } from './memory-shelf.ts';
import { DELAY, Saver, type SaveState } from '../../../../demo/make/saving/saver.ts';
import { StoryShelf } from '../../../../demo/make/saving/story-shelf.ts';
import { writeCell } from '../../../../demo/make/story/commands.ts';
import { newHistory, edit, type History } from '../../../../demo/make/story/history.ts';
import { FakeTimers } from './saving-support.ts';
import { storyOf } from './support.ts';

const START = storyOf(['a', 'b']);

let shelf: MemoryShelf;
let stories: StoryShelf;
let timers: FakeTimers;
let states: SaveState[];
let history: History;

beforeEach(() => {
  shelf = new MemoryShelf();
  stories = new StoryShelf(shelf);
  timers = new FakeTimers();
  states = [];
  history = newHistory(START);
});

async function saverOf(): Promise<Saver> {
  await stories.create('s', START, timers.now());
  const read = await stories.read('s');
  if (!read) throw new Error('not stored');
  return new Saver(stories, read, timers, (state) => states.push(state));
}

/** Types a title into the first row. */
function type(saver: Saver, text: string): void {
  const changes = writeCell(history.story, 'a', 'title', text);
  history = edit(history, { changes, time: timers.now() });
  saver.changed(changes, history.story);
}

const storedTitle = async () => (await stories.read('s'))?.story.rows[0]?.title;

test('typed text is written within 300 ms, even if the writer keeps typing', async () => {
  const saver = await saverOf();
  expect(DELAY).toBeLessThan(300);
  for (let i = 0; i <= 6; i++) {
    type(saver, `title ${i}`);
    await timers.pass(50);
  }
  expect(await storedTitle()).toMatch(/title [34]/);
  await timers.pass(DELAY);
  expect(await storedTitle()).toBe('title 6');
  expect(states.at(-1)).toEqual({ kind: 'saved', at: expect.any(Number) });
  expect(saver.isWaiting).toBe(false);
});

test('it is written at once when the page is hidden', async () => {
  const saver = await saverOf();
  type(saver, 'half a wor');
  expect(saver.isWaiting).toBe(true);
  void saver.flush();
  await timers.pass(0);
  expect(await storedTitle()).toBe('half a wor');
});

test.each(['full', 'refused'] as const)(
  'if storage is %s, this is reported, tried again, and nothing is lost',
  async (fault) => {
    const saver = await saverOf();
    shelf.fault = fault;
    type(saver, 'one');
    await timers.pass(DELAY);
    expect(states.at(-1)).toEqual({ kind: 'failed', fault });
    type(saver, 'two');
    await timers.pass(10_000);
    expect(states.at(-1)).toEqual({ kind: 'failed', fault });
    expect(saver.isWaiting).toBe(true);
    expect(await storedTitle()).toBe('Event a');
    shelf.fault = undefined;
    await timers.pass(3000);
    expect(await storedTitle()).toBe('two');
    expect(states.at(-1)?.kind).toBe('saved');
  },
);

test('nothing more is written after another tab has saved', async () => {
  const saver = await saverOf();
  const other = await saverOf();
  type(other, 'theirs');
  await timers.pass(DELAY);
  history = newHistory(START);
  type(saver, 'mine');
  await timers.pass(DELAY);
  expect(states.at(-1)).toEqual({ kind: 'conflict' });
  type(saver, 'mine again');
  await timers.pass(10_000);
  expect(await storedTitle()).toBe('theirs');
});

test('changes made during a write are written after it', async () => {
  const saver = await saverOf();
  type(saver, 'one');
  const flushed = saver.flush();
  type(saver, 'two');
  await Promise.all([flushed, saver.flush(), saver.flush()]);
  await timers.pass(DELAY);
  expect(await storedTitle()).toBe('two');
  expect(states.map(({ kind }) => kind)).not.toContain('conflict');
});

test('after many saves the story is stored whole again, and reads the same', async () => {
  const saver = await saverOf();
  for (let i = 0; i < 250; i++) {
    type(saver, `title ${i}`);
    await timers.pass(DELAY);
  }
  expect(await storedTitle()).toBe('title 249');
  const keys = (await shelf.list('changes/')).length;
  expect(keys).toBe(50);
});

import { expect, test } from 'vitest';
import { MemoryShelf } from './memory-shelf.ts';
import { ShelfError } from '../../../../demo/make/saving/shelf.ts';
import { Snapshots } from '../../../../demo/make/saving/snapshots.ts';
import { type StoredStory, StoryShelf } from '../../../../demo/make/saving/story-shelf.ts';
import { applyChanges } from '../../../../demo/make/story/changes.ts';
import { replaceStory, writeCell } from '../../../../demo/make/story/commands.ts';
import { edit, newHistory, undo } from '../../../../demo/make/story/history.ts';
import { storyOf } from './support.ts';

const START = storyOf(['a', 'b'], { head: { title: 'Bridges' } });

/** A shelf with a story in version 3; each version has a new title in its first row. */
async function written() {
  const shelf = new MemoryShelf();
  const stories = new StoryShelf(shelf);
  let stored: StoredStory | undefined = await stories.create('s', START, 100);
  let story = START;
  for (const title of ['one', 'two', 'three']) {
    const changes = writeCell(story, 'a', 'title', title);
    story = applyChanges(story, changes);
    stored = stored && (await stories.save(stored, changes, story, 200));
  }
  return { shelf, stories, stored };
}

test('the list contains the stored stories, the last saved first', async () => {
  const { stories } = await written();
  await stories.create('t', storyOf([]), 300);
  expect(await stories.list()).toEqual([
    { id: 't', title: '', rows: 0, savedAt: 300, version: 0, base: 0 },
    { id: 's', title: 'Bridges', rows: 2, savedAt: 200, version: 3, base: 0 },
  ]);
  expect(await stories.create('s', START, 400)).toBeUndefined();
});

test.each(['removed', 'not changes', 'of another story'])(
  'where stored changes are %s, the story is read up to them, and stored whole by the next save',
  async (fault) => {
    const { shelf, stories } = await written();
    const key = 'changes/s/000000000002';
    const strange = writeCell(storyOf(['x', 'y']), 'x', 'title', 'strange');
    if (fault === 'removed') await shelf.commit({ remove: [key] });
    else await shelf.commit({ put: [{ key, value: fault === 'not changes' ? [{ type: 'rows' }] : strange }] });
    const read = await stories.read('s');
    expect([read?.story.rows[0]?.title, read?.isWhole]).toEqual(['one', false]);
    if (!read) return;
    const changes = writeCell(read.story, 'b', 'title', 'four');
    const story = applyChanges(read.story, changes);
    expect(await stories.save(read.stored, changes, story, 500, true)).toMatchObject({ version: 4, base: 4 });
    expect(await stories.read('s')).toMatchObject({ story, isWhole: true });
  },
);

test('a story is removed with everything that belongs to it', async () => {
  const { shelf, stories, stored } = await written();
  await new Snapshots(shelf, 's').take(START, 'asked', 1);
  await stories.remove('s');
  expect(await shelf.list('')).toEqual([]);
  expect(await stories.read('s')).toBeUndefined();
  expect(stored?.version).toBe(3);
});

test('a story that was removed meanwhile is stored anew, and one that another tab has saved is not replaced', async () => {
  const { shelf, stories, stored } = await written();
  if (!stored) throw new Error('nothing is stored');
  const changes = writeCell(START, 'b', 'title', 'still written');
  const story = applyChanges(START, changes);
  expect(await stories.save({ ...stored, version: 2 }, changes, story, 600)).toBeUndefined();
  await shelf.commit({ remove: (await shelf.list('')).map(({ key }) => key) });
  const anew = await stories.save(stored, changes, story, 700);
  expect(anew).toMatchObject({ version: 0, base: 0 });
  expect(await stories.read('s')).toMatchObject({ story, isWhole: true });
});

test('a value that is not a story is not read', async () => {
  const { shelf, stories } = await written();
  await shelf.commit({ put: [{ key: 'whole/s', value: { rows: [{ id: 1 }] } }] });
  expect(await stories.read('s')).toBeUndefined();
});

test('restoring a snapshot is an edit that can be undone', async () => {
  const shelf = new MemoryShelf();
  const snapshots = new Snapshots(shelf, 's');
  await snapshots.take(START, 'asked', 1000);
  let history = newHistory(START);
  history = edit(history, { changes: writeCell(START, 'a', 'title', 'New'), time: 0 });
  const [snapshot] = await snapshots.list();
  expect(snapshot).toMatchObject({ at: 1000, reason: 'asked', rows: 2 });
  const kept = await snapshots.read(snapshot?.key ?? '');
  if (!kept) throw new Error('no snapshot');
  history = edit(history, { changes: replaceStory(history.story, kept), time: 1 });
  expect(history.story).toEqual(START);
  expect(undo(history).story.rows[0]?.title).toBe('New');
});

test('twenty snapshots are kept, and those of another story are not read', async () => {
  const shelf = new MemoryShelf();
  const snapshots = new Snapshots(shelf, 's');
  for (let i = 1; i <= 25; i++) await snapshots.take(START, 'time', i * 1000);
  const kept = await snapshots.list();
  expect(kept.map(({ at }) => at / 1000)).toEqual(Array.from({ length: 20 }, (_, i) => 25 - i));
  expect(await new Snapshots(shelf, 't').read(kept[0]?.key ?? '')).toBeUndefined();
  expect([Snapshots.isDue(0, 599_999), Snapshots.isDue(0, 600_000)]).toEqual([false, true]);
});

test('a full shelf reports it and keeps its content', async () => {
  const { shelf, stories } = await written();
  shelf.fault = 'full';
  await expect(new Snapshots(shelf, 's').take(START, 'asked', 1)).rejects.toThrow(ShelfError);
  await expect(stories.create('t', START, 1)).rejects.toThrow('full');
  expect((await stories.read('s'))?.story.rows[0]?.title).toBe('three');
});

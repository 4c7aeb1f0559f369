import { expect, test } from 'vitest';
import { storedEvents } from '../../../src/engines/duckdb/stored-events.ts';
import { writeFolder } from '../../../src/engines/folder/write-folder.ts';
import type { TreeFile } from '../../../src/tiles/folder/files.ts';
import { FolderSource } from '../../../src/tiles/folder/folder-source.ts';
import { FILE_LIMITS } from '../../../src/tiles/folder/plan-tree.ts';
import { ALL, describeContract, type OpenedSource } from './contract.ts';
import { openStory } from './open-story.ts';
import { randomStory } from './random-story.ts';

/** The files of a story's folder, by path. */
async function filesOf(story: unknown, limits = FILE_LIMITS): Promise<Map<string, string>> {
  const { source, database, close } = await openStory(story);
  const files = new Map<string, string>();
  const write = async (path: string, text: string): Promise<void> => {
    expect(files.has(path), path).toBe(false);
    files.set(path, text);
  };
  await writeFolder(storedEvents(database, source), write, () => {}, limits);
  close();
  return files;
}

async function openFolder(story: unknown, limits = FILE_LIMITS): Promise<OpenedSource> {
  const files = await filesOf(story, limits);
  const read = async (path: string): Promise<unknown> => {
    const text = files.get(path);
    if (text === undefined) throw new Error(`there is no ${path}`);
    return JSON.parse(text) as unknown;
  };
  return { source: new FolderSource(read), close: () => {} };
}

const answers = { ...ALL, search: false, anyProfile: false, anyLevel: false };

// Small limits give many levels of files, leaves inside others, and events that no tile shows
const SMALL = { rows: 20, bytes: 30_000, ends: 8, leastBytes: 900 };
describeContract('a folder of files', (story) => openFolder(story, SMALL), answers);

/** All parts of a tree file including itself, each with the parts above it. */
function* partsOf(file: TreeFile, above: readonly TreeFile[]): Generator<readonly TreeFile[]> {
  const way = [...above, file];
  yield way;
  for (const child of file.children) if (typeof child !== 'number') yield* partsOf(child, way);
}

test('nothing is sent twice between the coarsest file and the finest', async () => {
  const files = await filesOf(randomStory(11, 900), SMALL);
  const ways: (readonly TreeFile[])[] = [];
  const isParent = (parent: TreeFile, { level, index }: TreeFile): boolean =>
    parent.finest > level && Math.floor(index / 2 ** (parent.level - level)) === parent.index;
  // Files come after those above them
  for (const [path, text] of files) {
    if (!path.startsWith('v1/tiles/all/')) continue;
    const file = JSON.parse(text) as TreeFile;
    const above = ways.findLast((way) => way.length > 0 && isParent(way.at(-1)!, file)) ?? [];
    ways.push(...partsOf(file, above));
  }
  expect(Math.max(...ways.map((way) => way.length))).toBeGreaterThan(4);
  for (const way of ways) {
    const places = way.flatMap(({ rows }) => rows.map(({ place }) => place));
    expect(new Set(places).size).toBe(places.length);
    const articles = way.flatMap((part) => part.articles.map(({ id }) => id));
    expect(new Set(articles).size).toBe(articles.length);
  }
});

test('a folder refuses requests for which it has no files', async () => {
  const { source } = await openFolder(randomStory(3, 50));
  await expect(source.page({ limit: 5 }, { query: 'fire' })).rejects.toThrow(RangeError);
  await expect(source.tile({ level: 30, index: 0 }, {}, { field: 'place', value: '' })).rejects.toThrow(RangeError);
  await expect(source.page({ limit: 5 }, { evidence: ['disputed'] })).rejects.toThrow(RangeError);
  await expect(source.page({ limit: 5 }, { reportedBy: 0 })).rejects.toThrow(RangeError);
  await expect(source.page({ limit: 5 }, { others: { field: 'place', except: 3 } })).rejects.toThrow(RangeError);
  await expect(source.facets('person', {}, 5)).rejects.toThrow(RangeError);
  const { capabilities, fields, levels } = await source.about();
  expect([capabilities, fields]).toEqual([['lanes', 'facets', 'articles', 'others'], ['category']]);
  await expect(source.tile({ level: levels.coarsest + 1, index: 0 }, {}, undefined)).rejects.toThrow(RangeError);
});

test('a folder counts by category', async () => {
  const story = randomStory(3, 50);
  const { source } = await openFolder(story);
  const whole = await openStory(story);
  for (const hidden of [[], ['sea'], ['', 'land']])
    // oxlint-disable-next-line no-await-in-loop
    expect(await source.facets('category', { hidden }, 9)).toEqual(
      await whole.source.facets('category', { hidden }, 9),
    );
  whole.close();
});

test('a folder of which about.json was read is not asked for it again', async () => {
  const files = await filesOf(randomStory(3, 50));
  const asked: string[] = [];
  const read = async (path: string): Promise<unknown> => (asked.push(path), JSON.parse(files.get(path)!));
  const source = new FolderSource(read, JSON.parse(files.get('about.json')!));
  expect((await source.page({ limit: 500 }, {})).rows).toHaveLength(50);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked).not.toContain('about.json');
  const ofAnotherForm = { ...JSON.parse(files.get('about.json')!), folder: { form: 99 } };
  expect(() => new FolderSource(read, ofAnotherForm)).toThrow(RangeError);
});

test('a folder of nothing', async () => {
  const { source } = await openFolder({ events: [], articles: [] });
  expect(await source.about()).toMatchObject({ total: 0 });
  const empty = { before: 0, straddlers: [], bins: [], events: [], articles: [] };
  expect(await source.tile({ level: 30, index: 0 }, {}, undefined)).toMatchObject(empty);
  expect(await source.page({ limit: 5 }, {})).toEqual({ rows: [], articles: [] });
  expect(await source.event('a', {})).toBeUndefined();
  expect((await source.profile({}, 4)).possible).toEqual([0, 0, 0, 0]);
  expect(await source.articleTile({ level: 30, index: 0 })).toEqual([]);
});

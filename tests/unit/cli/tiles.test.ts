import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import story from '../../../data/korea-russia-2024.ts';
import { FolderSource } from '../../../src/tiles/folder/folder-source.ts';
import { command } from './command.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cited-timeline-'));
});

afterEach(() => rm(folder, { recursive: true }));

const text = JSON.stringify(story);
const source = new FolderSource(
  async (path) => JSON.parse(await readFile(join(folder, 'site', path), 'utf8')) as unknown,
);
const tiles = (content: string) => {
  const file = join(folder, 'story.json');
  return writeFile(file, content).then(() => command(['tiles', file, join(folder, 'site')], { [file]: content }));
};

test('writes a story as a folder of files, and again after it changed', async () => {
  const { code, err } = await tiles(text);
  expect([code, err.at(-1)]).toEqual([0, expect.stringMatching(/site: \d+ files, 0\.\d MB$/)]);
  const { total, version } = await source.about();
  expect(total).toBe(story.events.length);
  const page = await source.page({ limit: 500 }, {});
  expect(page.rows).toHaveLength(total);
  await tiles(text);
  expect((await source.about()).version).toBe(version);

  await tiles(JSON.stringify({ ...story, events: story.events.slice(1) }));
  const changed = await source.about();
  expect(changed.total).toBe(total - 1);
  expect((await readdir(join(folder, 'site'))).toSorted()).toEqual([changed.version, 'about.json'].toSorted());
});

test('a folder with a foreign about.json is left unchanged', async () => {
  await tiles(text);
  const about = join(folder, 'site', 'about.json');
  await writeFile(about, '{"version":"..","folder":{}}');
  const { code, err } = await tiles(JSON.stringify({ ...story, title: 'Another' }));
  expect([code, err.at(-1)]).toEqual([2, expect.stringContaining('its about.json is not of cited-timeline')]);
  expect(await readFile(about, 'utf8')).toBe('{"version":"..","folder":{}}');
});

test.each([
  [[], 'which file or database?'],
  [['a.json'], 'into which folder?'],
  [['a.json', 'b', 'c'], 'one file or database, and one folder'],
  [['a.json', 'b', '--time-zone', 'Mars'], '--time-zone must be a zone'],
])('tiles %j', async (args, message) => {
  const { code, err } = await command(['tiles', ...args]);
  expect([code, err[0]]).toEqual([2, expect.stringContaining(message)]);
});

import { expect, test } from 'vitest';
import { buildTimeline, checkFile } from '../../../src/core.ts';
import { getRareRecords } from '../../../src/model/rare-records.ts';
import { ZoneClock } from '../../../src/model/zone-clock.ts';
import { openSource } from '../../../src/tile-store/open.ts';
import { PROFILE_COLUMNS } from '../../../src/tile-store/tile-data.ts';
import type { About, TimelineSource } from '../../../src/tiles/contract.ts';
import { BINS_PER_TILE } from '../../../src/tiles/levels.ts';

const ABOUT: About = {
  version: 'v1',
  timeZone: 'UTC',
  categories: [],
  publishers: [],
  total: 0,
  articles: 0,
  extent: { start: 0, end: 1000 },
  k: 16,
  levels: { finest: 0, coarsest: 10 },
  capabilities: [],
};
const NO_TILE = {
  before: 0,
  reaching: Array<number>(BINS_PER_TILE).fill(0),
  straddlers: [],
  bins: [],
  events: [],
  articles: [],
};
const ONES = Array<number>(PROFILE_COLUMNS).fill(1);

const never = (): Promise<never> => Promise.reject(new Error('not asked in this test'));
/** A source without events whose profiles are answered as the test says. */
const sourceWith = (profile: TimelineSource['profile']): TimelineSource => ({
  about: async () => ABOUT,
  profile,
  tile: async () => NO_TILE,
  articleTile: never,
  page: never,
  event: never,
  facets: never,
});

async function open(source: TimelineSource) {
  const opened = await openSource(source, ABOUT, new AbortController().signal);
  const told: string[] = [];
  const { data } = await opened.start(
    buildTimeline(checkFile(opened.file).file),
    new ZoneClock('UTC'),
    getRareRecords,
    {
      arrived: () => told.push('arrived'),
      trouble: (error) => error && told.push(error.message),
      busy: () => {},
    },
  );
  return { data, told };
}

test('a profile that comes at once is in the first picture', async () => {
  const { data } = await open(sourceWith(async () => ({ possible: ONES, certain: ONES })));
  expect(data.profile({})?.possible[0]).toBe(1);
  data.close();
});

test('the first picture does not wait for a late profile, which is asked for once and drawn when it comes', async () => {
  let asked = 0;
  let answer = (): void => {};
  const { data, told } = await open(
    sourceWith(() => {
      asked++;
      return new Promise((resolve) => (answer = () => resolve({ possible: ONES, certain: ONES })));
    }),
  );
  expect(data.profile({})).toBeUndefined();
  await Promise.resolve();
  answer();
  await expect.poll(() => told).toEqual(['arrived']);
  expect([data.profile({})?.possible[0], asked]).toEqual([1, 1]);
  data.close();
});

test('a profile that fails keeps nobody from the first picture, and is asked for again', async () => {
  let asked = 0;
  const { data, told } = await open(
    sourceWith(async () => {
      if (++asked === 1) throw new Error('away');
      return { possible: ONES, certain: ONES };
    }),
  );
  await expect.poll(() => told).toContain('arrived');
  expect([data.profile({})?.certain[0], asked]).toEqual([1, 2]);
  data.close();
});

test('a profile that nobody waits for is given up', async () => {
  let given: AbortSignal | undefined;
  const { data } = await open(
    sourceWith((_filter, _columns, signal) => {
      given = signal;
      return new Promise(() => {});
    }),
  );
  await new Promise((done) => setTimeout(done));
  data.close();
  expect(given?.aborted).toBe(true);
});

import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import story from '../../../data/korea-russia-2024.ts';
import { OPEN_API } from '../../../src/server/open-api.ts';
import { PARAMETERS } from '../../../src/server/parse-call.ts';
import { createTimelineServer, type LogLine } from '../../../src/server/serve.ts';
import { addressOf, type Call } from '../../../src/tiles/address.ts';
import type { About, TimelineSource } from '../../../src/tiles/contract.ts';
import { SourceAwayError } from '../../../src/tiles/source-away.ts';
import { openStory } from '../engines/open-story.ts';

let opened: Awaited<ReturnType<typeof openStory>>;
let server: ReturnType<typeof createTimelineServer>;
let base: string;
const log: LogLine[] = [];
/** The source behind the server; tests replace it. */
let current: TimelineSource;

beforeAll(async () => {
  opened = await openStory(story);
  current = opened.source;
  const options = { allowedOrigins: ['https://example.org'], timeLimit: 1500, log: (line: LogLine) => log.push(line) };
  server = createTimelineServer(() => current, options);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 60_000);

afterAll(() => {
  server.close();
  opened.close();
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${base}${path}`, { headers });
const call = (each: Call, version = 'v1') => get(`/v1/${addressOf(each, version)}`);

test('each answer matches the OpenAPI file', async () => {
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema({ $id: 'api', ...OPEN_API });
  const about = (await (await get('/v1/about.json')).json()) as About;
  const tile = { level: about.levels.coarsest, index: 0 };
  const calls: readonly [Call, string][] = [
    [{ kind: 'about' }, '/v1/about.json'],
    [{ kind: 'tile', tile, filter: {} }, '/v1/{version}/tiles/{level}/{index}.json'],
    [{ kind: 'articles', tile }, '/v1/{version}/articles/{level}/{index}.json'],
    [{ kind: 'profile', columns: 10, filter: {} }, '/v1/{version}/profile.json'],
    [{ kind: 'page', page: { limit: 3 }, filter: { query: 'kim' } }, '/v1/{version}/page.json'],
    [{ kind: 'event', id: 'treaty', filter: {} }, '/v1/{version}/events/{id}.json'],
    [{ kind: 'known', time: Date.UTC(2025, 0, 1) }, '/v1/{version}/known/{time}.json'],
    [{ kind: 'facets', field: 'category', limit: 9, filter: {} }, '/v1/{version}/facets/{field}.json'],
  ];
  const paths: Readonly<Record<string, unknown>> = OPEN_API.paths;
  for (const [each, path] of calls) {
    const response = await call(each);
    expect([path, response.status]).toEqual([path, 200]);
    const pointer = `api#/paths/${encodeURIComponent(path.replaceAll('/', '~1'))}/get/responses/200/content/application~1json/schema`;
    const validate = ajv.compile({ $ref: pointer });
    validate(await response.json());
    expect([path, validate.errors]).toEqual([path, null]);
    const { parameters } = (paths[path] as { get: { parameters: readonly { in: string; name: string }[] } }).get;
    expect(
      parameters
        .filter((parameter) => parameter.in === 'query')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(PARAMETERS[each.kind].toSorted());
  }
  expect(Object.keys(paths).toSorted()).toEqual(['/v1/changes', ...calls.map(([, path]) => path)].toSorted());
});

test('immutable answers may be cached for ever, and others are requested again', async () => {
  const about = await get('/v1/about.json');
  expect(about.headers.get('cache-control')).toBe('no-cache');
  const again = await get('/v1/about.json', { 'If-None-Match': about.headers.get('etag')! });
  expect(again.status).toBe(304);
  const tile = await call({ kind: 'articles', tile: { level: 40, index: 0 } });
  expect(tile.headers.get('cache-control')).toContain('immutable');
  const old = await call({ kind: 'articles', tile: { level: 40, index: 0 } }, 'v0');
  expect([old.status, await old.json()]).toEqual([410, { error: 'The data have changed: the version is v1.' }]);
  expect(old.headers.get('cache-control')).toBe('no-store');
});

test('only named sites may send requests from their pages', async () => {
  const from = async (origin: string) =>
    (await get('/v1/about.json', { Origin: origin })).headers.get('access-control-allow-origin');
  expect([await from('https://example.org'), await from('https://example.com')]).toEqual(['https://example.org', null]);
});

test('nothing can be written, and errors reveal nothing about the machine', async () => {
  const post = await fetch(`${base}/v1/about.json`, { method: 'POST' });
  expect(post.status).toBe(405);
  current = { ...opened.source, about: () => Promise.reject(new Error('/secret/path')) } as TimelineSource;
  const failed = await get('/v1/about.json');
  current = opened.source;
  expect([failed.status, await failed.json()]).toEqual([500, { error: 'The data could not be read.' }]);
});

test('an answer that takes too long, or that nobody waits for, is cancelled', async () => {
  const stopped: unknown[] = [];
  const never = (signal?: AbortSignal): Promise<never> =>
    new Promise((_, reject) => {
      signal?.addEventListener('abort', () => {
        stopped.push(signal.reason);
        reject(new Error('stopped'));
      });
    });
  current = {
    about: () => opened.source.about(),
    articleTile: (_, signal) => never(signal),
  } as Partial<TimelineSource> as TimelineSource;
  const slow = await call({ kind: 'articles', tile: { level: 1, index: 0 } });
  expect([slow.status, await slow.json()]).toEqual([503, { error: 'The answer took too long.' }]);
  const leave = new AbortController();
  const left = fetch(`${base}/v1/${addressOf({ kind: 'articles', tile: { level: 2, index: 0 } }, 'v1')}`, {
    signal: leave.signal,
  });
  setTimeout(() => leave.abort(), 20);
  await expect(left).rejects.toThrow();
  await expect.poll(() => stopped.length).toBe(2);
  current = opened.source;
});

test('that a database does not answer is told as 503, with a time after which to ask again', async () => {
  const away = (): Promise<never> => Promise.reject(new SourceAwayError(new Error('gone')));
  current = {
    about: () => opened.source.about(),
    articleTile: away,
  } as Partial<TimelineSource> as TimelineSource;
  const tile = { level: 1, index: 0 };
  const answered = await call({ kind: 'articles', tile });
  expect([answered.status, answered.headers.get('retry-after'), await answered.json()]).toEqual([
    503,
    '2',
    { error: 'The database does not answer at the moment: ask again.' },
  ]);
  current = opened.source;
});

test('a database query ends when its client disconnects', async () => {
  const ended: unknown[] = [];
  const endless = 'SELECT count(*) FROM range(1000000000) a, range(1000000000) b WHERE a.range % 7 = b.range % 11';
  current = {
    about: () => opened.source.about(),
    articleTile: async (_, signal) => {
      await opened.database.all(endless, [], signal).catch((error: unknown) => {
        ended.push(error);
        throw error;
      });
      return [];
    },
  } as Partial<TimelineSource> as TimelineSource;
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const path = `/v1/${addressOf({ kind: 'articles', tile: { level: 3, index: 0 } }, 'v1')}`;
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  await new Promise((resolve) => void setTimeout(resolve, 200));
  expect(ended).toEqual([]);
  socket.destroy();
  // Long before the timeout, which would have a different reason
  await expect.poll(() => ended).toMatchObject([{ name: 'AbortError' }]);
  current = opened.source;
});

test('health reports whether the database answers', async () => {
  const well = await get('/health');
  expect([well.status, await well.json()]).toEqual([200, { ok: true, version: 'v1' }]);
  current = {
    ...opened.source,
    page: () => Promise.reject(new Error('the server is away')),
  } as unknown as TimelineSource;
  const ill = await get('/health');
  current = opened.source;
  expect([ill.status, await ill.json()]).toEqual([500, { error: 'The data could not be read.' }]);
});

test('the log does not contain query texts', async () => {
  await call({ kind: 'page', page: { limit: 1 }, filter: { query: 'secretword' } });
  await expect.poll(() => log.at(-1)).toMatchObject({ method: 'GET', call: 'page', status: 200 });
  expect(JSON.stringify(log)).not.toContain('secretword');
});

test('a stream reports changes', async () => {
  const listeners: ((version: string) => void)[] = [];
  current = {
    changes: (listener: (version: string) => void) => (listeners.push(listener), () => {}),
  } as unknown as TimelineSource;
  const leave = new AbortController();
  const response = await fetch(`${base}/v1/changes`, { signal: leave.signal });
  current = opened.source;
  for (const listener of listeners) listener('v2');
  let text = '';
  for await (const chunk of response.body!) {
    text += Buffer.from(chunk).toString();
    if (text.includes('data:')) break;
  }
  expect(text).toContain('event: change\ndata: {"version":"v2"}\n\n');
  leave.abort();
});

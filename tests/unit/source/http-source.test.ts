import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HttpSourceError } from '../../../src/source/http-json.ts';
import { HttpSource } from '../../../src/source/http-source.ts';

const ABOUT = { version: 'v 1', levels: { finest: 0, coarsest: 40 }, capabilities: ['search'] };

let asked: string[];
let answers: Record<string, () => Response>;

beforeEach(() => {
  asked = [];
  answers = { 'about.json': () => Response.json(ABOUT) };
  vi.stubGlobal('fetch', async (address: string, { signal }: RequestInit = {}) => {
    signal?.throwIfAborted();
    const path = address.replace('https://data.example.org/v1/', '');
    asked.push(path);
    return (answers[path] ?? (() => new Response('', { status: 404 })))();
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const opened = async (): Promise<HttpSource> => {
  const source = new HttpSource('v1', 'https://data.example.org/page.html');
  await source.about();
  return source;
};

test('an address is relative to the page, with or without a trailing slash', async () => {
  for (const address of ['v1', 'v1/', '/v1//', 'https://data.example.org/v1'])
    // oxlint-disable-next-line no-await-in-loop
    await new HttpSource(address, 'https://data.example.org/').about();
  expect(asked).toEqual(['about.json', 'about.json', 'about.json', 'about.json']);
});

test('all requests except the description contain the version', async () => {
  const source = await opened();
  answers['v%201/tiles/30/-2.json?lane=category%3Asea&q=fire'] = () => Response.json({ before: 1 });
  const tile = await source.tile({ level: 30, index: -2 }, { query: 'fire' }, { field: 'category', value: 'sea' });
  expect(tile).toEqual({ before: 1 });
});

test('an event that does not exist is not an error, but any other status is', async () => {
  const source = await opened();
  expect(await source.event('no/such', {})).toBeUndefined();
  expect(asked.at(-1)).toBe('v%201/events/no%2Fsuch.json');
  answers['v%201/profile.json?columns=9'] = () => new Response('{}', { status: 410 });
  await expect(source.profile({}, 9)).rejects.toMatchObject({ name: 'HttpSourceError', status: 410 });
});

test('a truncated, missing or invalid answer is an error that names the server', async () => {
  answers['about.json'] = () => new Response('{"version": "v');
  const source = new HttpSource('v1', 'https://data.example.org/');
  await expect(source.about()).rejects.toThrow('https://data.example.org/v1/ did not answer');
  answers['about.json'] = () => Response.json({ title: 'Something else' });
  await expect(source.about()).rejects.toThrow('is not the description of a store of events');
  answers['about.json'] = () => {
    throw new TypeError('Failed to fetch');
  };
  await expect(source.about()).rejects.toBeInstanceOf(HttpSourceError);
});

test('an aborted request rejects with the reason', async () => {
  const source = await opened();
  const stop = new AbortController();
  stop.abort();
  await expect(source.profile({}, 9, stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
});

test('a broken stream of changes is reopened with increasing delays, and not after the end', async () => {
  vi.useFakeTimers();
  const streams: EventTarget[] = [];
  let closed = 0;
  vi.stubGlobal(
    'EventSource',
    class extends EventTarget {
      constructor(readonly url: string) {
        super();
        streams.push(this);
      }
      close(): void {
        closed++;
      }
    },
  );
  const source = await opened();
  const told: string[] = [];
  const end = source.changes((version) => told.push(version));
  streams[0]!.dispatchEvent(new MessageEvent('change', { data: '{"version":"v2"}' }));
  expect(told).toEqual(['v2']);
  const waits: number[] = [];
  for (let i = 1; i < 9; i++) {
    streams.at(-1)!.dispatchEvent(new Event('error'));
    let wait = 0;
    while (streams.length === i) {
      vi.advanceTimersByTime(1000);
      wait += 1000;
    }
    waits.push(wait);
  }
  expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 64_000, 120_000, 120_000]);
  streams.at(-1)!.dispatchEvent(new Event('error'));
  end();
  vi.advanceTimersByTime(1_000_000);
  expect([streams.length, closed]).toEqual([9, 10]);
});

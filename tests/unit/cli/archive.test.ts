import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNodeWeb } from '../../../src/cli/archive/node-web.ts';
import { PoliteWeb, retryAfter } from '../../../src/cli/archive/polite-web.ts';
import type { Answer, Web } from '../../../src/cli/archive/web.ts';
import { withFields } from '../../../src/cli/archive/with-fields.ts';
import { createArchiveCommand } from '../../../src/cli/archive-command.ts';
import type { Io } from '../../../src/cli/io.ts';
import { checkFile } from '../../../src/file/check.ts';
import { command } from './command.ts';

/** Requests received by the server, in order. */
const asked: string[] = [];
let busy = 0;

const SITES: Record<string, RequestListener> = {
  '/good': (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>Good</p>'),
  '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end('x'),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/missing': (_, response) => response.writeHead(404).end(),
  '/broken': (_, response) => response.writeHead(500).end(),
  '/refuses': (_, response) => response.writeHead(403).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/good' }).end(),
  '/for-now': (_, response) => response.writeHead(302, { location: '/good' }).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/script': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/busy': (_, response) => response.writeHead(busy++ ? 200 : 429, { 'retry-after': '0' }).end('x'),
  '/closed': ({ socket }) => socket.destroy(),
  '/slow': () => {},
  '/heavy': (_, response) => {
    response.writeHead(200, { 'content-length': '60000000' });
    response.write('x');
  },
  '/huge': ({ method }, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    if (method === 'HEAD') return response.end();
    const chunk = Buffer.alloc(1_000_000);
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    more();
  },
  '/gate/': (request, response) => {
    if (request.url!.includes('nowhere')) response.writeHead(404).end();
    else
      response.writeHead(302, { location: `/copy/${request.headers['accept-datetime'] ? 'dated' : 'newest'}` }).end();
  },
  '/copy/': (_, response) => response.writeHead(200, { 'memento-datetime': 'Sat, 30 Nov 2024 01:02:03 GMT' }).end(),
};

const server = createServer((request, response) => {
  const path = request.url!;
  asked.push(`${request.method} ${path}`);
  const name = Object.keys(SITES).find((each) => (each.endsWith('/') ? path.startsWith(each) : path === each));
  SITES[name ?? '/missing']!(request, response);
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Runs the command on one file, `a.json`; only the test's own server counts as the web. */
async function archive(args: readonly string[], text: string, timeout = 20_000) {
  asked.length = 0;
  const lines: string[] = [];
  const written: Record<string, string | Uint8Array> = {};
  const io: Io = {
    read: () => Promise.resolve(new TextEncoder().encode(text)),
    write: (file, content) => Promise.resolve(void (written[file] = content)),
    list: () => Promise.resolve([]),
    identity: () => Promise.resolve(undefined),
    out: (line) => lines.push(line.replaceAll(origin, '')),
    err: (line) => lines.push(line.replaceAll(origin, '')),
    now: () => 0,
  };
  const web: Web = { ...createNodeWeb(timeout), now: () => Date.UTC(2026, 0, 2), wait: () => Promise.resolve() };
  const code = await createArchiveCommand(web).run([...args, 'a.json'], io);
  return { code, lines, written, asked: [...asked] };
}

const fileOf = (...paths: string[]): string =>
  JSON.stringify({
    articles: paths.map((path) => ({ id: path.slice(1), headline: path, url: origin + path, published: '2024-11-29' })),
    events: [],
  });

test('without options it lists articles without a copy, and sends no request', async () => {
  const { code, out } = await command(['archive', 'a.json'], {
    'a.json': `{
  "articles": [
    { "id": "a", "headline": "A", "url": "https://example.org/a" },
    { "id": "b", "headline": "B", "url": "https://example.org/b", "archived": "copies/b.html" },
    { "id": "c", "headline": "C" }
  ],
  "events": [{ "id": "e", "title": "E", "date": "2024", "citations": [{ "url": "https://example.org/d", "headline": "D" }, { "article": "a" }] }]
}`,
  });
  expect(out).toEqual([
    'a.json:3:42: a: no stored copy (https://example.org/a)',
    'a.json:5:5: c: no stored copy (no address)',
    expect.stringMatching(/^a\.json:7:\d+: D: no stored copy \(https:\/\/example\.org\/d\)$/),
    'a.json: 3 of 4 articles without a stored copy',
  ]);
  expect(code).toBe(1);
});

test('--check: each kind of answer, and the requests that were sent', async () => {
  const paths = ['/good', '/no-head', '/gone', '/missing', '/broken', '/refuses', '/moved', '/for-now', '/round', '/script', '/busy', '/closed', '/huge']; // prettier-ignore
  const { code, lines, asked: requests } = await archive(['--check', '--local'], fileOf(...paths));
  const said = Object.fromEntries(lines.map((line) => line.replace(/^a\.json:1:\d+: /, '').split(/: (.*)/s)));
  expect(said).toEqual({
    gone: 'broken: /gone: there is no such page (410)',
    missing: 'broken: /missing: there is no such page (404)',
    broken: 'broken: /broken: the server answers with 500',
    refuses: 'refuses: /refuses: it refuses to answer (403): open it yourself',
    moved: 'moved: /moved: it leads to /good',
    'for-now': 'answers: /for-now: it leads to /good',
    round: 'broken: /round: it redirects more than 10 times',
    script: 'broken: /script: it leads to an address of file:',
    closed: 'broken: /closed: the connection was closed',
    'a.json': expect.any(String),
  });
  expect(lines.at(-2)).toBe('a.json: 13 addresses: 5 answer, 1 moved, 1 refuse, 6 broken');
  expect(code).toBe(1);
  expect(requests.filter((each) => each.endsWith('/good'))).toEqual(['HEAD /good', 'HEAD /good', 'HEAD /good']);
  expect(requests.filter((each) => each.endsWith('/no-head'))).toEqual(['HEAD /no-head', 'GET /no-head']);
  expect(requests.filter((each) => each.endsWith('/busy'))).toEqual(['HEAD /busy', 'HEAD /busy']);
});

test('it stops waiting for a server that does not answer', async () => {
  const { lines } = await archive(['--check', '--local'], fileOf('/slow'), 300);
  expect(lines[0]).toContain('broken: /slow: there was no answer in 0.3 s');
});

test('an endless body is read up to the limit and no further', async () => {
  const answer = await createNodeWeb().ask(`${origin}/huge`, 'GET', {});
  await expect(answer.bytes(2_000_000)).rejects.toThrow('it is longer than 2 MB');
});

test('addresses of this machine and its network are requested only with --local', async () => {
  const { code, lines, asked: requests } = await archive(['--check'], fileOf('/good'));
  expect([code, requests]).toEqual([1, []]);
  expect(lines[0]).toContain('it is an address of this machine or its network');
  const { isLocal } = createNodeWeb();
  for (const host of [
    'localhost',
    '127.1.2.3',
    '10.0.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '[::1]',
    '[fd00::1]',
    '[::ffff:10.0.0.1]',
    'printer.local',
    '0.0.0.0',
  ])
    // prettier-ignore
    // oxlint-disable-next-line no-await-in-loop
    expect([host, await isLocal(host)]).toEqual([host, true]);
  expect([await isLocal('8.8.8.8'), await isLocal('[2001:4860:4860::8888]')]).toEqual([false, false]);
});

test('--save stores the page unchanged, and writes its digest and day, and nothing else', async () => {
  const text = fileOf('/good', '/heavy', '/missing', '/closed').replace('"articles"', '/* mine */ "articles"');
  const { code, lines, written, asked: requests } = await archive(['--save', 'copies', '--local'], text);
  const [name] = Object.keys(written);
  expect(name).toMatch(/^copies\/[0-9a-f]{16}\.html$/);
  expect(Buffer.from(written[name!]!).toString()).toBe('<p>Good</p>');
  const after = String(written['a.json']);
  const [good] = checkFile(after).file.articles;
  expect(name).toContain(good!.sha256!.slice(0, 16));
  expect(after.replace(/, ?"retrieved": ?"2026-01-02", ?"sha256": ?"[0-9a-f]{64}"/, '')).toBe(text);
  expect(lines.join('\n')).toContain('it is longer than 50 MB');
  expect(lines.at(-1)).toBe('a.json: 3 of 4 articles without a stored copy, 1 copy added');
  expect(code).toBe(1);
  expect(requests.filter((each) => each.startsWith('HEAD'))).toEqual([]);
});

test('--address gives the address of the folder on the web', async () => {
  const { code, written } = await archive(
    ['--save', 'copies/', '--address', 'https://copies.example', '--local'],
    fileOf('/good'),
  );
  const [article] = checkFile(String(written['a.json'])).file.articles;
  expect(article!.archived).toBe(`https://copies.example/${article!.sha256!.slice(0, 16)}.html`);
  expect([code, Object.keys(written)[0]]).toEqual([0, `copies/${article!.sha256!.slice(0, 16)}.html`]);
});

test('--service finds the copy in a web archive that is closest to the publication of the article', async () => {
  const {
    code,
    written,
    lines,
    asked: requests,
  } = await archive(['--service', `${origin}/gate/`, '--local'], fileOf('/good', '/nowhere'));
  const [good, nowhere] = checkFile(String(written['a.json'])).file.articles;
  expect([good!.archived, good!.retrieved?.edtf]).toEqual([`${origin}/copy/dated`, '2024-11-30']);
  expect(nowhere!.archived).toBeUndefined();
  expect(lines.join('\n')).toContain('no copy of /nowhere: the archive has no copy');
  expect(code).toBe(1);
  expect(requests.every((each) => /^HEAD \/(gate|copy)\//.test(each))).toBe(true);
});

test.each([
  [['--save', 'd', '--service', 'https://example.org/'], 'use one of them'],
  [['--address', 'https://example.org/'], '--save'],
  [['--service', 'web.archive.org'], '--service must be an address'],
  [['--pause', '0'], '--pause must be'],
])('%j is not understood', async (args, why) => {
  const { code, err } = await command(['archive', ...args, 'a.json'], { 'a.json': '{}' });
  expect([code, err[0]]).toEqual([2, expect.stringContaining(why)]);
});

test('a file that is not an events file is refused', async () => {
  const { code, err } = await command(['archive', 'a.csv'], { 'a.csv': 'date,title\n2024,A' });
  expect([code, err[0]]).toEqual([2, expect.stringContaining('this is not an events file (JSON)')]);
});

test('fields are inserted after the address in the style of the file; an existing field gets the new value', () => {
  const text = '{ "articles": [\n  {\n    "url": "a", // here\n    "archived": null\n  },\n  { "url" : "b" }\n] }';
  const fields = new Map([
    ['articles[0]', { archived: 'x', retrieved: '2026' }],
    ['articles[1]', { archived: 'y' }],
  ]);
  expect(withFields(text, fields)).toBe(
    '{ "articles": [\n  {\n    "url": "a",\n    "retrieved": "2026", // here\n    "archived": "x"\n  },\n  { "url" : "b", "archived" : "y" }\n] }',
  );
});

test('a host gets one request at a time, with a pause between them; hosts do not wait for one another', async () => {
  let now = 0;
  const begun: string[] = [];
  const timers: { at: number; done: () => void }[] = [];
  const wait = (ms: number) => new Promise<void>((done) => timers.push({ at: now + ms, done }));
  const answer: Answer = {
    status: 200,
    header: () => null,
    bytes: () => Promise.resolve(new Uint8Array()),
    close: () => Promise.resolve(),
  };
  const polite = new PoliteWeb(
    {
      ask: async (address) => {
        begun.push(`${now} ${address}`);
        await wait(10);
        return answer;
      },
      isLocal: () => Promise.resolve(false),
      wait,
      now: () => now,
    },
    { pause: 1000, local: false },
  );
  const all = Promise.all(
    ['https://a/1', 'https://a/2', 'https://b/1', 'https://a/3'].map((each) => polite.visit(each, 'HEAD')),
  );
  const state = { isDone: false };
  void all.then(() => (state.isDone = true));
  while (!state.isDone) {
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setImmediate(resolve));
    const next = timers.toSorted((a, b) => a.at - b.at)[0];
    if (!next || state.isDone) continue;
    timers.splice(timers.indexOf(next), 1);
    now = next.at;
    next.done();
  }
  expect(begun.toSorted()).toEqual(['0 https://a/1', '0 https://b/1', '1010 https://a/2', '2020 https://a/3']);
});

test('the time after which a host asks for another attempt', () => {
  expect(retryAfter('120', 0)).toBe(120_000);
  expect(retryAfter('Thu, 01 Jan 1970 00:00:10 GMT', 4000)).toBe(6000);
  expect([retryAfter(null, 0), retryAfter('soon', 0)]).toEqual([undefined, undefined]);
});

test('--json prints the report of a check and of copies, and nothing else', async () => {
  const { code, lines } = await archive(
    ['--local', '--check', '--json', '--service', `${origin}/gate/`],
    fileOf('/good', '/gone', '/nowhere'),
  );
  const report = JSON.parse(lines.join('\n')) as unknown;
  expect(report).toEqual({
    articles: 3,
    without: [{ where: 'articles[2]', name: 'nowhere', url: '/nowhere', why: expect.stringContaining('no') }],
    added: [
      expect.objectContaining({
        where: 'articles[0]',
        name: 'good',
        url: '/good',
        archived: '/copy/dated',
        retrieved: '2024-11-30',
      }),
      expect.objectContaining({ where: 'articles[1]', name: 'gone' }),
    ],
    links: [
      { address: '/good', state: 'answers', why: '', where: ['articles[0]'] },
      { address: '/gone', state: 'broken', why: 'there is no such page (410)', where: ['articles[1]'] },
      { address: '/nowhere', state: 'broken', why: 'there is no such page (404)', where: ['articles[2]'] },
    ],
  });
  expect(code).toBe(1);
});

test('--json prints no report for a file that cannot be read', async () => {
  const { code, out, err } = await command(['archive', '--json', 'a.json'], { 'a.json': 'date,title\n2024,A' });
  expect([code, out]).toEqual([2, []]);
  expect(err.join()).toContain('not an events file');
});

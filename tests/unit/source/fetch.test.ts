import { afterEach, expect, test, vi } from 'vitest';
import { fetchText } from '../../../src/source/fetch.ts';
import { SourceError } from '../../../src/source/source-error.ts';

afterEach(() => void vi.unstubAllGlobals());

const signal = new AbortController().signal;
const answer = (body: string, status = 200): void =>
  void vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
const refusal = (): Promise<SourceError> =>
  fetchText('story.json', signal).then(
    () => expect.unreachable(),
    (error: unknown) => {
      expect(error).toBeInstanceOf(SourceError);
      return error as SourceError;
    },
  );

test('the text of the answer is returned unchanged, with its type and address', async () => {
  answer('{ "events": [] }');
  expect(await fetchText('story.json', signal)).toEqual({
    text: '{ "events": [] }',
    contentType: 'text/plain;charset=UTF-8',
    address: 'story.json',
    problem: undefined,
  });
});

test('the address is the one after all redirects', async () => {
  const response = new Response('');
  Object.defineProperty(response, 'url', { value: 'https://example.org/new/story.json' });
  vi.stubGlobal('fetch', () => Promise.resolve(response));
  expect(await fetchText('story.json', signal)).toMatchObject({ address: 'https://example.org/new/story.json' });
});

test('an answer in another encoding is read as by the command', async () => {
  const text = '{ "title": "Caf\u00e9" }';
  const [latin, wide] = [Uint8Array.from(text, (sign) => sign.charCodeAt(0)), new Uint8Array(2 * text.length)];
  for (let i = 0; i < text.length; i++) wide[2 * i] = text.charCodeAt(i);
  const answerBytes = (body: Uint8Array<ArrayBuffer>, type = '') =>
    void vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { headers: { 'content-type': type } })));
  answerBytes(wide);
  expect(await fetchText('story.json', signal)).toMatchObject({ text, problem: undefined });
  answerBytes(latin, 'application/json; charset=latin1');
  expect(await fetchText('story.json', signal)).toMatchObject({ text, problem: undefined });
  answerBytes(latin);
  expect(await fetchText('story.json', signal)).toMatchObject({ text, problem: { code: 'not-utf-8' } });
});

test('a zip gives bytes and no text; a text gives no bytes', async () => {
  const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 0xff, 0]);
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(zip)));
  const source = await fetchText('story.xlsx', signal);
  expect(source).toMatchObject({ text: 'PK\u0003\u0004', problem: undefined });
  expect(source.bytes).toEqual(zip);
  answer('PK and more');
  expect(await fetchText('story.txt', signal)).toMatchObject({ text: 'PK and more' });
  expect((await fetchText('story.txt', signal)).bytes).toBeUndefined();
});

test.each([
  [404, 'There is no events file at story.json (HTTP 404).'],
  [503, 'The server refused the events file at story.json (HTTP 503).'],
])('HTTP %i is reported', async (status, message) => {
  answer('', status);
  expect(await refusal()).toMatchObject({ reason: 'status', status, message });
});

test('a page is text like any other', async () => {
  answer('\n <!doctype html><title>Home</title>');
  expect((await fetchText('story.json', signal)).text).toBe('\n <!doctype html><title>Home</title>');
});

test('an unreachable server is reported, with the cause', async () => {
  const cause = new TypeError('failed');
  vi.stubGlobal('fetch', () => Promise.reject(cause));
  expect(await refusal()).toMatchObject({ reason: 'network', cause });
});

test.each([
  ['story.json', 'disk', /opened from a disk.*<script type="application\/json">.*serve the folder/],
  ['https://example.org/story.json', 'network', /could not be reached/],
  ['https://%00/', 'network', /could not be reached/],
])('on a page opened from a disk, %s is reported as %s', async (src, reason, message) => {
  vi.stubGlobal('location', new URL('file:///home/page.html'));
  vi.stubGlobal('document', { baseURI: 'file:///home/page.html' });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
  const refused = await fetchText(src, signal).catch((error: unknown) => error);
  expect(refused).toMatchObject({ reason, message: expect.stringMatching(message) as string });
});

test('an answer that breaks off is a network failure', async () => {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError('reset')) }))),
  );
  expect(await refusal()).toMatchObject({ reason: 'network' });
});

test('an abort is passed on unchanged, and the signal reaches the request', async () => {
  const controller = new AbortController();
  vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new TypeError('aborted')));
    });
  });
  const loading = fetchText('story.json', controller.signal);
  const reason = new Error('a newer one');
  controller.abort(reason);
  await expect(loading).rejects.toBe(reason);
});

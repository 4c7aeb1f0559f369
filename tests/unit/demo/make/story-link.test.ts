import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import story2024 from '../../../../data/korea-russia-2024.ts';
import { fromBase64Url, toBase64Url } from '../../../../demo/make/link/base64url.ts';
import { linkOf, storyIn } from '../../../../demo/make/link/story-link.ts';
import { openFile } from '../../../../demo/make/story/open-file.ts';
import type { Story } from '../../../../demo/make/story/types.ts';
import { row, storyOf } from './support.ts';

const PAGE = 'https://page.example/make.html';

async function addressOf(story: Story, page = PAGE): Promise<string> {
  const link = await linkOf(story, page);
  if (link.kind !== 'link') throw new Error(`too long: ${link.length}`);
  return link.address;
}

const hashOf = (address: string): string => new URL(address).hash;

test('a link contains the whole story', async () => {
  const { story } = openFile(story2024);
  const address = await addressOf(
    { ...story, look: { colors: { '--cited-timeline-surface': 'rgb(0 0 0 / 50%)' }, dateOrder: 'DMY' } },
    `${PAGE}?x=1#old`,
  );
  expect(address).toMatch(/^https:\/\/page\.example\/make\.html\?x=1#story1=[\w-]+$/);
  expect(address.length).toBeLessThan(6000);
  const linked = await storyIn(hashOf(address));
  expect(linked).toEqual({
    kind: 'story',
    story: { ...story, look: { colors: { '--cited-timeline-surface': 'rgb(0 0 0 / 50%)' }, dateOrder: 'DMY' } },
  });
});

test('rows that are not events yet are included, in any script', async () => {
  const story = storyOf([row('a', { dateText: 'c. October', title: '한국 😀 \u202e' }), row('b', { title: '' })]);
  expect(await storyIn(hashOf(await addressOf(story)))).toEqual({ kind: 'story', story });
});

test('a link that is too long is not made, and its length is reported', async () => {
  let seed = 1;
  const random = () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0).toString(36);
  const rows = Array.from({ length: 2000 }, (_, i) => row(`${i}`, { title: random() + random() }));
  const link = await linkOf(storyOf(rows), PAGE);
  expect(link.kind).toBe('too-long');
  expect(link.kind === 'too-long' && link.length).toBeGreaterThan(30_000);
});

test.each(['', '#', '#r=2024&q=kim', '#mystory1=x'])('the hash %j holds no story', async (hash) => {
  expect(await storyIn(hash)).toEqual({ kind: 'none' });
});

test('a link that was cut or changed anywhere is reported as damaged', async () => {
  const hash = hashOf(await addressOf(storyOf(['a', 'b'])));
  for (let end = '#story1='.length; end < hash.length; end++) {
    expect(await storyIn(hash.slice(0, end)), `${end}`).toEqual({ kind: 'damaged' });
  }
  for (const other of [hash.replace('story1', 'story2'), `${hash}%20`, `${hash}=`, `${hash}A`]) {
    expect(await storyIn(other), other).toEqual({ kind: 'damaged' });
  }
});

async function hashWith(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return `#story1=${toBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()))}`;
}

test.each([
  null,
  [],
  'no JSON',
  {},
  { ...storyOf(['a']), rows: [{ id: 'a' }] },
  storyOf(['a', 'a']),
  { ...storyOf([]), look: { colors: { '--cited-timeline-surface': 1 } } },
  { ...storyOf([]), look: { colors: { '--other': 'red' } } },
  { ...storyOf([]), look: { colors: { '--cited-timeline-surface': 'url(//stranger.example/x)' } } },
  { ...storyOf([]), look: { colors: {}, dateOrder: 'YDM' } },
  { ...storyOf([]), head: { lang: 5 } },
  { ...storyOf([]), articles: [{}] },
])('%j in a link is no story', async (value) => {
  expect(await storyIn(await hashWith(value))).toEqual({ kind: 'damaged' });
});

test('a link that unpacks to a huge size is not unpacked to its end', async () => {
  const hash = await hashWith(JSON.stringify(storyOf(['a'])) + ' '.repeat(60_000_000));
  expect(hash.length).toBeLessThan(100_000);
  expect(await storyIn(hash)).toEqual({ kind: 'damaged' });
});

test('bytes are converted to text and back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
    }),
    { seed: 15 },
  );
  const long = new Uint8Array(100_000).fill(255);
  expect(fromBase64Url(toBase64Url(long))).toEqual(long);
  expect(fromBase64Url('a')).toBeUndefined();
});

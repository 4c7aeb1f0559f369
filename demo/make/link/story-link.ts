import { isStory } from '../story/is-story.ts';
import type { Story } from '../story/types.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';

/** A longer link is cut by some mail programs, chats and servers, and nobody would see that it is. */
export const LONGEST_LINK = 30_000;

/** What a link may unpack to, bytes: a few kilobytes of a link could otherwise fill the memory. */
const LARGEST_STORY = 20_000_000;

/** The parameter of the hash. The number is that of the format: a later page that changes it still knows what an old link holds. */
const PARAMETER = 'story1';

export type StoryLink =
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'too-long'; /** How many characters it would have. */ readonly length: number };

/**
 * The address of a page with a whole story in it, compressed, after the `#`: browsers send that part to no server.
 * @param page the address of the page; what it has after `#` is replaced
 */
export async function linkOf(story: Story, page: string): Promise<StoryLink> {
  const bytes = new TextEncoder().encode(JSON.stringify(story));
  const address = `${page.replace(/#.*$/s, '')}#${PARAMETER}=${toBase64Url(await packed(bytes))}`;
  const { length } = address;
  return length <= LONGEST_LINK ? { kind: 'link', address } : { kind: 'too-long', length };
}

export type LinkedStory =
  | { readonly kind: 'story'; readonly story: Story }
  /** The hash holds no story: it is about something else, or empty. */
  | { readonly kind: 'none' }
  /** The link was cut or changed on its way, or is of a later version of this page. */
  | { readonly kind: 'damaged' };

/** The story that the hash of an address holds. What comes from a link comes from a stranger: all of it is shown as plain text. */
export async function storyIn(hash: string): Promise<LinkedStory> {
  const [, name, text = ''] = /^#?(story\d+)=(.*)$/s.exec(hash) ?? [];
  if (name === undefined) return { kind: 'none' };
  const bytes = name === PARAMETER ? fromBase64Url(text) : undefined;
  const json = bytes && (await unpacked(bytes));
  const story = json === undefined ? undefined : parsed(json);
  return isStory(story) ? { kind: 'story', story } : { kind: 'damaged' };
}

async function packed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The text that was packed; undefined where it is no such text, or too long a one. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.pipeThrough(new TextDecoderStream('utf-8', { fatal: true })).getReader();
  const parts: string[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return parts.join('');
      parts.push(value);
      length += value.length;
      if (length > LARGEST_STORY) {
        await reader.cancel();
        return undefined;
      }
    }
  } catch {
    return undefined;
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

import { isStory } from '../story/is-story.ts';
import type { Story } from '../story/types.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';

/** Maximum length of a link. Some mail programs, chats and servers cut longer ones, and nobody would notice. */
export const LONGEST_LINK = 30_000;

/** Maximum unpacked size of a link, bytes: a few kilobytes could otherwise fill the memory. */
const LARGEST_STORY = 20_000_000;

/**
 * The parameter in the hash. Its number is the version of the format, so that a later page can still read old links.
 */
const PARAMETER = 'story1';

export type StoryLink =
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'too-long'; /** Length that it would have, in characters. */ readonly length: number };

/**
 * The address of a page with a whole story, compressed, after the `#`; browsers do not send that part to a server.
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
  /** The hash holds no story: it is empty or used for something else. */
  | { readonly kind: 'none' }
  /** The link was cut or changed on its way, or was made by a later version of this page. */
  | { readonly kind: 'damaged' };

/** The story in the hash of an address. Its content comes from a stranger, so all of it is shown as plain text. */
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

/** The text that was packed; undefined if the bytes are not such a text, or it is too long. */
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

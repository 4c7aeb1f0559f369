import type { Format } from '../reader.ts';

/** Front matter: a line of dashes followed by a key. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?:#[^\n]*\n|\s*\n)*["']?[\w-]+["']?:(?:\s|$)/;
const HEADING = /^#{1,6}[ \t]+\S/m;
/** List items that begin with a number or contain Markdown syntax; other texts also use dashes. */
const ITEMS = /^[ \t]{0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\*\*|__|\[|\d)/m;
/** A link, bold words, or the line below a table header. */
const MARKS = /\[[^\]\n]{1,200}\]\([^)\s]{1,300}\)|\*\*[^*\n]{1,200}\*\*|^\|?[ \t]*:?-{3,}/m;
const NAMED = /\.(?:md|markdown|mdown|mkd|mdx)$/;

/** Markdown, optionally with front matter as used by Obsidian and static site generators. */
export const markdownFormat: Format = {
  id: 'markdown',
  label: 'Markdown',
  accepts(head, contentType, name) {
    if (/^(?:\{(?![%{])|<(?:!doctype|html|\?))/i.test(head) || head.startsWith('BEGIN:') || head.includes('\0'))
      return 0;
    const isNamed = NAMED.test(name) || /^text\/(?:x-)?markdown$/.test(contentType);
    // Markdown may contain HTML, even at its beginning
    if (head.startsWith('<')) return isNamed ? 0.75 : 0;
    if (FRONT_MATTER.test(head)) return isNamed ? 0.9 : 0.6;
    const marks = [HEADING, ITEMS, MARKS].filter((mark) => mark.test(head)).length;
    if (isNamed) return head === '' ? 0 : marks > 0 ? 0.85 : 0.5;
    return marks > 1 || /^#{1,6}[ \t]+\S[^\n]*\n\s*\n/.test(head) ? 0.5 : 0;
  },
  load: async () => (await import('./markdown-reader.ts')).markdownReader,
};

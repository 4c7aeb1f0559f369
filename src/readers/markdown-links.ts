import type { TextLink } from './linked-articles.ts';

/** `[words](https://…)`; the address may hold brackets that it opens. */
const LINK = /\[([^[\]\n]{1,300})\]\(\s*(https?:\/\/(?:[^\s()]|\([^\s()]*\))*)(?:\s+"[^"\n]*")?\s*\)/gi;

/** The links that a text writes as Markdown does, in order. O(length). */
export const markdownLinks = (text: string): TextLink[] =>
  text.includes('](')
    ? [...text.matchAll(LINK)].map(([, words = '', href = '']) => ({ href, text: words.trim() }))
    : [];

/** A text with the words of such links in their place. O(length). */
export const withoutMarkdownLinks = (text: string): string =>
  text.includes('](') ? text.replace(LINK, (_, words: string) => words.trim()) : text;

import type { TextLink } from './linked-articles.ts';

/** `[words](https://…)`. The address may contain brackets if they are balanced. */
const LINK = /\[([^[\]\n]{1,300})\]\(\s*(https?:\/\/(?:[^\s()]|\([^\s()]*\))*)(?:\s+"[^"\n]*")?\s*\)/gi;

/** The Markdown links in a text, in order. O(length). */
export const markdownLinks = (text: string): TextLink[] =>
  text.includes('](')
    ? [...text.matchAll(LINK)].map(([, words = '', href = '']) => ({ href, text: words.trim() }))
    : [];

/** A text in which each Markdown link is replaced by its words. O(length). */
export const withoutMarkdownLinks = (text: string): string =>
  text.includes('](') ? text.replace(LINK, (_, words: string) => words.trim()) : text;

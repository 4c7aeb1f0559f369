import { readPage } from '../../readers/html/read-page.ts';
import type { Reading } from '../../readers/reading.ts';
import { treeOf } from './tree-of.ts';

/** The result of reading the children of an element. */
export interface HtmlReading extends Reading {
  /** Children with text from which nothing was read, in order; they should stay visible. */
  readonly unread: readonly Element[];
}

/** Reads the story that an element contains as HTML; `readPage` describes what is read. Does not change the page. */
export function readHtml(root: Element): HtmlReading {
  const { tree, elements } = treeOf(root);
  const { unread, ...reading } = readPage(tree, root.closest('[lang]')?.getAttribute('lang') ?? '');
  return { ...reading, unread: [...new Set(unread.flatMap((i) => elements[i] ?? []))] };
}

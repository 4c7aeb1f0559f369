import { readPage } from '../../readers/html/read-page.ts';
import type { Reading } from '../../readers/reading.ts';
import { treeOf } from './tree-of.ts';

/** What was read of the children of an element. */
export interface HtmlReading extends Reading {
  /** The children that hold text of the author from which nothing was read, in order: they should stay in sight. */
  readonly unread: readonly Element[];
}

/** Reads the story that stands in an element as HTML. What is read stands with `readPage`. The page is left as it is. */
export function readHtml(root: Element): HtmlReading {
  const { tree, elements } = treeOf(root);
  const { unread, ...reading } = readPage(tree, root.closest('[lang]')?.getAttribute('lang') ?? '');
  return { ...reading, unread: [...new Set(unread.flatMap((i) => elements[i] ?? []))] };
}

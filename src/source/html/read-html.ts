import { runSteps, type Steps } from '../../file/steps.ts';
import { pageSteps } from '../../readers/html/read-page.ts';
import type { Reading } from '../../readers/reading.ts';
import { treeSteps } from './tree-steps.ts';

/** The result of reading the children of an element. */
export interface HtmlReading extends Reading {
  /** Children with text from which nothing was read, in order; they should stay visible. */
  readonly unread: readonly Element[];
}

/** Reads the story that an element contains as HTML; `readPage` describes what is read. Does not change the page. */
export const readHtml = (root: Element): HtmlReading => runSteps(htmlSteps(root));

/** `readHtml` in steps of a few milliseconds. */
export function* htmlSteps(root: Element): Steps<HtmlReading> {
  const lang = root.closest('[lang]')?.getAttribute('lang') ?? '';
  const { tree, elements } = yield* treeSteps(root);
  const { unread, ...reading } = yield* pageSteps(tree, lang);
  return { ...reading, unread: [...new Set(unread.flatMap((i) => elements[i] ?? []))] };
}

import type { HtmlElement } from '../../readers/html/tree.ts';
import { FIRST_OF_FILE, runInSlices } from '../slices.ts';
import { treeSteps } from './tree-steps.ts';

/**
 * Copies a page into plain data, in slices between which the page that shows it can respond.
 * @param signal cancels the copying; the promise then rejects with its reason.
 */
export function treeInSlices(root: Element, signal: AbortSignal): Promise<HtmlElement> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    runInSlices(
      treeSteps(root),
      signal,
      ({ tree }) => resolve(tree),
      () => {},
      FIRST_OF_FILE,
    );
  });
}

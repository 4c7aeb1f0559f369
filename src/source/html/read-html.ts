import type { Reading } from '../../readers/reading.ts';
import { lightDomList } from '../light-dom.ts';

/** What a reader made of the children of an element. */
export interface HtmlReading extends Reading {
  /** Children of the element that hold text from which nothing was read. */
  readonly unread: readonly Element[];
}

/** Reads the HTML inside an element as a story. */
export function readHtml(root: Element): HtmlReading {
  const file = lightDomList(root);
  const list = root.querySelector('ol, ul');
  const count = file?.events.length ?? 0;
  return {
    file: file ?? { articles: [], events: [] },
    records: count,
    kept: count,
    left: [],
    unread: [...root.children].filter(
      (child) => child.textContent?.trim() && !(file && (child.contains(list) || /^h\d$/.test(child.localName))),
    ),
  };
}

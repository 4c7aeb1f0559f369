import type { Problem } from '../file/problem.ts';
import { childrenOf } from './visible-children.ts';

/** What was found inside the tag or at an address, read. */
export interface Found {
  /** The story: JSON text or an object; undefined where there is none. */
  readonly file: unknown;
  /** What the reader left out. */
  readonly problems: readonly Problem[];
  /** How many of them are records that a reader of the page sees nowhere: what is left out inside the tag stays visible there. */
  readonly errorCount: number;
  /** Children that are to stay visible, as nothing was read from them. */
  readonly unread: readonly (Element | Text)[];
  /** All that the story depends on, as text. */
  readonly key: string;
}

/** Where there is no story inside. */
export const NOTHING: Found = { file: undefined, problems: [], errorCount: 0, unread: [], key: '' };

/** All children stay visible: nothing could be read. */
export function unreadFound(element: Element, problems: readonly Problem[]): Found {
  return { ...NOTHING, problems, unread: childrenOf(element), key: JSON.stringify(problems) };
}

import type { Problem } from '../file/problem.ts';
import { childrenOf } from './visible-children.ts';

/** A story found inside the tag or at an address, and the problems that its reader found. */
export interface FoundStory {
  /** An events file as an object or as JSON text; undefined if there is none. */
  readonly file: unknown;
  /** Problems found by the reader; they come before those that the check finds in `file`. */
  readonly problems: readonly Problem[];
  /** Number of these problems that are for records not shown anywhere. 0 inside the tag, because content that was left out stays visible. */
  readonly errorCount: number;
  /** Children of the element from which nothing was read; they stay visible. */
  readonly unread: readonly (Element | Text)[];
  /** Everything that the story inside the tag depends on, as text: equal keys mean the same story. Empty for an address. */
  readonly key: string;
}

/** No story. */
export const NOTHING_FOUND: FoundStory = { file: undefined, problems: [], errorCount: 0, unread: [], key: '' };

/** The result if nothing could be read: all children stay visible. */
export function unreadFound(element: Element, problems: readonly Problem[]): FoundStory {
  return { ...NOTHING_FOUND, problems, unread: childrenOf(element), key: JSON.stringify(problems) };
}

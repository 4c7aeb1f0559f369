import type { Problem } from '../file/problem.ts';
import { childrenOf } from './visible-children.ts';

/** A story as it was found inside the tag or at an address, and what its reader says of it. */
export interface FoundStory {
  /** An events file as an object or as JSON text; undefined where there is none. */
  readonly file: unknown;
  /** Problems that the reader found, before those that the check finds in `file`. */
  readonly problems: readonly Problem[];
  /** How many of them are records that are not shown anywhere. Inside the tag there are none: what was left out stays visible. */
  readonly errorCount: number;
  /** Children of the element from which nothing was read: they stay visible. */
  readonly unread: readonly (Element | Text)[];
  /** All that the story inside the tag depends on, as text: where it is the same, the story is. Empty for an address. */
  readonly key: string;
}

/** No story. */
export const NOTHING: FoundStory = { file: undefined, problems: [], errorCount: 0, unread: [], key: '' };

/** Where nothing could be read: all children stay visible. */
export function unreadFound(element: Element, problems: readonly Problem[]): FoundStory {
  return { ...NOTHING, problems, unread: childrenOf(element), key: JSON.stringify(problems) };
}

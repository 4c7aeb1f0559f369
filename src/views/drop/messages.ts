import type { Plural } from '../messages.ts';

/** All words about a story dropped on the element. Words in braces are filled in: keep them, in any order. */
export interface DropMessages {
  /** On the target, while something is dragged over it. */
  readonly dropHere: string;
  /** Announced once the story is shown. `{content}` is `10 events, from May to November 2024`. */
  readonly dropped: string;
  /** Shown if several files were dropped; only the first one is opened. */
  readonly othersLeft: Plural;
  /** Precedes the reason. The previous story stays. */
  readonly dropFailed: string;
}

export const english: DropMessages = {
  dropHere: 'Drop a file, a link or text here to see it as a timeline',
  dropped: 'Now shown: {content}',
  othersLeft: { one: '{count} other file was left out', other: '{count} other files were left out' },
  dropFailed: 'What you dropped could not be shown.',
};

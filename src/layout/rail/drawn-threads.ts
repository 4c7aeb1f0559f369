import type { Thread } from './threads.ts';

/** Up to this number all threads are drawn: more are a bundle that says nothing. */
const FEW = 60;

/** Whether each of the threads is drawn. */
export const areFew = (threads: readonly Thread[]): boolean => threads.length <= FEW;

/** The threads to draw: all where they are few, else those alone that join what is highlighted. In the same order. O(threads). */
export const drawnThreads = (threads: readonly Thread[], highlighted: ReadonlySet<string>): readonly Thread[] =>
  areFew(threads)
    ? threads
    : threads.filter(({ event, article }) => highlighted.has(event) && highlighted.has(article));

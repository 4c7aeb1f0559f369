import type { Thread } from './threads.ts';

/** Up to this number all threads are drawn. More would be a bundle that shows nothing. */
const FEW = 60;

/** Whether there are so few threads that all are drawn. */
export const areFew = (threads: readonly Thread[]): boolean => threads.length <= FEW;

/**
 * The threads to draw, in the same order: all if there are few, otherwise only those that join what is highlighted.
 * O(threads).
 */
export const drawnThreads = (threads: readonly Thread[], highlighted: ReadonlySet<string>): readonly Thread[] =>
  areFew(threads)
    ? threads
    : threads.filter(({ event, article }) => highlighted.has(event) && highlighted.has(article));

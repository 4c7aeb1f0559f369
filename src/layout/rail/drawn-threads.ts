import type { Thread } from './threads.ts';

/** Up to this number all threads are drawn. More would be a bundle that shows nothing. */
const MAX_DRAWN_THREADS = 60;

/** Whether there are so few threads that all are drawn. */
export const allAreDrawn = (threads: readonly Thread[]): boolean => threads.length <= MAX_DRAWN_THREADS;

/**
 * The threads to draw, in the same order: all if there are few, otherwise only those that join what is highlighted.
 * O(threads).
 */
export const drawnThreads = (threads: readonly Thread[], highlighted: ReadonlySet<string>): readonly Thread[] =>
  allAreDrawn(threads)
    ? threads
    : threads.filter(({ event, article }) => highlighted.has(event) && highlighted.has(article));

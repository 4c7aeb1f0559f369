import type { Steps } from '../../file/steps.ts';

/** Number of values that are sorted or merged in one step. */
const RUN = 20_000;

/**
 * The sorted values as a new list, in steps of a millisecond or two. Always yields 1. O(n log n). Needs two lists and no more: for each new
 * one a browser short of memory may stop to look for others that it can free.
 */
export function* sortedSteps(values: Float64Array): Steps<Float64Array> {
  const { length } = values;
  let from = values.slice();
  for (let i = 0; i < length; i += RUN) {
    from.subarray(i, i + RUN).sort();
    yield 1;
  }
  let to = length > RUN ? new Float64Array(length) : from;
  for (let width = RUN; width < length; width *= 2) {
    for (let i = 0; i < length; i += 2 * width)
      yield* merge(from, to, i, Math.min(i + width, length), Math.min(i + 2 * width, length));
    [from, to] = [to, from];
  }
  return from;
}

/** Merges the sorted values from `start` up to `middle` with those from there up to `end`. */
function* merge(from: Float64Array, to: Float64Array, start: number, middle: number, end: number): Steps<void> {
  let i = start;
  let j = middle;
  for (let at = start; at < end; at++) {
    if (at % RUN === 0) yield 1;
    to[at] = j === end || (i < middle && from[i]! <= from[j]!) ? from[i++]! : from[j++]!;
  }
}

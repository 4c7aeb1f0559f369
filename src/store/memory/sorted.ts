import type { Steps } from '../../file/steps.ts';

/** Number of values that are sorted or merged in one step. */
const RUN = 20_000;

/** The sorted values as a new list, in steps of a millisecond or two. Always yields 1. O(n log n). */
export function* sortedSteps(values: Float64Array): Steps<Float64Array> {
  let runs: Float64Array[] = [];
  for (let i = 0; i < values.length; i += RUN) {
    runs.push(values.slice(i, i + RUN).sort());
    yield 1;
  }
  while (runs.length > 1) {
    const pairs: Float64Array[] = [];
    for (let i = 0; i < runs.length; i += 2) pairs.push(yield* merged(runs[i]!, runs[i + 1]));
    runs = pairs;
  }
  return runs[0] ?? new Float64Array(0);
}

function* merged(a: Float64Array, b?: Float64Array): Steps<Float64Array> {
  if (!b) return a;
  const both = new Float64Array(a.length + b.length);
  let [i, j] = [0, 0];
  for (let at = 0; at < both.length; at++) {
    if (at % RUN === 0) yield 1;
    both[at] = j === b.length || a[i]! <= b[j]! ? a[i++]! : b[j++]!;
  }
  return both;
}

/**
 * The shortest list of steps that can be found by omitting steps, in ever smaller pieces, as long as `fails` returns
 * true for the rest (delta debugging). The order stays. Calls `fails` O(n log n) times if one step is the cause, O(n²)
 * in the worst case.
 */
export async function shorten<Step>(
  steps: readonly Step[],
  fails: (steps: readonly Step[]) => Promise<boolean>,
): Promise<readonly Step[]> {
  let kept = steps;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    let from = 0;
    while (from < kept.length && kept.length > 1) {
      const fewer = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (fewer.length > 0 && (await fails(fewer))) kept = fewer;
      else from += size;
    }
  }
  return kept;
}

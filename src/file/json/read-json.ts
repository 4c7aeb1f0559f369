import { LONG_JSON } from '../limits.ts';
import type { GetRare, RareChecks } from '../rare.ts';
import type { Report } from '../report.ts';
import type { Steps } from '../steps.ts';

/**
 * The value of JSON text; undefined after reporting a problem.
 * @param getRare gets the code that parses long text in steps, and text that is not quite JSON. If it returns undefined, long text is
 * parsed in a single step, and text that is not quite JSON is refused.
 * @param leavesRecords see `parseJson`.
 */
export function* readJson(
  text: string,
  report: Report,
  getRare: GetRare<Pick<RareChecks, 'parseJson' | 'repairJson'>>,
  leavesRecords = false,
): Steps<unknown> {
  try {
    const rare = text.length >= LONG_JSON ? yield* getRare() : undefined;
    return rare ? yield* rare.parseJson(text, leavesRecords) : JSON.parse(text);
  } catch {
    // Tried again below as JSON with comments
  }
  const rare = yield* getRare();
  const mended = rare ? yield* rare.repairJson(text) : { detail: '' };
  if (!('detail' in mended)) return mended.value;
  report.add('not-json', 'error', [], mended);
  return undefined;
}

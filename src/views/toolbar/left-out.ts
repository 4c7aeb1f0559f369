import { fill } from '../../dates/format/fill.ts';
import type { ViewContext } from '../context.ts';
import { evidenceWords } from '../evidence/messages.ts';
import { kindWord } from './filters.ts';

/**
 * How many events the filter leaves out, and how many each part of it does: `4 left out: 3 by the search, 1 by
 * “disputed”`. An event left out by several parts counts in each of them. Undefined if none is left out.
 */
export function leftOutText(context: Pick<ViewContext, 'state' | 'words'>): string | undefined {
  const { state, words } = context;
  const { selection, store, evidence } = state;
  const { leftOut, leftOutBySearch, leftOutByCategory, leftOutByKind } = evidenceWords(words);
  const kinds = evidence.map((kind) => kindWord(context, kind)).join(', ');
  const reasons = [
    [selection.leftOut.query, leftOutBySearch],
    [selection.leftOut.categories, leftOutByCategory],
    [selection.leftOut.evidence, leftOutByKind],
  ] as const;
  const texts = reasons
    .filter(([count]) => count > 0)
    .map(([count, phrase]) => fill(phrase, { count: words.number(count), kinds }));
  if (texts.length === 0) return undefined;
  const count = words.number((store?.total ?? 0) - selection.total);
  return fill(leftOut, { count, reasons: texts.join(', ') });
}

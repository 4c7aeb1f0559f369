import { unitText } from '../../dates/edtf/edtf-text.ts';
import { fill } from '../../dates/format/fill.ts';
import { parseValidDate } from '../../dates/parse-valid-date.ts';
import { surelyKnownFrom } from '../../evidence/known-by.ts';
import type { Citation } from '../../model/types.ts';
import type { AccountContext } from './account-context.ts';

/** Whether a citation was certainly known on the day as of which the story is told. */
export const isKnownYet = ({ asOf }: AccountContext, citation: Citation): boolean =>
  asOf === Infinity || surelyKnownFrom(citation) <= asOf;

/** A phrase with the day as of which the story is told as its `{date}`; '' if everything is shown. */
export function withAsOf({ asOf, words }: AccountContext, phrase: string): string {
  const day = Number.isFinite(asOf) ? parseValidDate(unitText(asOf - 1, 'day')) : undefined;
  return day ? fill(phrase, { date: words.date(day, 'short') }) : '';
}

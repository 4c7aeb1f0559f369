import { monthName } from '../english-months.ts';
import type { Explanations } from './refuse.ts';

function explainStrayText(text: string, at: number): string {
  const rest = text.slice(at);
  const slip = slips().find(([pattern, , from = 0, to = at]) => from <= at && at <= to && pattern.test(rest));
  return slip?.[1] ?? (at ? `"${rest}" is not part of a date` : 'a date begins with the four digits of its year');
}

type Slip = readonly [pattern: RegExp, message: string, from?: number, to?: number];

/**
 * Common mistakes: a pattern for the text from index `at` on, its message, and the smallest and largest `at` for which it applies. The
 * first match is used.
 */
function slips(): Slip[] {
  return [
    [/^$/, 'there is no date here'],
    [/^\s/, 'there is a blank too many'],
    [/^-?[?~%](?!\w)/, 'one qualifier is enough: % means both ? and ~'],
    [
      /^-?[\d-]*\(/,
      'a qualifier stands right or left of what it applies to, without the parentheses of the 2012 draft',
    ],
    [/^[\d-]*[xu]+(?![a-z])/, 'an unspecified digit is a capital X'],
    [/^(?:unknown|open)/i, 'an unknown end of an interval is left empty, an open one is two dots'],
    [
      /^\d{1,2}\W\d{1,2}\W\d+$/,
      'which is the day and which the month cannot be told: begin with four digits of the year',
    ],
    [/^-W/, 'weeks are not part of EDTF: write a day, or an interval of two'],
    [/^[\dX]/, 'a year of more than four digits is written with Y before it', 4, 6],
    [/^[\dX-]/, 'month and day are two digits each', 4],
    [/^T/, 'a time of day needs a day before it', 4],
  ];
}

function explainTwoSlashes(text: string): string {
  if (/^\d{1,3}\/\d{1,2}\/\d{1,4}$/.test(text)) return explainStrayText(text, 0);
  return /^\d{4}\/\d{1,2}\/\d{1,2}$/.test(text)
    ? 'a day is written year-month-day with hyphens: a / stands between the two ends of an interval'
    : 'an interval has two ends, with one / between them';
}

export const EXPLANATIONS: Explanations = {
  strayText: explainStrayText,
  twoSlashes: explainTwoSlashes,
  monthName,
};

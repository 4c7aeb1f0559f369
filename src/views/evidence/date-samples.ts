import { parseValidDate } from '../../dates/parse-valid-date.ts';
import { layoutMark, type Mark } from '../../layout/marks/mark.ts';
import { createScale } from '../../layout/scale.ts';
import type { EvidenceMessages } from './messages.ts';

/** A date whose mark the legend shows, and the phrase that explains the mark. */
interface DateSample {
  readonly phrase: keyof EvidenceMessages & `mark${string}`;
  readonly edtf: string;
}

/** One date of each kind, all within the same month, so that one scale shows them. */
export const DATE_SAMPLES: readonly DateSample[] = [
  { phrase: 'markDay', edtf: '2024-06-15' },
  { phrase: 'markWithin', edtf: '[2024-06-06..2024-06-25]' },
  { phrase: 'markLasted', edtf: '2024-06-06/2024-06-25' },
  { phrase: 'markWindowEnds', edtf: '[2024-06-03..2024-06-10]/[2024-06-20..2024-06-28]' },
  { phrase: 'markAbout', edtf: '2024-06-06~/2024-06-25~' },
  { phrase: 'markDoubted', edtf: '2024-06-15?' },
  { phrase: 'markOpen', edtf: '2024-06-06/..' },
  { phrase: 'markUnknownEnd', edtf: '2024-06-06/' },
  { phrase: 'markOneOf', edtf: '[2024-06-03..2024-06-07,2024-06-14,2024-06-22..2024-06-27]' },
];

/** The date whose mark carries the evidence marks in the legend. */
export const EVIDENCE_SAMPLE = '[2024-06-07..2024-06-21]';

/** The mark of a sample, drawn as in the plot on the given width in CSS px. */
export function sampleMark(edtf: string, width: number, dot: number): Mark | undefined {
  const [month, date] = ['2024-06', edtf].map((text) => parseValidDate(text));
  if (!month || !date) return undefined;
  const range = { start: month.start.earliest, end: month.end.latest };
  const from = Math.max(date.start.earliest, range.start);
  const to = Math.min(date.end.latest, range.end);
  return layoutMark(date, from, to, createScale(range, width), width, dot);
}

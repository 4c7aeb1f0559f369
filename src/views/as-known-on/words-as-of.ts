import { fill } from '../../dates/format/fill.ts';
import { parseValidDate } from '../../dates/parse-valid-date.ts';
import type { EvidenceSummary } from '../../evidence/summary.ts';
import { evidenceWords } from '../evidence/messages.ts';
import { withCapital, type Words } from '../words.ts';
import type { DayView } from './day-view.ts';

/** The day in words: `30 November 2024`. */
export function dayWords(words: Words, { edtf }: Pick<DayView, 'edtf'>): string {
  const date = parseValidDate(edtf);
  return date ? words.date(date, 'long') : edtf;
}

/** Says that an event was not yet reported on a day. */
export const notYetReported = (words: Words, day: Pick<DayView, 'edtf'>): string =>
  fill(evidenceWords(words).notYetReported, { date: dayWords(words, day) });

/** How many events were not yet reported; '' if all were reported. */
export const unreportedText = (words: Words, { unreported }: DayView): string =>
  unreported > 0 ? words.count(evidenceWords(words).notYetReportedCount, unreported) : '';

/**
 * The day, and how many events were not yet reported then: `As known on 16 March 2025 · 5 events not yet reported`; ''
 * without a day.
 */
export const asKnownText = ({ day, words }: { readonly day: DayView | undefined; readonly words: Words }): string =>
  day
    ? [
        withCapital(words, fill(evidenceWords(words).asKnownOn, { date: dayWords(words, day) })),
        unreportedText(words, day),
      ]
        .filter(Boolean)
        .join(' · ')
    : '';

/** Words whose labels reserve room to say that an event was not yet reported, for any day. */
export const wordsWithRoom = (words: Words): Words => ({
  ...words,
  alternative: notYetReported(words, { edtf: '2000-09-28' }),
});

/** Evidence of an event that was not yet reported: no pips and no status mark. */
const NOTHING_KNOWN: EvidenceSummary = {
  articles: 0,
  attesting: 0,
  standing: 0,
  disputing: 0,
  retracting: 0,
  datesConflict: false,
  status: 'attested',
};

/** Words as of a day: they describe each event as it was known then. */
export function wordsAsOf(words: Words, day: DayView): Words {
  const notYet = notYetReported(words, day);
  return {
    ...words,
    summary: (event) => (day.isReported(event) ? words.summary(day.event(event)) : NOTHING_KNOWN),
    status: (event) => (day.isReported(event) ? words.status(day.event(event)) : []),
    detail: (event) => (day.isReported(event) ? words.detail(day.event(event)) : notYet),
    detailForms: (event) => (day.isReported(event) ? words.detailForms(day.event(event)) : [notYet]),
    spoken: (event, category) =>
      day.isReported(event)
        ? words.spoken(day.event(event), category)
        : [event.title, notYet, category].filter(Boolean).join('; '),
  };
}

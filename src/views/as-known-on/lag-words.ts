import { fill } from '../../dates/format/fill.ts';
import { daysToReport } from '../../evidence/days-to-report.ts';
import type { TimelineEvent } from '../../model/types.ts';
import { remember } from '../bounded-cache.ts';
import { evidenceWords } from '../evidence/messages.ts';
import type { Words } from '../words.ts';

/** Lengths in days from which the next longer unit is used. */
const MONTHS_FROM = 60;
const YEARS_FROM = 730;

const unitOf = (days: number): readonly [unit: string, length: number] =>
  days < MONTHS_FROM ? ['day', 1] : days < YEARS_FROM ? ['month', 365.2425 / 12] : ['year', 365.2425];

/** Returns a function that says how long it took until an event was first reported; '' if that is not known. */
export function lagWordsOf(words: Words): (event: TimelineEvent) => string {
  const t = evidenceWords(words);
  // A language without its own words uses the English ones, so numbers must be English as well
  const locale = words.evidence ? words.locale : 'en';
  const formats = remember(
    (unit: string) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }),
    () => new Map(),
  );
  return remember(
    (event: TimelineEvent) => {
      const days = daysToReport(event);
      if (!days) return '';
      if (days.most < 0) return t.firstReportedBefore;
      const least = Math.max(0, days.least);
      if (days.most === 0) return t.firstReportedSameDay;
      const [unit, length] = unitOf(days.most);
      const [shortest, longest] = [least, days.most].map((value) => Math.round(value / length)) as [number, number];
      const format = formats(unit);
      return fill(t.firstReportedLater, {
        length: shortest === longest ? format.format(longest) : format.formatRange(shortest, longest),
      });
    },
    () => new WeakMap(),
  );
}

/** Words whose label details also say when each event was first reported, if there is room. */
export function wordsWithLag(words: Words): Words {
  const lagOf = lagWordsOf(words);
  const withLag = words.withMore((event) => [lagOf(event)].filter(Boolean));
  const shortest = (event: TimelineEvent): string =>
    [event.dateText ?? words.date(event.date, 'label'), ...words.status(event)].join(' · ');
  return { ...withLag, detailForms: (event) => [...withLag.detailForms(event), shortest(event)] };
}

import { fill } from '../../dates/format/fill.ts';
import { daysToReport } from '../../evidence/days-to-report.ts';
import type { TimelineEvent } from '../../model/types.ts';
import { remember } from '../bounded-cache.ts';
import { evidenceWords } from '../evidence/messages.ts';
import type { Words } from '../words.ts';

/** Lengths from which they are told in a longer unit, days. */
const MONTHS_FROM = 60;
const YEARS_FROM = 730;

const unitOf = (days: number): readonly [unit: string, length: number] =>
  days < MONTHS_FROM ? ['day', 1] : days < YEARS_FROM ? ['month', 365.2425 / 12] : ['year', 365.2425];

/** Says of an event how long it took until it was first reported; '' where that is not known. */
export function lagWordsOf(words: Words): (event: TimelineEvent) => string {
  const t = evidenceWords(words);
  // Without words of its own a language has English ones, and its numbers are to go with them
  const locale = words.evidence ? words.locale : 'en';
  const formats = remember(
    (unit: string) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }),
    new Map(),
  );
  return remember((event: TimelineEvent) => {
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
  }, new WeakMap());
}

/** Words that say of each event when it was first reported, in the second line of its label where that has room for it. */
export function wordsWithLag(words: Words): Words {
  const lagOf = lagWordsOf(words);
  const told = words.withMore((event) => [lagOf(event)].filter(Boolean));
  const shortest = (event: TimelineEvent): string =>
    [event.dateText ?? words.date(event.date, 'label'), ...words.status(event)].join(' · ');
  return { ...told, detailForms: (event) => [...told.detailForms(event), shortest(event)] };
}

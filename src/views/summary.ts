import { DAY_MS } from '../dates/calendar.ts';
import { unitText } from '../dates/edtf/edtf-text.ts';
import { parseValidDate } from '../dates/parse-valid-date.ts';
import type { Selection } from '../store/selection.ts';
import type { ViewContext } from './context.ts';
import { unitOfLength } from './time-span.ts';
import type { Words } from './words.ts';

/** The time of the shown events: `from May to November 2024`; '' if none is shown. O(lanes · log n). */
function datesOf({ lanes }: Selection, { date }: Words): string {
  const bounds = lanes.map((lane) => lane.bounds(0, lane.total));
  const from = Math.min(...bounds.map((each) => each.from));
  const to = Math.max(...bounds.map((each) => each.to));
  const unit = unitOfLength((to - from) / DAY_MS);
  const dates = lanes.length > 0 && parseValidDate(`${unitText(from, unit)}/${unitText(to - 1, unit)}`);
  return dates ? date(dates, 'long') : '';
}

/** The number of shown events, and their time: `10 events, from May to November 2024`. O(lanes · log n). */
export const extentText = (selection: Selection, words: Words): string =>
  [words.count(words.t.eventCount, selection.total), datesOf(selection, words)].filter(Boolean).join(', ');

/** The name of the whole element: `Timeline: How Moscow and Pyongyang drew closer`. */
export const wholeName = (title: string, { t }: Words): string => (title ? `${t.timeline}: ${title}` : t.timeline);

/**
 * One sentence that says what the element is: `Timeline: How Moscow and Pyongyang drew closer; 10 events, from May to
 * November 2024, 3 articles`. Counts only events that pass the filter. O(n).
 */
export function summary({ state: { store, selection }, words }: Pick<ViewContext, 'state' | 'words'>): string {
  const articles = selection.span(0, 'story')?.articles ?? 0;
  const evidence = articles > 0 ? `, ${words.count(words.t.articleCount, articles)}` : '';
  return `${wholeName(store?.title ?? '', words)}; ${extentText(selection, words)}${evidence}`;
}

import { DAY_MS } from '../dates/calendar.ts';
import { modeOf } from '../state/session.ts';
import type { TimelineState } from '../state/timeline-state.ts';
import type { Words } from '../views/words.ts';
import type { Measured } from './measure.ts';

/** Minimum width of a day in the plot at which clock times are shown, CSS px. */
const LEAST_DAY = 3;

/** The words for what is shown; in a plot their precision depends on its scale. */
export function shownWords(words: Words, { view, session }: TimelineState, measured: Measured | undefined): Words {
  const { start, end } = view.range;
  const isCoarse = measured && DAY_MS * measured.width < LEAST_DAY * (end - start);
  return isCoarse && modeOf(view, session) === 'plot' ? words.inDays : words;
}

import { clip } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import type { ListedEvent } from '../../file/types.ts';
import { LinkedArticles } from '../linked-articles.ts';
import type { Reader, ReadOptions } from '../reader.ts';
import { type LeftOut, noteOf, type Reading, resultOf } from '../reading.ts';
import { dateOfLine } from './dates.ts';
import { eventSteps } from './event.ts';
import { type MarkwhenEvent, lineSteps } from './lines.ts';

/** Events read in one step. */
const STEP = 50;
const NO_EVENTS =
  'This text in markwhen holds no event that can be shown: a line such as “2024-11-29: What happened”, with a date that stands there itself.';

/** Reads markwhen. Each line that begins with a date and a colon is a record. Never throws. */
export function* markwhenSteps(text: string, { base = '', order }: ReadOptions = {}): Steps<Reading> {
  const { header, events: written } = yield* lineSteps(text);
  const library = new LinkedArticles(base);
  const events: ListedEvent[] = [];
  const leftOut: LeftOut[] = [];
  const notes: LeftOut[] = [];
  const isDayFirst = /^d\/M\/y$/i.test(header.get('dateformat') ?? '');
  for (const [i, one] of written.entries()) {
    const date = dateOfLine(one.dates, order ?? (isDayFirst ? 'DMY' : 'MDY'));
    const [from, to] = [i / written.length, (i + 1) / written.length];
    const event = 'why' in date ? date : yield* withinShares(eventSteps(one, date.edtf, library), from, to);
    const place = placeOf(one);
    if ('why' in event) leftOut.push({ ...place, why: event.why });
    else {
      events.push(event);
      if (one.repeats !== '')
        notes.push({ ...place, why: `It repeats (${clip(one.repeats)}): the first time is read.` });
    }
    if (i % STEP === STEP - 1) yield to;
  }
  const zone = header.get('timezone') ?? header.get('tz');
  if (zone && events.some(({ date }) => date.includes('T')))
    notes.push({
      where: 'header',
      why: 'Clock times were read without the time zone in the header.',
      raw: clip(zone),
    });
  const [title, description] = [header.get('title'), header.get('description')];
  return {
    file: { ...(title && { title }), ...(description && { description }), articles: library.articles, events },
    records: written.length,
    kept: events.length,
    leftOut,
    notes: notes.map(noteOf),
  };
}

const placeOf = ({ line, dates, repeats, text }: MarkwhenEvent): Omit<LeftOut, 'why'> => ({
  where: `line ${line}`,
  raw: clip(`${[dates, repeats].filter(Boolean).join(' ')}: ${text}`),
});

/** Reads markwhen. */
export const markwhenReader: Reader = {
  *read(text, options) {
    return resultOf(yield* markwhenSteps(text, options), '', NO_EVENTS);
  },
};

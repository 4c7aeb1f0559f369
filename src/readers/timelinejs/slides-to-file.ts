import { BLANKS } from '../blanks.ts';
import { clip, type Problem } from '../../file/problem.ts';
import type { Steps } from '../../file/steps.ts';
import type { ListedEvent } from '../../file/types.ts';
import { ClockEvidence } from '../clock-evidence.ts';
import { aboutDate, dateOfSpan } from '../date-parts.ts';
import { plainText } from '../json-ld/plain-text.ts';
import { LinkedArticles, linksIn } from '../linked-articles.ts';
import type { LeftOut, Reading } from '../reading.ts';
import type { Slide } from './slide.ts';

/** A reading, with remarks for the author. */
export interface NotedReading extends Reading {
  /** Warnings: parts of kept records that were dropped. */
  readonly notes: readonly Problem[];
}

/** Slides read in one step. */
const STEP = 50;
/** Addresses of pictures. */
const PICTURE = /^[^?#]+\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i;

/**
 * Makes an events file from slides. A slide or era is a record and becomes an event; an era gets the category `era`.
 * The title slide is not a record; it gives the title and description. The page of a slide's media becomes an article,
 * and so does each link in its text.
 */
export function* fileOfSlides(
  slides: readonly Slide[],
  base: string,
  library = new LinkedArticles(base),
): Steps<NotedReading> {
  const notes: Problem[] = [];
  const leftOut: LeftOut[] = [];
  const events: ListedEvent[] = [];
  const title = slides.find(({ kind }) => kind === 'title');
  const records = slides.filter((slide) => slide !== title);
  for (const [i, slide] of records.entries()) {
    const event = eventOf(slide, library, notes);
    if ('why' in event) leftOut.push({ where: slide.where, why: event.why, raw: clip(rawOf(slide)) });
    else events.push(event);
    if (i % STEP === STEP - 1) yield i / records.length;
  }
  const clocks = new ClockEvidence(2);
  for (const moment of events.flatMap(({ date }) => date.split('/'))) if (moment.includes('T')) clocks.add(moment);
  const withDays = (date: string): string => [...new Set(date.split('/').map((part) => clocks.dayOf(part)))].join('/');
  if (clocks.note) notes.push({ code: 'not-read', severity: 'warning', path: '', message: clocks.note });
  const heading = title && oneLine(title.headline);
  const description = title && plainText(title.text);
  return {
    file: {
      ...(heading && { title: heading }),
      ...(description && { description }),
      articles: library.articles,
      events: clocks.note ? events.map((event) => ({ ...event, date: withDays(event.date) })) : events,
    },
    records: records.length,
    kept: events.length,
    leftOut,
    notes,
  };
}

const oneLine = (html: string): string => plainText(html).replace(BLANKS, ' ');
const rawOf = ({ headline, text, displayDate, media }: Slide): string =>
  oneLine(headline) || oneLine(text) || displayDate || media.url;

function eventOf(slide: Slide, library: LinkedArticles, notes: Problem[]): ListedEvent | { readonly why: string } {
  const { where, media } = slide;
  const isHtml = media.url.trimStart().startsWith('<');
  const shown = isHtml ? plainText(media.url) : '';
  const summary = [plainText(slide.text), shown].filter(Boolean).join('\n');
  const title = oneLine(slide.headline) || clip(summary.replace(BLANKS, ' ')) || oneLine(media.caption);
  if (title === '') return { why: 'The slide has no headline and no text.' };
  const date = dateOf(slide);
  if ('why' in date) return date;
  const id = library.idFor(title, slide.id);
  const note = (message: string, text: string): void => {
    notes.push({ code: 'not-read', severity: 'warning', path: where, text: clip(text), message });
  };

  const cited = new Set<string>();
  const [caption, credit] = [oneLine(media.caption), oneLine(media.credit)];
  const address = isHtml ? undefined : library.address(media.url);
  if (address !== undefined) cited.add(library.at(library.address(media.link) ?? address, caption || title, credit));
  else if (media.url.trim() !== '' && shown === '')
    note('The media of this slide is no address of a page or picture and was not kept.', media.url);
  for (const { href, text } of linksIn(`${slide.headline}\n${slide.text}`)) {
    const url = library.address(href);
    if (url !== undefined) cited.add(library.at(url, text, ''));
    else note('A link in this slide leads to no page and was not kept.', href);
  }

  const words = displayWords(slide, date.edtf);
  if (words === undefined)
    note('The display date names another year than the date and was not kept.', slide.displayDate);
  if (slide.displayDate.trim() === '.' && summary === '')
    note('This slide hides its date and has no text: it may only keep others in order.', slide.headline);
  const category = slide.kind === 'era' ? 'era' : oneLine(slide.group);
  return {
    id,
    title,
    date: isAbout(slide.displayDate) ? aboutDate(date.edtf) : date.edtf,
    ...(words && { dateText: words }),
    ...(summary && summary !== title && { summary }),
    ...(category && { category }),
    ...(address !== undefined &&
      PICTURE.test(address) && {
        image: { url: address, alt: oneLine(media.alt) || caption, ...(credit && { credit }) },
      }),
    citations: [...cited],
  };
}

function dateOf({ start, end }: Slide): ReturnType<typeof dateOfSpan> {
  if (!start) return { why: 'The slide has no start date: give at least its year.' };
  if ('why' in start) return start;
  if (end && 'why' in end) return { why: `Its end: ${end.why}` };
  return dateOfSpan(start.edtf, end?.edtf);
}

const isAbout = (displayDate: string): boolean =>
  /^\s*(?:(?:c|ca|circa|approx|approximately|about|around)\b|[~≈])/i.test(displayDate);

/** The words for a date: empty if there are none, undefined if they name years other than those of the date. */
function displayWords({ displayDate }: Slide, edtf: string): string | undefined {
  const words = oneLine(displayDate);
  if (!/[\p{L}\p{N}]/u.test(words) || words === edtf) return '';
  const years = words.match(/(?<![\d.,:])\d{4}(?![\d.,:]*\d)/g) ?? [];
  const isDistant = /^Y|^-|\/(?:Y|-)/.test(edtf);
  return years.length === 0 || isDistant || years.some((year) => edtf.includes(year)) ? words : undefined;
}

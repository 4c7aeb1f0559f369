import { dateOfObject, dateOfText } from './slide-dates.ts';
import type { Slide, SlideMedia } from './slide.ts';

/** A JSON object with unknown keys. */
type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {});
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : Array.isArray(value)
      ? value.filter((each) => typeof each === 'string').join('\n')
      : '';
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];

/** The slides of a TimelineJS 3 or 2 timeline; undefined if the value is neither. */
export function slidesOfJson(value: unknown): readonly Slide[] | undefined {
  if (!isObject(value)) return undefined;
  const { timeline } = value;
  if (isObject(timeline) && ('date' in timeline || 'era' in timeline)) return slidesOfVersion2(timeline);
  const story = isObject(timeline) ? timeline : value;
  // The first files of version 3 called events slides
  const key = 'slides' in story && !('events' in story) ? 'slides' : 'events';
  if (!(key in story) && !('eras' in story)) return undefined;
  const path = story === timeline ? 'timeline.' : '';
  return [
    ...(isObject(story['title']) ? [slide3(story['title'], `${path}title`, 'title')] : []),
    ...listOf(story[key]).map((each, i) => slide3(each, `${path}${key}[${i}]`, 'event')),
    ...listOf(story['eras']).map((each, i) => slide3(each, `${path}eras[${i}]`, 'era')),
  ];
}

function slide3(value: unknown, where: string, kind: Slide['kind']): Slide {
  const fields = fieldsOf(value);
  const text = fieldsOf(fields['text']);
  return {
    where,
    kind,
    id: textOf(fields['unique_id']).trim(),
    start: dateOfObject(fields['start_date']),
    end: dateOfObject(fields['end_date']),
    displayDate: textOf(fields['display_date']) || textOf(fieldsOf(fields['start_date'])['display_date']),
    headline: textOf(text['headline']) || textOf(fields['headline']),
    text: textOf(text['text']) || textOf(fields['text']),
    group: textOf(fields['group']),
    media: mediaOf(fields['media'], 'url'),
  };
}

function slidesOfVersion2(timeline: Fields): readonly Slide[] {
  return [
    slide2(timeline, 'timeline', 'title'),
    ...listOf(timeline['date']).map((each, i) => slide2(each, `timeline.date[${i}]`, 'event')),
    ...listOf(timeline['era']).map((each, i) => slide2(each, `timeline.era[${i}]`, 'era')),
  ];
}

function slide2(value: unknown, where: string, kind: Slide['kind']): Slide {
  const fields = fieldsOf(value);
  return {
    where,
    kind,
    id: '',
    start: dateOfText(textOf(fields['startDate'])),
    end: dateOfText(textOf(fields['endDate'])),
    displayDate: textOf(fields['displayDate']),
    headline: textOf(fields['headline']),
    text: textOf(fields['text']),
    group: textOf(fields['tag']),
    media: mediaOf(fields['asset'], 'media'),
  };
}

function mediaOf(value: unknown, address: string): SlideMedia {
  const fields = fieldsOf(value);
  const text = (key: string): string => textOf(fields[key]);
  return { url: text(address), link: text('link'), caption: text('caption'), credit: text('credit'), alt: text('alt') };
}

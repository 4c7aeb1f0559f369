import type { CheckedArticle, CheckedCitation, CheckedEvent } from '../file/checked-types.ts';
import type { ArticleDraft, Citation, Mutable, TimelineArticle, TimelineEvent } from './types.ts';
import type { VoiceTie } from './voices/voice.ts';

const NONE: readonly never[] = Object.freeze([]);

/*
 * Creates the records of a timeline field by field. Spreading a hundred thousand checked records, whose fields are in the order of the
 * file, takes ten times as long, and everything that reads the copies is slower.
 */

/** The event of a timeline made from a checked event. The two share date, lists and image. O(1). */
export function createEvent<Cited>(
  event: Omit<CheckedEvent, 'citations'>,
  index: number,
  citations: Cited,
): Mutable<Omit<TimelineEvent, 'citations'>> & { readonly citations: Cited } {
  const { id, title, date, dateText, summary, category, place, people, importance, image, before, after, rank } = event;
  // Fields of the literal are within the object; those that are added take an array of their own
  const created: Mutable<Omit<TimelineEvent, 'citations'>> & { readonly citations: Cited } =
    category === undefined
      ? { id, title, date, people, before, after, index, citations }
      : { id, title, date, people, before, after, index, citations, category };
  if (dateText !== undefined) created.dateText = dateText;
  if (summary !== undefined) created.summary = summary;
  if (place !== undefined) created.place = place;
  if (importance !== undefined) created.importance = importance;
  if (image !== undefined) created.image = image;
  if (rank !== undefined) created.rank = rank;
  const { dateFrom, dateReason, status, statusNote, changes, sameAs } = event;
  if (dateFrom !== undefined) created.dateFrom = dateFrom;
  if (dateReason !== undefined) created.dateReason = dateReason;
  if (status !== undefined) created.status = status;
  if (statusNote !== undefined) created.statusNote = statusNote;
  if (changes !== undefined) created.changes = changes;
  if (sameAs !== undefined) created.sameAs = sameAs;
  return created;
}

/** The article of a timeline made from a checked article. Its events and voices are not set yet. O(1). */
export function createArticle(article: CheckedArticle, index: number): ArticleDraft {
  const { id, headline, publisher, author, published, url, lang, archived, agency, owner } = article;
  const created: Mutable<ArticleDraft> = { id, headline, index, events: NONE, voices: NONE };
  if (publisher !== undefined) created.publisher = publisher;
  if (author !== undefined) created.author = author;
  if (published !== undefined) created.published = published;
  if (url !== undefined) created.url = url;
  if (lang !== undefined) created.lang = lang;
  if (archived !== undefined) created.archived = archived;
  if (agency !== undefined) created.agency = agency;
  if (owner !== undefined) created.owner = owner;
  const { basedOn, nature, retrieved, sha256, changes } = article;
  if (basedOn !== undefined) created.basedOn = basedOn;
  if (nature !== undefined) created.nature = nature;
  if (retrieved !== undefined) created.retrieved = retrieved;
  if (sha256 !== undefined) created.sha256 = sha256;
  if (changes !== undefined) created.changes = changes;
  return created;
}

/**
 * The citation of a timeline made from a checked citation. The two share the date. O(1).
 * @param voices the voices named by its `onWordOf`, if any.
 */
export function createCitation(
  { stance, date, note, locator, quote, onWordOf, known }: Omit<CheckedCitation, 'article'>,
  article: TimelineArticle,
  voices?: readonly VoiceTie[],
): Citation {
  const created: Mutable<Citation> = { article, stance };
  if (date !== undefined) created.date = date;
  if (note !== undefined) created.note = note;
  if (locator !== undefined) created.locator = locator;
  if (quote !== undefined) created.quote = quote;
  if (onWordOf !== undefined) created.onWordOf = onWordOf;
  if (known !== undefined) created.known = known;
  if (voices !== undefined) created.voices = voices;
  return created;
}

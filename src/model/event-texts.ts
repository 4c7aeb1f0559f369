import type { TimelineArticle, TimelineEvent } from './types.ts';

type Texts = readonly (string | undefined)[];

/** The texts of an article that are searched. @param name the name under which its publisher is shown; the name as written is searched, too. */
export const articleTexts = (
  { headline, publisher, author, agency }: TimelineArticle,
  name: string | undefined,
): Texts => [headline, publisher, name === publisher ? '' : name, author, agency];

/** The texts of an event that are searched, without its articles. */
export const eventTexts = ({ title, summary, dateText, place, people, citations }: TimelineEvent): Texts => [
  title,
  summary,
  dateText,
  place,
  ...people,
  ...citations.flatMap(({ note, quote, onWordOf = [] }) => [note, quote?.exact, ...onWordOf]),
];

import type { TimelineArticle, TimelineEvent } from './types.ts';

type Texts = readonly (string | undefined)[];

/** What the search looks in of an article. @param name under which its publisher is shown; other names that it gives are found, too. */
export const articleTexts = (
  { headline, publisher, author, agency }: TimelineArticle,
  name: string | undefined,
): Texts => [headline, publisher, name === publisher ? '' : name, author, agency];

/** What the search looks in of an event, without its articles. */
export const eventTexts = ({ title, summary, dateText, place, people, citations }: TimelineEvent): Texts => [
  title,
  summary,
  dateText,
  place,
  ...people,
  ...citations.flatMap(({ note, quote, onWordOf = [] }) => [note, quote?.exact, ...onWordOf]),
];

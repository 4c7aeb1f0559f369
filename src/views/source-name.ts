import type { TimelineArticle } from '../model/types.ts';

/** The publisher of an article, and the agency whose copy it is; undefined if it names neither. */
export const sourceName = ({ publisher, agency }: Pick<TimelineArticle, 'publisher' | 'agency'>): string | undefined =>
  publisher && agency && !publisher.includes(agency) ? `${publisher} (${agency})` : (publisher ?? agency);

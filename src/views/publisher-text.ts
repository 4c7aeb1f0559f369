import type { TimelineArticle } from '../model/types.ts';

/** Publisher of an article, and the agency whose copy it is; undefined where it names neither. */
export const publisherText = ({ publisher, agency }: TimelineArticle): string | undefined =>
  publisher && agency && !publisher.includes(agency) ? `${publisher} (${agency})` : (publisher ?? agency);

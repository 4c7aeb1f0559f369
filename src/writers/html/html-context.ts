import type { Timeline } from '../../model/timeline.ts';
import type { TimelineArticle, TimelineEvent } from '../../model/types.ts';
import type { AccountContext } from '../../views/evidence/account-context.ts';

/** What the parts of a page are given. */
export interface HtmlContext extends AccountContext {
  readonly timeline: Timeline;
  /** Number of each article, from 1: those that are cited in the order in which they first are, then the others. */
  readonly numbers: ReadonlyMap<TimelineArticle, number>;
  /** Level of the headings over groups of events. */
  readonly headingLevel: number;
}

// Words stand before the ids of the file, so that no name in it takes the place of another in the page. An id with white space is none
// in HTML.
const anchorOf = (kind: string, { id, index }: { readonly id: string; readonly index: number }): string =>
  /\s/.test(id) ? `${kind}.${index}` : `${kind}-${id}`;

/** The id of an event in the page. */
export const eventAnchor = (event: TimelineEvent): string => anchorOf('event', event);

/** The id of an article in the page. */
export const articleAnchor = (article: TimelineArticle): string => anchorOf('article', article);

/** The address in the page of what has an id. */
export const linkTo = (anchor: string): string => `#${encodeURIComponent(anchor.replace(/\p{Surrogate}/gu, '\uFFFD'))}`;

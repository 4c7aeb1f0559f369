import type { Timeline } from '../../model/timeline.ts';
import type { TimelineArticle, TimelineEvent } from '../../model/types.ts';
import type { AccountContext } from '../../views/evidence/account-context.ts';

/** Data passed to all parts of a page. */
export interface HtmlContext extends AccountContext {
  readonly timeline: Timeline;
  /** Number of each article, from 1: cited articles in the order of their first citation, then the others. */
  readonly numbers: ReadonlyMap<TimelineArticle, number>;
  /** Level of the headings over groups of events. */
  readonly headingLevel: number;
}

// The prefix prevents an id of the file from colliding with another name in the page. HTML does not allow white space in ids, so the index
// is used instead of such an id.
const anchorOf = (kind: string, { id, index }: { readonly id: string; readonly index: number }): string =>
  /\s/.test(id) ? `${kind}.${index}` : `${kind}-${id}`;

/** The id of an event in the page. */
export const eventAnchor = (event: TimelineEvent): string => anchorOf('event', event);

/** The id of an article in the page. */
export const articleAnchor = (article: TimelineArticle): string => anchorOf('article', article);

/** The link within the page to an element id. */
export const linkTo = (anchor: string): string => `#${encodeURIComponent(anchor.replace(/\p{Surrogate}/gu, '\uFFFD'))}`;

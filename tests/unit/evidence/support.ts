import type {
  CheckedArticle,
  CheckedCitation,
  CheckedEvent,
  CheckedPublisher,
} from '../../../src/file/checked-types.ts';
import type { Stance } from '../../../src/file/types.ts';
import type { TimelineEvent } from '../../../src/model/types.ts';
import { articleOf, dateOf, timelineOf } from '../model/support.ts';

/** A citation: an id for one that reports, or an id with a stance, a date and further fields. */
export type Cited =
  | string
  | {
      readonly article: string;
      readonly stance?: Stance;
      readonly date?: string | undefined;
      readonly known?: string | undefined;
      readonly onWordOf?: readonly string[];
    };

export interface Story {
  readonly articles?: readonly CheckedArticle[];
  readonly publishers?: readonly CheckedPublisher[];
  readonly event?: Partial<Omit<CheckedEvent, 'date' | 'citations'>> & { readonly date?: string };
}

const citationOf = (cited: Cited): CheckedCitation => {
  const { article, stance = 'reports', date, known, onWordOf } = typeof cited === 'string' ? { article: cited } : cited;
  return {
    article,
    stance,
    ...(date && { date: dateOf(date) }),
    ...(known && { known: dateOf(known) }),
    ...(onWordOf && { onWordOf }),
  };
};

/**
 * An event with citations. Articles that are not given exist without a date; an id such as `x 2024-11-29` gives the
 * article that date.
 */
export function eventWith(
  citations: readonly Cited[],
  { articles = [], publishers = [], event }: Story = {},
): TimelineEvent {
  const given = new Set(articles.map(({ id }) => id));
  const ids = citations.map((cited) => (typeof cited === 'string' ? cited : cited.article));
  const others = [...new Set(ids)].filter((id) => !given.has(id)).map((id) => articleOf(id, id.split(' ')[1]));
  const { date = '2024-11-15', ...rest } = event ?? {};
  const spec = { ...rest, date, citations: citations.map(citationOf) };
  return timelineOf([spec], [...articles, ...others], { publishers }).events[0]!;
}

/** The start of a date, UTC ms. */
export { ms } from '../model/support.ts';

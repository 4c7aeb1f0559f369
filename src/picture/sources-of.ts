import { fill } from '../dates/format/fill.ts';
import type { KnownByDay } from '../layout/as-known-on/scene-as-of.ts';
import type { Scene } from '../layout/scene.ts';
import type { TimelineArticle } from '../model/types.ts';
import type { EventStore } from '../store/store.ts';
import { sourceName } from '../views/source-name.ts';
import type { Words } from '../views/words.ts';
import type { PictureSource } from '../writers/svg/picture.ts';

/** The sources of a picture. */
export interface Sources {
  /** In the order of their numbers. */
  readonly listed: readonly PictureSource[];
  /** A sentence with the number of further articles; '' if there are none. */
  readonly more: string;
}

/**
 * Lists the articles cited by the events that have a label in a scene, and counts all other articles in `numbers`.
 * O(citations of these events).
 * @param day the day as of which the story is shown: articles that were not published then are left out
 * @param numbers the numbers of all articles of the story; empty if none are to be listed
 */
export function sourcesOf(
  { plot }: Scene,
  store: EventStore,
  numbers: ReadonlyMap<TimelineArticle, number>,
  words: Words,
  day?: KnownByDay,
): Sources {
  const cited = new Map<number, TimelineArticle>();
  for (const { id } of plot.events) {
    const event = store.event(id);
    const known = event && day ? (day.isReported(event) ? day.event(event) : undefined) : event;
    for (const { article } of known?.citations ?? []) {
      const number = numbers.get(article);
      if (number !== undefined) cited.set(number, article);
    }
  }
  const listed = [...cited]
    .sort(([a], [b]) => a - b)
    .map(([number, article]): PictureSource => {
      const { headline, published, url } = article;
      const date = published ? words.date(published, 'short') : words.t.undated;
      return {
        number: words.number(number),
        headline,
        detail: [sourceName(article), date].filter(Boolean).join(' · '),
        url: url ?? '',
      };
    });
  const counted = day ? [...numbers.keys()].filter((article) => day.isPublished(article)).length : numbers.size;
  const more = counted - cited.size;
  return { listed, more: more > 0 ? fill(words.t.andMore, { count: words.number(more) }) : '' };
}

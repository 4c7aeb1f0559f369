import type { Range, TimelineArticle, TimelineEvent } from '../../model/types.ts';
import type { EventStore } from '../../store/store.ts';
import type { Metrics } from '../metrics.ts';
import { layoutMark, type Mark } from '../marks/mark.ts';
import type { Label, PlacedEvent } from '../placed-events.ts';
import type { ArticleGlyph } from '../rail/articles.ts';
import { createScale, type Scale } from '../scale.ts';
import type { Scene } from '../scene.ts';

/** What had been published by a day. */
export interface KnownByDay {
  readonly isReported: (event: TimelineEvent) => boolean;
  readonly isPublished: (article: TimelineArticle) => boolean;
  /** An event with what was known about it then; the event itself if nothing differs. */
  readonly event: (event: TimelineEvent) => TimelineEvent;
}

/** Returns the label of an event for the width that was laid out for it, CSS px. */
export type LabelIn = (event: TimelineEvent, room: number) => Label;

/** Input of `sceneAsOf`, besides the scene. */
export interface SceneAsOfInput {
  readonly store: Pick<EventStore, 'event' | 'article' | 'extent'>;
  readonly day: KnownByDay;
  /** The label of an event as of the day. */
  readonly label: LabelIn;
  readonly metrics: Metrics;
}

/**
 * A scene as of a day, without a new layout: everything stays in its row and on its side. An event whose date was known
 * differently is drawn at that date, and its date in the file is an outline. What was not yet reported or published is
 * marked. Threads lead only to articles that had been published. O(events with a row, their citations, glyphs and
 * threads).
 */
export function sceneAsOf(scene: Scene, { store, day, label, metrics }: SceneAsOfInput): Scene {
  const scale = createScale(scene.range, scene.width);
  const events = scene.plot.events.map((placed): PlacedEvent => {
    const event = store.event(placed.id);
    if (!event) return placed;
    if (!day.isReported(event)) {
      const words = labelIn(placed, label(event, placed.labelWidth));
      // Without the line to its first report
      const labelX = placed.side === 'right' ? Math.min(placed.labelX, placed.mark.x1 + metrics.gap) : placed.labelX;
      return { ...placed, isUnreported: true, labelX, label: words, mark: withStatus(placed.mark, words.status) };
    }
    const known = day.event(event);
    if (known === event) return placed;
    const moved = known.date === event.date ? undefined : markOf(known, store.extent, scale, scene.width, metrics.dot);
    const words = labelIn(placed, label(known, placed.labelWidth));
    return {
      ...placed,
      label: words,
      mark: withStatus(moved ?? placed.mark, words.status),
      ...(moved && { fileMark: withStatus(placed.mark, undefined) }),
    };
  });
  const articles = scene.articles.map((glyph): ArticleGlyph => {
    // The articles of a glyph are in order of time; the glyph is an outline if the first was not yet published
    const article = store.article(glyph.id);
    return article && !day.isPublished(article) ? { ...glyph, isUnpublished: true } : glyph;
  });
  const threads = scene.threads.filter((thread) => {
    const event = store.event(thread.event);
    if (!event || !day.isReported(event)) return !event;
    return day.event(event).citations.some(({ article }) => article.id === thread.article);
  });
  return { ...scene, plot: { ...scene.plot, events }, articles, threads };
}

/** The words of a label at the width that was laid out. */
const labelIn = ({ label: { width } }: PlacedEvent, label: Label): Label => ({ ...label, width });

/** A mark with a different status, or with none. */
function withStatus(mark: Mark, status: Mark['status']): Mark {
  if (mark.status === status) return mark;
  const { status: _before, ...bare } = mark;
  return status ? { ...bare, status } : bare;
}

/** The mark of an event. An open end is at the edge of the story. */
function markOf({ date }: TimelineEvent, extent: Range, scale: Scale, width: number, dot: number): Mark {
  const { start, end } = date;
  const from = Number.isFinite(start.earliest) ? start.earliest : Math.min(extent.start, end.latest);
  const to = Number.isFinite(end.latest) ? end.latest : Math.max(extent.end, start.earliest);
  return layoutMark(date, from, to, scale, width, dot);
}

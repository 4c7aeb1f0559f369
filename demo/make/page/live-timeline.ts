import type { CitedTimelineElement } from 'cited-timeline';
import type { EventRecord, Timeline, TimelineFile } from 'cited-timeline/core';

/** Maximum number of events that are changed one by one; more at once are shown as a new story. */
const FEW = 50;

/**
 * Keeps the element beside the table up to date. Unchanged events are not passed to it again, so that its view stays.
 */
export class LiveTimeline {
  readonly #timeline: CitedTimelineElement;
  #shown: TimelineFile | undefined;
  /** Whether the writer has moved or zoomed the view, which then stays as it is. */
  #hasOwnRange = false;

  constructor(timeline: CitedTimelineElement) {
    this.#timeline = timeline;
    timeline.addEventListener('cited-timeline-range', ({ cause }) => {
      if (cause !== 'program') this.#hasOwnRange = true;
    });
  }

  /** The timeline of the file shown last, once it is read; undefined if there is none. */
  async timelineOf(): Promise<Timeline | undefined> {
    await this.#timeline.ready;
    return this.#timeline.timeline;
  }

  /** The whole story as a picture. Rejects if there is nothing to draw. */
  async picture(format: 'SVG' | 'PNG'): Promise<Blob> {
    if (format === 'PNG') return this.#timeline.toPNG();
    return new Blob([await this.#timeline.toSVG()], { type: 'image/svg+xml' });
  }

  /**
   * Shows a file. Events are compared by identity: those that are the same objects as before are skipped. O(events).
   */
  show(file: TimelineFile): void {
    const before = this.#shown;
    this.#shown = file;
    if (!before || file.events.length === 0) this.#hasOwnRange = false;
    if (!before || before.events.length === 0 || !isSameBesidesEvents(before, file)) {
      this.#timeline.data = file;
      return;
    }
    const known = new Map(before.events.map((event) => [event.id, event]));
    const changed = file.events.filter((event) => known.get(event.id) !== event);
    const removed = removedIds(before.events, file.events);
    if (removed.length + changed.length === 0) return;
    // An article cited only by a changed event would otherwise stay
    const mustBegin = changed.some((event) => hasFewerArticles(event, known.get(event.id)));
    if (mustBegin || removed.length + changed.length > FEW) {
      this.#timeline.data = file;
      return;
    }
    if (removed.length > 0) this.#timeline.removeEvents(removed);
    if (changed.length > 0) this.#timeline.addEvents(changed, file.articles);
    const areMoved = removed.length > 0 || changed.some(({ id, date }) => known.get(id)?.date !== date);
    if (areMoved && !this.#hasOwnRange) void this.#timeline.ready.then(() => this.#timeline.fit());
  }
}

function removedIds(before: readonly EventRecord[], after: readonly EventRecord[]): readonly string[] {
  const ids = new Set(after.map(({ id }) => id));
  return before.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
}

const isSameBesidesEvents = (a: TimelineFile, b: TimelineFile): boolean =>
  a.articles === b.articles && textWithoutRecords(a) === textWithoutRecords(b);

const textWithoutRecords = (file: TimelineFile): string =>
  JSON.stringify({ ...file, articles: undefined, events: undefined });

const hasFewerArticles = (event: EventRecord, before: EventRecord | undefined): boolean =>
  before !== undefined &&
  before.citations !== event.citations &&
  before.citations.some((citation) => !event.citations.includes(citation));

import type { CitedTimelineElement } from 'cited-timeline';
import type { EventRecord, Timeline, TimelineFile } from 'cited-timeline/core';

/** Events that are changed one by one; more at once are shown as a new story. */
const FEW = 50;

/** Keeps the element beside the table in step with the story: what did not change is not given to it again, so its view stays. */
export class LiveTimeline {
  readonly #timeline: CitedTimelineElement;
  #shown: TimelineFile | undefined;
  /** Whether the writer has moved or zoomed the view: then it stays as it is. */
  #hasOwnRange = false;

  constructor(timeline: CitedTimelineElement) {
    this.#timeline = timeline;
    timeline.addEventListener('cited-timeline-range', ({ cause }) => {
      if (cause !== 'program') this.#hasOwnRange = true;
    });
  }

  /** The timeline of the file that was shown last, once it is read; undefined where there is none. */
  async timelineOf(): Promise<Timeline | undefined> {
    await this.#timeline.ready;
    return this.#timeline.timeline;
  }

  /** All of the story as a picture. Rejects where there is nothing to draw. */
  async picture(format: 'SVG' | 'PNG'): Promise<Blob> {
    if (format === 'PNG') return this.#timeline.toPNG();
    return new Blob([await this.#timeline.toSVG()], { type: 'image/svg+xml' });
  }

  /** Shows a file. Events are compared by identity: those that are the same objects as before are not looked at. O(events). */
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
    // An article that only a changed event cited would stay
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

import type { CitedTimelineElement } from 'cited-timeline';
import type { EventRecord, TimelineFile } from 'cited-timeline/core';

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

  /** Shows a file. Events are compared by identity: those that are the same objects as before are not looked at. O(events). */
  show(file: TimelineFile): void {
    const before = this.#shown;
    this.#shown = file;
    if (!before || file.events.length === 0) this.#hasOwnRange = false;
    if (!before || before.events.length === 0 || !isSameBesidesEvents(before, file)) {
      this.#timeline.data = file;
      return;
    }
    const known = new Set(before.events);
    const changed = file.events.filter((event) => !known.has(event));
    const ids = new Set(file.events.map(({ id }) => id));
    const removed = before.events.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
    // An article that only a changed event cited would stay, and many changes at once are a new story
    if (removed.length + changed.length > 50 || changed.some((event) => hasFewerArticles(event, before.events))) {
      this.#timeline.data = file;
      return;
    }
    if (removed.length > 0) this.#timeline.removeEvents(removed);
    if (changed.length > 0) this.#timeline.addEvents(changed, file.articles);
    if (!this.#hasOwnRange) void this.#timeline.ready.then(() => this.#timeline.fit());
  }
}

const isSameBesidesEvents = (a: TimelineFile, b: TimelineFile): boolean =>
  a.articles === b.articles && textWithoutRecords(a) === textWithoutRecords(b);

const textWithoutRecords = (file: TimelineFile): string =>
  JSON.stringify({ ...file, articles: undefined, events: undefined });

function hasFewerArticles(event: EventRecord, before: readonly EventRecord[]): boolean {
  const old = before.find(({ id }) => id === event.id);
  return old !== undefined && old.citations.some((citation) => !event.citations.includes(citation));
}

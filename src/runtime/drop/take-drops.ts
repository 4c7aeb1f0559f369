import type { ReactiveController } from 'lit';
import { fill } from '../../dates/format/fill.ts';
import type { Announcer } from '../../interaction/announcer.ts';
import type { TimelineHost } from '../../interaction/host.ts';
import { tableName } from '../../locales/tags.ts';
import { type Dropped, droppedIn, mayBeStory } from '../../source/drop/dropped.ts';
import { givenSource } from '../../source/drop/given-source.ts';
import { noteTemplate, targetTemplate } from '../../views/drop/drop.ts';
import { type DropMessages, english } from '../../views/drop/messages.ts';
import { dropStyles } from '../../views/drop/styles.ts';
import { extentText } from '../../views/summary.ts';
import type { Words } from '../../views/words.ts';
import type { CitedTimelineErrorEvent } from '../element-events.ts';
import { wordsOfLanguage } from '../language-tables.ts';
import type { Story } from '../story.ts';
import type { StoryHost } from '../story-host.ts';
import type { Sheets } from '../style-sheets.ts';
import { DropSign } from './drop-sign.ts';

/** The element that accepts drops. */
export interface DropHost extends StoryHost, TimelineHost {
  readonly droppable: boolean;
}

/** What `TakeDrops` needs from the element. */
export interface DropParts {
  readonly host: DropHost;
  readonly story: Pick<Story, 'given' | 'load'>;
  readonly announcer: Pick<Announcer, 'say'>;
  readonly sheets: Pick<Sheets, 'add'>;
  readonly words: () => Words;
}

type DragType = 'dragstart' | 'dragend' | 'dragenter' | 'dragover' | 'dragleave' | 'drop';

/**
 * If nothing has been dragged over the element for this long, the drag counts as gone, ms. Browsers report each step
 * within the element.
 */
const GONE_MS = 60;

/** Shows a story that is dropped on the element, as long as the page allows that. Otherwise drops are ignored. */
class TakeDrops implements ReactiveController {
  readonly #parts: DropParts;
  readonly #sign: DropSign;
  #timer = 0;
  /** Whether the dragged thing is a part of the element itself. */
  #isOwn = false;
  #isOver = false;
  /** Stops waiting for the result of a drop. */
  #waiting: AbortController | undefined;

  constructor(parts: DropParts) {
    this.#parts = parts;
    this.#sign = new DropSign(parts.host);
  }

  hostConnected(): void {
    for (const [type, listen] of this.#listeners) this.#parts.host.addEventListener(type, listen);
  }

  hostDisconnected(): void {
    for (const [type, listen] of this.#listeners) this.#parts.host.removeEventListener(type, listen);
    this.#waiting?.abort();
    this.#leave();
  }

  readonly #over = (event: DragEvent): void => {
    if (!this.#takes(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    clearTimeout(this.#timer);
    if (this.#isOver) return;
    this.#isOver = true;
    this.#sign.show(targetTemplate(this.#messages.dropHere));
  };

  readonly #out = (): void => {
    clearTimeout(this.#timer);
    if (this.#isOver) this.#timer = window.setTimeout(() => this.#leave(), GONE_MS);
  };

  readonly #drop = (event: DragEvent): void => {
    if (!this.#takes(event)) return;
    event.preventDefault();
    this.#leave();
    const dropped = event.dataTransfer && droppedIn(event.dataTransfer);
    if (dropped) this.#show(dropped);
  };

  readonly #listeners: readonly (readonly [type: DragType, listen: (event: DragEvent) => void])[] = [
    ['dragstart', () => (this.#isOwn = true)],
    ['dragend', () => (this.#isOwn = false)],
    ['dragenter', this.#over],
    ['dragover', this.#over],
    ['dragleave', this.#out],
    ['drop', this.#drop],
  ];

  #takes({ dataTransfer }: DragEvent): boolean {
    return this.#parts.host.droppable && !this.#isOwn && dataTransfer !== null && mayBeStory(dataTransfer);
  }

  #leave(): void {
    clearTimeout(this.#timer);
    if (this.#isOver) this.#sign.hide();
    this.#isOver = false;
  }

  /** Shows what was dropped. If that fails, what was shown before stays, and the reason is shown. */
  #show(dropped: Dropped): void {
    const { host, story } = this.#parts;
    this.#waiting?.abort();
    this.#waiting = new AbortController();
    const { signal } = this.#waiting;
    this.#sign.hide();
    const before = story.given;
    const failed = ({ error }: CitedTimelineErrorEvent): void => {
      story.given = before;
      this.#failed(error);
    };
    host.addEventListener('cited-timeline-load', () => this.#shown(dropped), { signal });
    host.addEventListener('cited-timeline-error', failed, { signal });
    story.given = givenSource(dropped, host);
    story.load(true);
  }

  #shown(dropped: Dropped): void {
    this.#waiting?.abort();
    const { host, announcer, words } = this.#parts;
    // The list starts at its beginning
    host.act({ type: 'list-from', position: undefined }, 'program');
    const { dropped: shown, othersLeft } = this.#messages;
    const others = 'others' in dropped ? dropped.others : 0;
    const content = extentText(host.state.selection, words());
    const left = others > 0 ? words().count(othersLeft, others) : '';
    announcer.say([fill(shown, { content }), left].filter(Boolean).join('. '));
    if (left) this.#sign.show(noteTemplate(left, '', this.#closing));
  }

  #failed(error: Error): void {
    this.#waiting?.abort();
    const { dropFailed } = this.#messages;
    this.#parts.announcer.say(`${dropFailed} ${error.message}`);
    this.#sign.show(noteTemplate(dropFailed, error.message, this.#closing));
  }

  get #closing(): { readonly label: string; readonly close: () => void } {
    return { label: this.#parts.words().t.close, close: () => this.#sign.hide() };
  }

  get #messages(): DropMessages {
    return wordsOfLanguage(tableName(this.#parts.words().locale))?.drop ?? english;
  }
}

/** Makes an element show what is dropped on it while its `droppable` is on. */
export function takeDrops(parts: DropParts): void {
  parts.sheets.add(dropStyles);
  parts.host.addController(new TakeDrops(parts));
}

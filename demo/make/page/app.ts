import type { CitedTimelineElement } from 'cited-timeline';
import { Assessor } from 'cited-timeline/core';
import { render } from 'lit';
import { answerText } from '../grid/answer-view.ts';
import { listenToGrid } from '../grid/grid-events.ts';
import { Grid, type GridHost } from '../grid/grid.ts';
import type { Pasted } from '../grid/paste.ts';
import { ImportPanel } from '../import/import-panel.ts';
import { isStoryText } from '../import/is-story-text.ts';
import { storyIn } from '../link/story-link.ts';
import { publishSteps } from '../publish/before-you-publish.ts';
import type { ToMend } from '../publish/to-mend.ts';
import { LockOwnership } from '../saving/ownership.ts';
import { Session } from '../saving/session.ts';
import type { Shelf } from '../saving/shelf.ts';
import { type Snapshot, type SnapshotReason, Snapshots } from '../saving/snapshots.ts';
import { type StoredStory, StoryShelf } from '../saving/story-shelf.ts';
import { EMPTY_STORY, type Story } from '../story/types.ts';
import { browserTimers, newId } from './browser.ts';
import { datesOf } from '../dates/row-dates.ts';
import { Editor } from './editor.ts';
import { LookPanel } from '../look/look-panel.ts';
import { inSlices } from './in-slices.ts';
import { LiveTimeline } from './live-timeline.ts';
import { actionsOf } from './page-actions.ts';
import { listenToPage } from './page-events.ts';
import { PAGE_WORDS } from './page-words.ts';
import { type PageScene, toolsView, underView } from './page-view.ts';

/** The elements of the page that the editor draws into. */
export interface PageParts {
  readonly tools: HTMLElement;
  readonly box: HTMLElement;
  readonly under: HTMLElement;
  readonly look: HTMLElement;
  /** The line that says what can be imported, and the dialog for it. */
  readonly strip: HTMLElement;
  readonly dialog: HTMLDialogElement;
  readonly timeline: CitedTimelineElement;
}

/** Delay in ms from a change until the list of things to fix is updated; longer for more rows. */
const pauseFor = ({ rows }: Story): number => 400 + rows.length / 5;

/** Delay in ms from the last letter of a date until a screen reader announces the answer. */
const SPEECH_PAUSE = 700;

/** From this number of rows, their dates are read in slices. */
const MANY = 1000;

/** The page: connects editor, table, timeline and saving. */
export class App implements GridHost {
  readonly editor: Editor;
  readonly session: Session;
  readonly grid: Grid;
  readonly box: HTMLElement;
  readonly look: LookPanel;
  readonly imports: ImportPanel;
  readonly #shelf: Shelf;
  readonly #stories: StoryShelf;
  readonly #parts: PageParts;
  readonly live: LiveTimeline;
  readonly #actions = actionsOf(this);
  #message = '';
  #toCopy = '';
  #spoken = '';
  #toMend: readonly ToMend[] = [];
  #snapshots: readonly Snapshot[] = [];
  #others: readonly StoredStory[] = [];
  #lastSnapshot = 0;
  #pause: (() => void) | undefined;
  #silence: (() => void) | undefined;
  #isFramePlanned = false;
  #hasFailed = false;

  constructor(shelf: Shelf, parts: PageParts) {
    this.#shelf = shelf;
    this.#stories = new StoryShelf(shelf);
    this.#parts = parts;
    this.box = parts.box;
    this.live = new LiveTimeline(parts.timeline);
    this.editor = new Editor(browserTimers.now, (changes, story) => this.#changed(changes, story));
    this.session = new Session(this.#stories, new LockOwnership(navigator.locks), browserTimers, () => this.#saved());
    this.grid = new Grid(this);
    this.look = new LookPanel(parts.look, parts.timeline, this);
    this.imports = new ImportPanel(parts.dialog, parts.strip, this);
    listenToGrid(parts.box, this.grid);
    listenToPage(this, this.#actions, parts.timeline);
  }

  get story(): Story {
    return this.editor.story;
  }

  /** Opens the story in the address, or else the last saved one, or else an empty one. */
  async start(): Promise<void> {
    const linked = await storyIn(location.hash);
    if (linked.kind !== 'none') history.replaceState(null, '', location.pathname + location.search);
    if (linked.kind === 'damaged') this.say(PAGE_WORDS.damagedLink);
    if (linked.kind === 'story') return this.create(linked.story);
    const [last] = await this.#stories.list().catch(() => []);
    if (!last || !(await this.openStored(last.id).catch(() => false))) await this.create(EMPTY_STORY);
  }

  /** Opens a story that is stored in this browser; false if it cannot be read. */
  async openStored(id: string): Promise<boolean> {
    const story = await this.session.open(id);
    if (story) await this.#begin(story);
    return story !== undefined;
  }

  /** Deletes a stored story that is not open here. */
  async removeStored(id: string): Promise<void> {
    await this.#stories.remove(id);
    await this.#listOthers();
  }

  /** Starts a new story with this content. */
  async create(story: Story): Promise<void> {
    await this.#begin(story, () => this.session.create(newId(), story));
  }

  async takeOver(): Promise<void> {
    const story = await this.session.takeOver();
    if (story) await this.#begin(story);
  }

  answer(row: number): ReturnType<Editor['answer']> {
    return this.editor.answer(row);
  }

  get canEdit(): boolean {
    return this.session.state.access === 'mine';
  }

  run(...edit: Parameters<Editor['run']>): void {
    if (!this.canEdit) return;
    this.editor.run(...edit);
    this.#speakLater();
    this.draw();
  }

  offerPasted({ text, html }: Pasted, room: number, asCells: () => void): boolean {
    if (!isStoryText(text, room)) return false;
    this.imports.offer({ name: '', content: text, ...(html !== '' && { html }) }, asCells);
    return true;
  }

  /** Index of the row at the cursor; the blank row at the end counts. */
  get row(): number {
    return this.grid.cursor.row;
  }

  leave(): void {
    this.grid.leave();
  }

  focusTable(): void {
    this.grid.focus();
  }

  endGroup(): void {
    this.editor.endGroup();
  }

  /** Shows the writer a message, and for copying by hand a text that could not be copied. */
  say(message: string, toCopy = ''): void {
    this.#message = message;
    this.#toCopy = toCopy;
    this.draw();
  }

  /** Stores a snapshot of the story. */
  async takeSnapshot(reason: SnapshotReason): Promise<void> {
    this.#lastSnapshot = browserTimers.now();
    try {
      await this.#snapshotsOfStory.take(this.story, reason, this.#lastSnapshot);
      this.#snapshots = await this.#snapshotsOfStory.list();
    } catch {
      // Not reported here: saving reports it, because every change is tried
    }
    this.draw();
  }

  readSnapshot(key: string): Promise<Story | undefined> {
    return this.#snapshotsOfStory.read(key);
  }

  draw(): void {
    const scene = this.#scene;
    render(toolsView(scene, this.#actions), this.#parts.tools);
    render(this.grid.template, this.box);
    render(underView(scene, this.#actions), this.#parts.under);
    this.look.draw();
    this.imports.draw();
    this.grid.measure();
  }

  get #scene(): PageScene {
    const { canUndo, canRedo, story } = this.editor;
    return {
      title: story.head.title ?? '',
      canUndo,
      canRedo,
      session: this.session.state,
      message: this.#message,
      toCopy: this.#toCopy,
      spoken: this.#spoken,
      toMend: this.#toMend,
      snapshots: this.#snapshots,
      others: this.#others,
    };
  }

  get #snapshotsOfStory(): Snapshots {
    return new Snapshots(this.#shelf, this.session.id);
  }

  /** Shows a story, which can be edited at once; stores it if it is not stored; and lists the other stored stories. */
  async #begin(story: Story, store?: () => Promise<void>): Promise<void> {
    this.editor.begin(story);
    this.imports.summary = '';
    this.#lastSnapshot = browserTimers.now();
    this.#snapshots = [];
    this.#follow();
    await store?.();
    this.#snapshots = await this.#snapshotsOfStory.list().catch(() => []);
    await this.#listOthers();
  }

  /** Shows the result of saving. If saving works again after a failure, the other stories can be read again, too. */
  #saved(): void {
    const { kind } = this.session.state.save;
    if (kind === 'saved' && this.#hasFailed) void this.#listOthers();
    this.#hasFailed = kind === 'failed';
    this.draw();
  }

  async #listOthers(): Promise<void> {
    const stored = await this.#stories.list().catch(() => []);
    this.#others = stored.filter(({ id, rows }) => id !== this.session.id && rows > 0);
    this.draw();
  }

  #changed(...[changes, story]: Parameters<ConstructorParameters<typeof Editor>[1]>): void {
    this.session.changed(changes, story);
    this.#message = '';
    this.#toCopy = '';
    if (Snapshots.isDue(this.#lastSnapshot, browserTimers.now())) void this.takeSnapshot('time');
    this.#follow();
  }

  /** Announces the answer for the date being written, once the writer pauses. */
  #speakLater(): void {
    this.#silence?.();
    if (this.grid.editedColumn !== 'dateText') return;
    this.#silence = browserTimers.after(SPEECH_PAUSE, () => {
      this.#spoken = answerText(this.answer(this.grid.cursor.row));
      this.draw();
    });
  }

  /** Updates what depends on the story: the timeline in the next frame, the things to fix after a pause. */
  #follow(): void {
    // A half-typed address is not an article yet
    if (!this.#isFramePlanned && this.grid.editedColumn !== 'articles') {
      this.#isFramePlanned = true;
      requestAnimationFrame(() => void this.#showStory());
    }
    this.#pause?.();
    this.#pause = browserTimers.after(pauseFor(this.story), () => void this.#findToMend());
  }

  async #showStory(): Promise<void> {
    const { rows } = this.story;
    if (rows.length > MANY) await inSlices(datesOf(rows, this.editor.dates), () => true);
    this.#isFramePlanned = false;
    this.live.show(this.editor.saved.file);
  }

  async #findToMend(): Promise<void> {
    const { story } = this;
    this.live.show(this.editor.saved.file);
    const timeline = await this.live.timelineOf();
    const isWanted = (): boolean => this.story === story;
    if (!timeline || !isWanted()) return;
    const { edtfOf } = this.editor.dates;
    const steps = publishSteps(story, timeline, { edtfOf, assessor: new Assessor() });
    const found = await inSlices(steps, isWanted);
    if (!found) return;
    this.#toMend = found;
    this.draw();
  }
}

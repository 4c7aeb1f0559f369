import type { ArticleRecord } from 'cited-timeline/core';
import { formats } from 'cited-timeline/read';
import { render } from 'lit';
import type { Change } from '../story/changes.ts';
import { addStory } from '../story/add-story.ts';
import { citeArticles, putRow, replaceStory } from '../story/commands.ts';
import type { SnapshotReason } from '../saving/snapshots.ts';
import { blankRow, isBlank, type Cited, type Story } from '../story/types.ts';
import { rowIds } from '../story/row-ids.ts';
import { chooseFile } from '../page/browser.ts';
import { importView, stripView } from './import-view.ts';
import { IMPORT_WORDS as words } from './import-words.ts';
import type { Offered } from './offered.ts';
import { type ImportChoices, type Imported, NO_CHOICES, readOffered } from './read-offered.ts';

/** The page around the panel. */
export interface ImportHost {
  readonly story: Story;
  readonly canEdit: boolean;
  /** Index of the row that articles are added to. */
  readonly row: number;
  run(changes: readonly Change[]): void;
  say(message: string): void;
  takeSnapshot(reason: SnapshotReason): Promise<void>;
  /** Ends editing in the table. */
  leave(): void;
  /** Focuses the table. */
  focusTable(): void;
}

/** The progress of reading. */
export type ImportState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading'; readonly share: number; readonly last: Imported | undefined }
  | { readonly kind: 'read'; readonly imported: Imported }
  | { readonly kind: 'unread'; readonly why: string };

/** Reads pasted or dropped content, shows how it was read and what is left out, and adds it to the story. */
export class ImportPanel {
  readonly #dialog: HTMLDialogElement;
  readonly #strip: HTMLElement;
  readonly #host: ImportHost;
  #offered: Offered | undefined;
  #asCells: (() => void) | undefined;
  #reading: AbortController | undefined;
  choices: ImportChoices = NO_CHOICES;
  state: ImportState = { kind: 'nothing' };
  /** Whether rows with a date or title to fix are added, too. */
  takesToMend = true;
  /** What was added last, on one line; empty if nothing was. */
  summary = '';

  constructor(dialog: HTMLDialogElement, strip: HTMLElement, host: ImportHost) {
    this.#dialog = dialog;
    this.#strip = strip;
    this.#host = host;
    // On Escape; the event may arrive after something else was offered
    dialog.addEventListener('close', () => {
      if (!dialog.open) this.#end();
    });
  }

  get hasStory(): boolean {
    return this.#host.story.rows.some((row) => !isBlank(row));
  }

  get hasCells(): boolean {
    return this.#asCells !== undefined;
  }

  get isOffered(): boolean {
    return this.#offered !== undefined;
  }

  /** The number of the row that articles would be added to. */
  get rowNumber(): number {
    return this.#host.row + 1;
  }

  /** Opens the panel with a field to paste into. */
  open(): void {
    if (!this.#host.canEdit) return;
    this.#host.leave();
    this.draw();
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  /** Reads offered content and shows it. @param asCells called if the writer says that it is cells of the table */
  offer(offered: Offered, asCells?: () => void): void {
    this.#offered = offered;
    this.#asCells = asCells;
    this.choices = NO_CHOICES;
    this.state = { kind: 'nothing' };
    this.open();
    void this.#read();
  }

  choose(choices: Partial<ImportChoices>): void {
    // A choice of columns is only valid for the format in which they were proposed
    this.choices = { ...this.choices, ...(choices.type !== undefined && { map: undefined }), ...choices };
    void this.#read();
  }

  takeToMend(isTaken: boolean): void {
    this.takesToMend = isTaken;
    this.draw();
  }

  async chooseFile(): Promise<void> {
    const file = await chooseFile('');
    if (file) this.offer({ name: file.name, content: file });
  }

  add(): void {
    this.#take((story, other) => addStory(story, other));
  }

  replace(): void {
    if (this.hasStory) void this.#host.takeSnapshot('before-open');
    this.#take((story, other) => replaceStory(story, other));
  }

  /** Adds the articles that were read to the row at the cursor. */
  attach(): void {
    if (this.state.kind !== 'read') return;
    const { articles } = this.state.imported.story;
    this.cite(articles.map(withoutId));
    this.close();
  }

  /** Adds articles to those of the row at the cursor. */
  cite(cited: readonly Cited[]): void {
    const { story, row } = this.#host;
    const at = story.rows[row];
    const id = at?.id ?? rowIds(story)();
    const changes = at
      ? citeArticles(story, id, [...at.articles, ...cited])
      : putRow(story, story.rows.length, { ...blankRow(id), articles: cited });
    this.#host.run(changes);
    this.#host.say(words.attached(cited.length, (at ? row : story.rows.length) + 1));
  }

  pasteCells(): void {
    const paste = this.#asCells;
    this.close();
    paste?.();
  }

  close(): void {
    this.#dialog.close();
    this.#end();
  }

  draw(): void {
    render(stripView(this), this.#strip);
    render(importView(this), this.#dialog);
    // The element that had the focus may be gone
    if (this.#dialog.open && !this.#dialog.contains(document.activeElement))
      this.#dialog.querySelector<HTMLElement>('h2')?.focus();
  }

  #take(changes: (story: Story, other: Story) => readonly Change[]): void {
    if (this.state.kind !== 'read') return;
    const { imported } = this.state;
    const toMend = this.takesToMend ? imported.toMend : [];
    const story = { ...imported.story, rows: [...imported.story.rows, ...toMend] };
    const counts = {
      records: imported.records,
      kept: imported.kept,
      toMend: toMend.length,
      left: imported.left.length - toMend.length,
    };
    this.#host.run(changes(this.#host.story, story));
    this.#host.say(words.taken(story.rows.length, counts));
    const label = formats.find(({ id }) => id === imported.format)?.label ?? imported.format;
    this.summary = words.summary(label, imported.columns.length, counts);
    this.close();
    this.#host.focusTable();
  }

  async #read(): Promise<void> {
    const offered = this.#offered;
    if (!offered) return;
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    const last = this.state.kind === 'read' ? this.state.imported : undefined;
    const set = (state: ImportState): void => {
      if (this.#reading !== reading) return;
      this.state = state;
      this.draw();
    };
    set({ kind: 'reading', share: 0, last });
    try {
      const imported = await readOffered(offered, this.choices, {
        signal: reading.signal,
        progress: (share) => set({ kind: 'reading', share, last }),
      });
      set({ kind: 'read', imported });
    } catch (error) {
      set({ kind: 'unread', why: whyOf(error) });
    }
  }

  #end(): void {
    this.#reading?.abort();
    this.#reading = undefined;
    this.#offered = undefined;
    this.#asCells = undefined;
    this.state = { kind: 'nothing' };
    this.draw();
  }
}

/** Why nothing was read: the reader's message, or that this browser cannot read HTML under the page's policy. */
const whyOf = (error: unknown): string =>
  error instanceof TypeError ? words.notHere : error instanceof Error ? error.message : String(error);

/** The article in the form used inside a citation. */
function withoutId(article: ArticleRecord): Cited {
  const { id: _, ...fields } = article;
  return fields;
}

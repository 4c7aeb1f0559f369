import type { Change } from '../story/changes.ts';
import { inversesOf } from '../story/changes.ts';
import { RowDates } from '../dates/row-dates.ts';
import type { DateAnswer } from '../dates/answer.ts';
import { edit, endGroup, type History, newHistory, redo, undo } from '../story/history.ts';
import { saveFile, type SavedStory, sameEvents } from '../story/save-file.ts';
import { EMPTY_STORY, type Story } from '../story/types.ts';

/** A story that is being edited: its history, its dates, and its events file. */
export class Editor {
  readonly #now: () => number;
  readonly #onChange: (changes: readonly Change[], story: Story) => void;
  readonly #eventFor = sameEvents();
  #history: History = newHistory(EMPTY_STORY);
  #dates: { readonly key: string; readonly dates: RowDates } | undefined;

  /** @param onChange called with the changes of every edit, undo and redo, and the story after them */
  constructor(now: () => number, onChange: (changes: readonly Change[], story: Story) => void) {
    this.#now = now;
    this.#onChange = onChange;
  }

  get story(): Story {
    return this.#history.story;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** Starts over with a story, with nothing to undo. */
  begin(story: Story): void {
    this.#history = newHistory(story);
  }

  run(changes: readonly Change[], group?: string): void {
    this.#go(edit(this.#history, { changes, group, time: this.#now() }), changes);
  }

  undo(): void {
    this.#go(undo(this.#history), inversesOf(this.#history.past.at(-1)?.changes ?? []));
  }

  redo(): void {
    this.#go(redo(this.#history), this.#history.future.at(-1)?.changes ?? []);
  }

  endGroup(): void {
    this.#history = endGroup(this.#history);
  }

  /** The dates of the current story. */
  get dates(): RowDates {
    const { head, look } = this.story;
    const lang = head.lang ?? 'en';
    const key = `${lang} ${look.dateOrder ?? ''}`;
    if (this.#dates?.key !== key) {
      const thisYear = new Date(this.#now()).getFullYear();
      this.#dates = { key, dates: new RowDates({ lang, order: look.dateOrder, thisYear }) };
    }
    return this.#dates.dates;
  }

  /** The answer under the date cell of a row. */
  answer(row: number): DateAnswer {
    return this.dates.answer(this.story, row);
  }

  /** The events file. An event is the same object as before if its row did not change. */
  get saved(): SavedStory {
    return saveFile(this.story, this.dates.edtfOf, this.#eventFor);
  }

  #go(history: History, changes: readonly Change[]): void {
    if (history === this.#history) return;
    this.#history = history;
    this.#onChange(changes, history.story);
  }
}

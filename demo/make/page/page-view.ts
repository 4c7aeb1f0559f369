import { html, nothing, type TemplateResult } from 'lit';
import type { ToMend } from '../publish/to-mend.ts';
import type { StoredStory } from '../saving/story-shelf.ts';
import type { Snapshot } from '../saving/snapshots.ts';
import type { SessionState } from '../saving/session.ts';
import { closeAfterChoice, closeOnLeaving, closeWithEscape } from './menu-events.ts';
import { PAGE_WORDS as words } from './page-words.ts';

/** The writer's actions outside of the table. */
export interface PageActions {
  create(): void;
  open(): void;
  undo(): void;
  redo(): void;
  copyLink(): void;
  copyTag(): void;
  download(): void;
  downloadCsv(): void;
  downloadPage(): void;
  downloadPicture(format: 'SVG' | 'PNG'): void;
  print(): void;
  writeTitle(title: string): void;
  insertRow(): void;
  removeRows(): void;
  moveRow(by: 1 | -1): void;
  takeOver(): void;
  openCopy(): void;
  takeSnapshot(): void;
  restore(snapshot: Snapshot): void;
  openStored(story: StoredStory): void;
  removeStored(story: StoredStory): void;
  lead(to: ToMend): void;
}

export interface PageScene {
  readonly title: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly session: SessionState;
  readonly message: string;
  /** The answer for the date being written, for screen reader users. */
  readonly spoken: string;
  /** A text that could not be copied, for the writer to copy by hand. */
  readonly toCopy: string;
  readonly toMend: readonly ToMend[];
  readonly snapshots: readonly Snapshot[];
  /** The other stories stored in this browser, the last saved first. */
  readonly others: readonly StoredStory[];
}

const button = (label: string, onClick: () => void, isOff = false, name: string = label): TemplateResult =>
  html`<button type="button" ?disabled=${isOff} aria-label=${name} @click=${onClick}>${label}</button>`;

/** The buttons and the field above the table. */
export const toolsView = (scene: PageScene, actions: PageActions): TemplateResult => html`
  <div class="tools" role="group" aria-label=${words.tools}>
    ${button(words.new, () => actions.create())} ${button(words.open, () => actions.open())}
    ${button(words.undo, () => actions.undo(), !scene.canUndo)}
    ${button(words.redo, () => actions.redo(), !scene.canRedo)}
    <span class=${scene.session.save.kind === 'failed' ? 'saved ask' : 'saved'}>${saveText(scene.session)}</span>
    <span class="end"></span>
    ${button(words.copyLink, () => actions.copyLink())} ${button(words.copyTag, () => actions.copyTag())}
    ${downloadView(actions)}
  </div>
  ${accessView(scene.session, actions)}
  <p role="alert" class="hidden">${scene.session.save.kind === 'failed' ? saveText(scene.session) : nothing}</p>
  <p role="status" class="hidden">${scene.spoken}</p>
  ${scene.toCopy ? html`<textarea class="to-copy" readonly aria-label=${words.notCopied} .value=${scene.toCopy}></textarea>` : nothing}
  <div class="heading">
    <label class="title"
      >${words.title}
      <input
        .value=${scene.title}
        @input=${({ target }: Event) => target instanceof HTMLInputElement && actions.writeTitle(target.value)}
    /></label>
    <p role="status" class="message">${scene.message}</p>
  </div>
`;

/** The download menu. It closes after a choice, on Escape, and when the focus leaves it. */
const downloadView = (actions: PageActions): TemplateResult =>
  html`<details class="menu" @click=${closeAfterChoice} @keydown=${closeWithEscape} @focusout=${closeOnLeaving}>
    <summary>${words.download}</summary>
    <ul>
      <li>${button(words.downloadFile, () => actions.download())}</li>
      <li>${button(words.downloadCsv, () => actions.downloadCsv())}</li>
      <li>${button(words.downloadPage, () => actions.downloadPage())}</li>
      <li>${button(words.downloadPicture('SVG'), () => actions.downloadPicture('SVG'))}</li>
      <li>${button(words.downloadPicture('PNG'), () => actions.downloadPicture('PNG'))}</li>
      <li>${button(words.print, () => actions.print())}</li>
    </ul>
  </details>`;

const timeText = (ms: number): string =>
  new Date(ms).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

function saveText({ save }: SessionState): string {
  if (save.kind === 'saved') return words.saved(timeText(save.at));
  if (save.kind === 'saving') return words.saving;
  return save.kind === 'failed' ? words.failed[save.fault] : words.conflict;
}

function accessView({ access, save }: SessionState, actions: PageActions): TemplateResult | typeof nothing {
  const isInConflict = save.kind === 'conflict';
  if (access === 'mine' && !isInConflict) return nothing;
  const text = isInConflict ? words.conflict : access === 'taken' ? words.taken : words.elsewhere;
  return html`<div class="access" role="alert">
    <p>${text}</p>
    ${button(words.takeOver, () => actions.takeOver())} ${button(words.openCopy, () => actions.openCopy())}
  </div>`;
}

/** The buttons for the row at the cursor, and the sections under the table. */
export const underView = (scene: PageScene, actions: PageActions): TemplateResult => html`
  <div class="tools" role="group" aria-label=${words.rowTools}>
    ${button(words.insert, () => actions.insertRow())} ${button(words.remove, () => actions.removeRows())}
    ${button(words.up, () => actions.moveRow(-1))} ${button(words.down, () => actions.moveRow(1))}
  </div>
  <section aria-labelledby="before">
    <h2 id="before">${words.before}</h2>
    ${
      scene.toMend.length === 0
        ? html`<p>${words.nothingToMend}</p>`
        : html`<ul class="to-mend-list">
            ${scene.toMend.map((one) => html`<li>${button(one.sentence, () => actions.lead(one))}</li>`)}
          </ul>`
    }
  </section>
  <details>
    <summary>${words.snapshots}</summary>
    ${button(words.takeSnapshot, () => actions.takeSnapshot())}
    <ul>
      ${scene.snapshots.map(
        (one) =>
          html`<li>
            ${button(words.restore(new Date(one.at).toLocaleString('en-GB'), one.rows), () => actions.restore(one))}
            ${words.reasons[one.reason]}
          </li>`,
      )}
    </ul>
  </details>
  ${scene.others.length > 0 ? othersView(scene.others, actions) : nothing}
`;

const othersView = (others: readonly StoredStory[], actions: PageActions): TemplateResult =>
  html`<details>
    <summary>${words.others}</summary>
    <ul>
      ${others.map((story) => {
        const name = words.storedStory(story.title, story.rows, new Date(story.savedAt).toLocaleString('en-GB'));
        return html`<li>
          ${button(name, () => actions.openStored(story))}
          ${button(words.removeStored, () => actions.removeStored(story), false, words.removeStoredName(name))}
        </li>`;
      })}
    </ul>
  </details>`;

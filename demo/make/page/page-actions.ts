import { elementScript } from '../download/element-script.ts';
import { pageOf } from '../download/page-of.ts';
import { tagOf } from '../look/tag.ts';
import { linkOf } from '../link/story-link.ts';
import { blockOf, cursorAt } from '../grid/cursor.ts';
import { insertRows, moveRow, removeRows, replaceStory, writeHead } from '../story/commands.ts';
import { saveCsv } from '../story/save-csv.ts';
import { COLUMNS } from '../story/pasted-cells.ts';
import { EMPTY_STORY } from '../story/types.ts';
import type { App } from './app.ts';
import { copy, download } from './browser.ts';
import type { PageActions } from './page-view.ts';
import { PAGE_WORDS as words } from './page-words.ts';

/** The actions of the page's buttons. */
export const actionsOf = (app: App): PageActions => ({
  create: () => mayLeave(app) && void app.create(EMPTY_STORY),
  open: () => void app.imports.chooseFile(),
  undo: () => travel(app, () => app.editor.undo()),
  redo: () => travel(app, () => app.editor.redo()),
  copyLink: () => void copyLink(app),
  copyTag: () => void copyText(app, tagOf(app.story), words.tagCopied),
  download: () => {
    const { file, leftOut } = app.editor.saved;
    download('timeline.json', `${JSON.stringify(file, null, 2)}\n`, 'application/json');
    app.say(words.downloaded(file.events.length, leftOut.length));
  },
  downloadCsv: () => download('timeline.csv', saveCsv(app.story, app.editor.dates.edtfOf), 'text/csv'),
  downloadPage: () => void downloadPage(app),
  downloadPicture: (format) => void downloadPicture(app, format),
  print: () => print(),
  writeTitle: (title) => app.run(writeHead(app.story, { title: title || undefined }), 'title'),
  insertRow: () => {
    const { row, column } = app.grid.cursor;
    app.run(insertRows(app.story, Math.min(row, app.story.rows.length)));
    app.grid.go(cursorAt(row, column));
  },
  removeRows: () => {
    const { top, bottom } = blockOf(app.grid.cursor);
    const ids = app.story.rows.slice(top, bottom + 1).map(({ id }) => id);
    app.run(removeRows(app.story, new Set(ids)));
    app.grid.go(cursorAt(Math.min(top, app.story.rows.length), app.grid.cursor.column));
  },
  moveRow: (by) => {
    const { row, column } = app.grid.cursor;
    const to = row + by;
    if (to < 0 || to >= app.story.rows.length) return;
    app.run(moveRow(app.story, app.grid.rowId, to));
    app.grid.go(cursorAt(to, column));
  },
  takeOver: () => void app.takeOver(),
  openCopy: () => void app.create(app.story),
  takeSnapshot: () => void app.takeSnapshot('asked'),
  restore: ({ key }) => void restore(app, key),
  openStored: ({ id }) => mayLeave(app) && void app.openStored(id),
  removeStored: ({ id, title }) => {
    if (confirm(words.confirmRemoval(title))) void app.removeStored(id);
  },
  lead: ({ rows, column }) => {
    const row = app.story.rows.findIndex(({ id }) => id === rows[0]);
    if (row >= 0) app.grid.go(cursorAt(row, COLUMNS.indexOf(column)));
  },
});

/** Whether the writer may switch to another story; asks if this one has changes that could not be stored. */
const mayLeave = (app: App): boolean =>
  app.story.rows.length === 0 ||
  !['failed', 'conflict'].includes(app.session.state.save.kind) ||
  confirm(words.confirmUnsaved);

/** Undoes or redoes. The focused cell may disappear, and the focus must not be lost with it. */
function travel(app: App, go: () => void): void {
  const hasFocus = app.box.contains(document.activeElement);
  app.grid.leave();
  if (app.canEdit) go();
  app.draw();
  if (hasFocus) app.grid.focus();
}

async function restore(app: App, key: string): Promise<void> {
  const story = await app.readSnapshot(key);
  if (!story) return;
  app.grid.leave();
  await app.takeSnapshot('before-restore');
  app.run(replaceStory(app.story, story));
}

async function copyLink(app: App): Promise<void> {
  if (location.protocol === 'file:') return app.say(words.linkOfDisk);
  const link = await linkOf(app.story, location.href);
  if (link.kind === 'too-long') app.say(words.longLink(link.length));
  else await copyText(app, link.address, words.linkCopied);
}

async function copyText(app: App, text: string, done: string): Promise<void> {
  if (await copy(text)) app.say(done);
  else app.say(words.notCopied, text);
}

async function downloadPage(app: App): Promise<void> {
  const { file, leftOut } = app.editor.saved;
  try {
    const page = pageOf(file, app.story.look.colors, await elementScript());
    download('timeline.html', page, 'text/html');
    app.say(words.downloaded(file.events.length, leftOut.length));
  } catch {
    app.say(words.noScript);
  }
}

async function downloadPicture(app: App, format: 'SVG' | 'PNG'): Promise<void> {
  try {
    const picture = await app.live.picture(format);
    download(`timeline.${format.toLowerCase()}`, picture, picture.type);
  } catch {
    app.say(words.noPicture);
  }
}

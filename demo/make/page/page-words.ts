import type { SnapshotReason } from '../saving/snapshots.ts';
import type { StorageFault } from '../saving/shelf.ts';

/** The texts of the page around the table, in English. */
export const PAGE_WORDS = {
  tools: 'Story',
  new: 'New',
  open: 'Open…',
  undo: 'Undo',
  redo: 'Redo',
  copyLink: 'Copy link',
  copyTag: 'Copy the tag',
  download: 'Download',
  downloadFile: 'Events file (JSON)',
  downloadCsv: 'Spreadsheet (CSV)',
  downloadPage: 'One HTML file, which opens from a disk',
  downloadPicture: (format: string) => `A picture (${format})`,
  noPicture: 'No picture could be made: there is nothing to draw, or it would be too large.',
  print: 'Picture: print it, or save as PDF',
  title: 'Title of the timeline',
  insert: 'Row above',
  remove: 'Delete row',
  up: 'Move up',
  down: 'Move down',
  rowTools: 'Row',
  before: 'Before you publish',
  nothingToMend: 'Nothing to mend.',
  snapshots: 'Snapshots',
  takeSnapshot: 'Take a snapshot',
  restore: (time: string, rows: number) => `Put back ${time} (${rows} ${rows === 1 ? 'row' : 'rows'})`,
  others: 'Other stories in this browser',
  storedStory: (title: string, rows: number, time: string) =>
    `${title || 'Without a title'} (${rows} ${rows === 1 ? 'row' : 'rows'}, ${time})`,
  removeStored: 'Delete',
  removeStoredName: (name: string) => `Delete ${name}`,
  confirmRemoval: (title: string) => `Delete “${title || 'Without a title'}” from this browser? This cannot be undone.`,
  confirmUnsaved: 'This story is not saved, and is lost when you go on without downloading it. Go on all the same?',
  reasons: {
    'before-open': 'before a file was opened',
    'before-restore': 'before a snapshot was put back',
    time: 'while editing',
    asked: 'taken by you',
  } satisfies Record<SnapshotReason, string>,
  saved: (time: string) => `Saved in this browser · ${time} · nothing leaves it`,
  saving: 'Saving …',
  failed: {
    full: 'Not saved: the storage of this browser is full. Download the story before you close this page.',
    refused: 'Not saved: this browser stores nothing for this page. Download the story before you close it.',
  } satisfies Record<StorageFault, string>,
  conflict: 'Another tab has saved this story, too. Nothing more is saved here, so that neither replaces the other.',
  elsewhere: 'This story is being edited in another tab. What you see here is not saved.',
  taken: 'This story is now edited in another tab. What you see here is not saved any more.',
  takeOver: 'Edit it here instead',
  openCopy: 'Open a copy',
  damagedLink: 'The link was cut or changed on its way: the story in it cannot be read. Ask for it again.',
  longLink: (length: number) =>
    `The story is too long for a link: it would have ${length.toLocaleString('en-GB')} characters. Download it and send the file.`,
  linkOfDisk:
    'This page is on your disk, where a link leads nobody but you. Download the story as one HTML file, and send that.',
  linkCopied: 'Link copied. The whole story is in it.',
  tagCopied: 'Tag copied.',
  notCopied: 'This browser does not let the page copy. Copy it from here:',
  noScript:
    'The script of the element was not found beside this page, so there is no HTML file. The events file has all of the story.',
  downloaded: (events: number, left: number) =>
    `Downloaded ${events} ${events === 1 ? 'event' : 'events'}.${left > 0 ? ` Not in the file: ${left} ${left === 1 ? 'row' : 'rows'} without a date or title.` : ''}`,
} as const;

/** Column roles, as shown in the menu. */
export const ROLE_WORDS: Readonly<Record<string, string>> = {
  id: 'id',
  date: 'date',
  end: 'end',
  year: 'year',
  month: 'month',
  day: 'day',
  time: 'time',
  endYear: 'end: year',
  endMonth: 'end: month',
  endDay: 'end: day',
  endTime: 'end: time',
  dateText: 'date as it is shown',
  precision: 'precision of the date',
  title: 'what happened',
  summary: 'summary',
  url: 'addresses of articles',
  publisher: 'publisher of the article',
  category: 'category',
  place: 'place',
  people: 'people',
  image: 'picture',
};

const rows = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}`;
const records = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'record' : 'records'}`;

/** The numbers of records after adding content. */
interface Counts {
  readonly records: number;
  readonly kept: number;
  /** Left out by the reader, and added as rows to fix. */
  readonly toMend: number;
  readonly left: number;
}

const outcome = ({ kept, toMend, left }: Counts): string =>
  [`${kept} kept`, toMend > 0 && `${toMend} to mend`, left > 0 && `${left} left out`].filter(Boolean).join(', ');

/** Texts about imported texts and files. */
export const IMPORT_WORDS = {
  strip: 'Paste or drop',
  kinds:
    ' a spreadsheet, CSV, TimelineJS sheet or file, RSS, iCalendar, Zotero library, Wikidata, JSON-LD, Markdown … or start typing below.',
  bringIn: 'Paste or choose a file…',
  title: 'Bring something in',
  here: 'Paste it here',
  read: 'Read it',
  chooseFile: 'Choose a file…',
  private: 'Nothing is fetched, and nothing leaves this browser.',
  reading: (share: number) => `Reading … ${Math.round(share * 100)} %`,
  readAs: 'Read as',
  byItself: (label: string) => (label ? `by itself: ${label}` : 'what it says by itself'),
  order: 'Dates of numbers alone',
  orders: { '': 'as the dates show', DMY: 'day first', MDY: 'month first', YMD: 'year first' },
  columns: (count: number) => `${count} ${count === 1 ? 'column' : 'columns'}`,
  column: (name: string) => `Column “${name}”`,
  notRead: 'not read',
  counts: (count: number, kept: number, left: number) => `${records(count)}: ${kept} kept, ${left} left out.`,
  summary: (label: string, columns: number, counts: Counts) =>
    `Read as ${label}${columns > 0 ? ` · ${columns} ${columns === 1 ? 'column' : 'columns'}` : ''} · ${records(counts.records)}: ${outcome(counts)}`,
  left: (count: number) => `Left out: ${count.toLocaleString('en-GB')}`,
  kept: (count: number) => `Kept: ${rows(count)}`,
  others: (count: number) => `and ${count.toLocaleString('en-GB')} more`,
  where: 'Where',
  why: 'Why it was left out',
  raw: 'What stands there',
  date: 'Date',
  what: 'What happened',
  articles: 'Articles',
  notes: 'Good to know',
  take: 'Take it',
  add: 'Add to the story',
  replace: 'Replace the story',
  attach: (row: number, count: number) => `${count === 1 ? 'As article' : 'As articles'} of row ${row}`,
  asCells: 'Paste as cells instead',
  cancel: 'Cancel',
  toMend: (count: number) =>
    count === 1
      ? 'Take the row that was left out, too, to mend it in the table'
      : `Take ${count.toLocaleString('en-GB')} of the rows that were left out, too, to mend them in the table`,
  taken: (count: number, counts: Counts) => `${rows(count)} taken: ${outcome(counts)}.`,
  attached: (count: number, row: number) =>
    `${count} ${count === 1 ? 'article' : 'articles'} added to row ${row}. Nothing was fetched.`,
  notHere:
    'This browser cannot read that here: it has no parser for HTML that this page may use. A newer browser has, and so has the command cited-timeline convert.',
} as const;

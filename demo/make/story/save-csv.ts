import { articlesOf } from './cited-articles.ts';
import { isBlank, type Row, type Story } from './types.ts';

const HEADERS = ['Id', 'Date', 'Display date', 'Title', 'Summary', 'Category', 'Place', 'People', 'Image', 'Sources'];

/**
 * The rows of a story as CSV, for spreadsheets and for this project's table reader. It contains less than the events
 * file: statements of articles about events, the order of events, and publishers are lost. A date that cannot be read
 * stays as written.
 * @param edtfOf the EDTF of a row's date cell, or undefined if it cannot be read
 */
export function saveCsv(story: Story, edtfOf: (row: Row) => string | undefined): string {
  const find = articlesOf(story);
  const lines = story.rows
    .filter((row) => !isBlank(row))
    .map((row) => {
      const { id, dateText, title, kept } = row;
      const { summary, category, place, people, image } = kept;
      const date = edtfOf(row);
      const words = row.opened?.shown === dateText ? row.opened.dateText : date === dateText ? '' : dateText;
      const sources = find(row.articles).map(({ article, key }) => article.url ?? article.headline ?? key);
      return [
        id,
        date ?? dateText,
        date === undefined ? '' : words,
        title,
        summary,
        category,
        place,
        people?.join('; '),
        image?.url,
        sources.join('\n'),
      ];
    });
  // The byte order mark tells Excel that the text is UTF-8
  return `\ufeff${[HEADERS, ...lines].map((line) => line.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

/** A cell, in quotes if necessary. An apostrophe prevents spreadsheets from running words as a formula. */
function cellOf(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  const safe = /^[=+@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

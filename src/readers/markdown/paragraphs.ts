/** Maximum number of lines of a paragraph. */
const MAX_LINES = 100;
/** Maximum number of blank lines in a row; more of them mean nothing, but marked looks through them several times. */
const MAX_BLANK_LINES = 100;
/** A line that begins an item of a list, which may have many. */
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
/** The line under the heads of a table, behind which come its rows. */
const UNDER_HEADS = /^[\s>]*\|?[\s:-]*-[\s:|-]*$/;
/** A line that begins a footnote. */
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]{1,80}\]:/;

/**
 * Prepares a text for marked, which takes quadratic time for long paragraphs in lists: adds blank lines inside very long paragraphs and
 * before footnotes, and removes blank lines beyond the maximum. O(length).
 */
export function inParagraphs(text: string): string {
  const lines = text.split('\n');
  const apart: string[] = [];
  let count = 0;
  let blank = 0;
  let isTable = false;
  for (const line of lines) {
    const isBlank = line.trim() === '';
    blank = isBlank ? blank + 1 : 0;
    if (blank > MAX_BLANK_LINES) continue;
    count = isBlank ? 0 : count + 1;
    isTable = count > 0 && line.includes('|') && (isTable || UNDER_HEADS.test(line));
    if (count > 1 && (FOOTNOTE.test(line) || (count > MAX_LINES && !isTable && !ITEM.test(line)))) {
      apart.push('');
      count = 1;
    }
    apart.push(line);
  }
  return apart.join('\n');
}

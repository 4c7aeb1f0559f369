/** Length from which a portion may end, UTF-16 code units. marked divides this much into blocks in a few milliseconds. */
export const PORTION = 20_000;

const BLANK = /^\s*$/;
const HEADING = /^#{1,6}\s/;
/** The line under a heading that has no mark. */
const UNDERLINE = /^(?:=+|-+)[ \t]*$/;
/** An item of a list that is in no other block. */
const ITEM = /^(?:[-*+]|\d{1,9}[.)])[ \t]+\S/;
/** An item without words, or a line: what it means depends on what is before it. */
const BARE_SIGN = /^(?:[-*+]|\d{1,9}[.)])[ \t]*$/;
/** An item that begins a list even directly under words. */
const FIRST_ITEM = /^(?:[-*+]|1[.)])[ \t]+\S/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** HTML that goes on over blank lines, up to its end. */
const RAW = /^ {0,3}<(!--|\?|!\[CDATA\[|script\b|pre\b|style\b|textarea\b)/i;
const RAW_ENDS: Readonly<Record<string, string>> = { '!--': '-->', '?': '?>', '![cdata[': ']]>' };
const HTML = /^ {0,3}<[a-z/!]/i;

/** Follows the lines of a text and knows before which of them a block begins. */
class BlockStarts {
  #fence = '';
  #rawEnd = '';
  #isHtml = false;
  #isLost = false;
  #isListed = false;
  /** The three lines before, the last one last. */
  #before: readonly [string, string, string] = ['', '', ''];

  /** Whether the next line certainly begins a block, or an item of a list. */
  beginsBlock(line: string): boolean {
    const [beforeHeading, heading, before] = this.#before;
    const isHeading =
      UNDERLINE.test(before) &&
      /^\w/.test(heading) &&
      !ITEM.test(heading) &&
      (BLANK.test(beforeHeading) || UNDERLINE.test(beforeHeading));
    const isInside = this.#isLost || this.#fence !== '' || this.#rawEnd !== '' || this.#isHtml;
    const isItem = ITEM.test(line);
    const begins =
      !isInside &&
      (HEADING.test(line) ||
        (isItem && this.#isListed && (ITEM.test(before) || BLANK.test(before))) ||
        (!isItem && /^\S/.test(line) && !BARE_SIGN.test(line) && (BLANK.test(before) || isHeading)));
    this.#follow(line, isItem, before);
    return begins;
  }

  #follow(line: string, isItem: boolean, before: string): void {
    const isBlank = BLANK.test(line);
    const fence = FENCE.exec(line)?.[1]?.[0] ?? '';
    if (this.#fence !== '') this.#fence = fence === this.#fence ? '' : this.#fence;
    else if (this.#rawEnd === '') {
      const opening = RAW.exec(line)?.[1]?.toLowerCase();
      // In HTML either may mean nothing: what is inside of what is not known from here on
      if (this.#isHtml && (opening !== undefined || fence !== '')) this.#isLost = true;
      this.#rawEnd = opening === undefined ? '' : (RAW_ENDS[opening] ?? `</${opening}>`);
      this.#fence = opening === undefined ? fence : '';
    }
    if (this.#rawEnd !== '' && line.toLowerCase().includes(this.#rawEnd)) this.#rawEnd = '';
    this.#isHtml = !isBlank && (this.#isHtml || HTML.test(line));
    this.#isListed = isItem
      ? this.#isListed || FIRST_ITEM.test(line) || BLANK.test(before)
      : this.#isListed && (isBlank || /^\s/.test(line));
    this.#before = [this.#before[1], before, line];
  }
}

/**
 * Divides a Markdown text between blocks, and between items of long lists, into portions of at least `least` UTF-16 code units; joined they
 * are the text. Blocks that have no end that is easy to find stay in one portion, however long they are. O(length).
 */
export function* portionsOf(text: string, least = PORTION): Generator<string, void> {
  const starts = new BlockStarts();
  let from = 0;
  for (let at = 0; at < text.length;) {
    const end = (text.indexOf('\n', at) + 1 || text.length + 1) - 1;
    if (starts.beginsBlock(text.slice(at, end)) && at - from >= least) {
      yield text.slice(from, at);
      from = at;
    }
    at = end + 1;
  }
  if (from < text.length) yield text.slice(from);
}

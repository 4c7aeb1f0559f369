import { ListInText } from './list-in-text.ts';

/** Minimum length of the parts in which a list is parsed, UTF-16 code units. */
const PART = 100_000;

const [QUOTE, BACKSLASH, COMMA] = [34, 92, 44];

/** Index of the quote that ends a string; the length of the text if there is none. A search is faster than a look at each character. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let begin = end;
    while (text.charCodeAt(begin - 1) === BACKSLASH) begin--;
    // After an odd number of backslashes the quote is part of the string
    if ((end - begin) % 2 === 0) return end;
  }
  return text.length;
}

/** The end of a text before the items of a list of records in the object of an events file. */
const RECORDS = /[{,]\s*"(?:events|articles)"\s*:\s*\[$/;
/** Number of characters in which that is looked for. */
const KEY = 40;

/** Where the items of some part of a list stand in a text. */
interface Part {
  readonly from: number;
  readonly to: number;
}

/**
 * `JSON.parse` for long text in steps of a millisecond or two: the lists of the file's object are parsed some records at a time, which
 * takes a tenth longer than parsing everything at once. Yields the share of the whole check that is done.
 * @param leavesRecords whether the lists `events` and `articles` are left to be parsed later, as `ListInText`.
 * @throws {SyntaxError} if the text is not JSON; `scanJson` finds the position.
 */
export function* parseJson(text: string, leavesRecords = false, part = PART): Generator<number, unknown, void> {
  if (text.length < 5 * part) return JSON.parse(text);
  const lists: (unknown[] | ListInText)[] = [];
  /** The text with each list replaced by a list of one number: its index in `lists`. */
  let frame = '';
  let from = 0;
  let depth = 0;
  /** The list that the scan is in, with its items or, if they are left, its parts. */
  let list: { readonly items: unknown[]; readonly parts: Part[] | undefined; count: number } | undefined;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      i = endOfString(text, i);
      continue;
    }
    // In ASCII [ and { differ in one bit, and so do ] and }
    const bracket = code & ~0x20;
    const ends = bracket === 0x5d && depth-- === 2 && list;
    const separates = code === COMMA && depth === 2 && list;
    if (bracket === 0x5b && ++depth === 2 && code === 0x5b) {
      frame += text.slice(from, i + 1) + lists.length;
      const isLeft = leavesRecords && RECORDS.test(text.slice(Math.max(0, i - KEY), i + 1));
      list = { items: [], parts: isLeft ? [] : undefined, count: 0 };
      lists.push(list.items);
      from = i + 1;
    } else if (ends || separates) {
      const { parts, items } = list!;
      list!.count++;
      if (ends || i - from > part) {
        if (parts) parts.push({ from, to: i });
        else for (const item of parsedPart(text, { from, to: i }, !ends || items.length > 0)) items.push(item);
        if (ends && parts) lists[lists.length - 1] = listInText(text, parts, list!.count);
        if (ends) list = undefined;
        from = ends ? i : i + 1;
        yield (0.3 * i) / text.length;
      }
    }
  }
  const value = JSON.parse(frame + text.slice(from)) as Record<string, unknown>;
  for (const [key, inner] of Object.entries(value ?? {}))
    if (Array.isArray(inner)) value[key] = lists[inner[0] as number];
  return value;
}

/** @param hasItems whether the part must have items, because a comma separates it from others. */
function parsedPart(text: string, { from, to }: Part, hasItems: boolean): unknown[] {
  const items = JSON.parse(`[${text.slice(from, to)}]`) as unknown[];
  if (hasItems && items.length === 0) throw new SyntaxError();
  return items;
}

function listInText(text: string, parts: readonly Part[], count: number): unknown[] | ListInText {
  // A list of one part may be empty, which only parsing tells
  if (parts.length === 1) return parsedPart(text, parts[0]!, false);
  return new ListInText(count, function* () {
    for (const each of parts) yield parsedPart(text, each, true);
  });
}

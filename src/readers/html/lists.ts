import { mapSteps } from '../../file/map-steps.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import { contextDate } from './datetime.ts';
import { readItem, type Setting } from './item.ts';
import { dateOfItem, type DateOfItem } from './item-date.ts';
import { spokenIn } from './language.ts';
import { tidyTitle } from './tidy-title.ts';
import { type Line, linesOf } from './lines.ts';
import { leftOutEntry, NO_ENTRIES, type PartResult, resultOf, joinResults } from './part-result.ts';
import { sometimeDuring } from './sometime.ts';
import {
  attribute,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isList,
  isIgnored,
  textOf,
} from './tree.ts';
import { yearsOfSequence } from './year-first.ts';

/** Reads an item that contains entries in another form, such as microdata; undefined if it contains none. */
export type ReadNestedEntries = (
  element: HtmlElement,
  setting: Setting,
  where: string,
) => Steps<PartResult | undefined>;

/** Number of items divided into lines in one step. */
const AT_ONCE = 250;

/** An item, with the lists nested inside it. */
interface Entry {
  readonly li: HtmlElement;
  readonly nested: readonly HtmlElement[];
  readonly lines: readonly Line[];
}

function* entrySteps(list: HtmlElement): Steps<Entry[]> {
  const items: HtmlElement[] = [];
  const add = (...children: HtmlNode[]): number => items.push({ tag: 'li', attributes: {}, children });
  for (const child of list.children) {
    if (!isElement(child)) {
      // Text directly in the list is read as an item
      if (child.trim()) add(child);
    } else if (isIgnored(child)) continue;
    else if (!isList(child)) items.push(child);
    else {
      // Some editors put a nested list after its item instead of into it
      const before = items.pop();
      if (before) items.push({ ...before, children: [...before.children, child] });
      else add(child);
    }
  }
  const entries: Entry[] = [];
  for (const [i, li] of items.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) yield i / items.length;
    entries.push({
      li,
      nested: elementsIn(li, isList).filter(isList),
      lines: linesOf(li.children, { skip: isList }),
    });
  }
  return entries;
}

/**
 * Reads a list and the lists in its items. An item that is only a date is the context of the items nested in it. Empty
 * if no item has a date and the headings give none; such a list is no story.
 */
export function* readList(
  list: HtmlElement,
  setting: Setting,
  where: string,
  inside: ReadNestedEntries,
): Steps<PartResult> {
  const entries = yield* withinShares(entrySteps(list), 0, 0.2);
  const { around, dating } = setting;
  const found: DateOfItem[] = [];
  for (const [i, { li, lines }] of entries.entries()) {
    found.push(dateOfItem(lines, around, spokenIn(li, { dating }).dating));
    yield 0.2 + (0.3 * i) / entries.length;
  }
  const years = yearsOfSequence(
    entries.map(({ lines }) => lines[0]?.text ?? ''),
    found.map((date, i) => attribute(entries[i]!.li, 'data-date') || (date && 'edtf' in date ? date.edtf : undefined)),
  );
  const resultOfEntry = (entry: Entry, i: number): Steps<PartResult> => {
    const place = `item ${i + 1} of ${where}`;
    const year = years[i];
    const date = year && { edtf: year.year, words: year.year, line: 0, start: year.start, end: year.end };
    return readEntry(entry, spokenIn(entry.li, setting), place, inside, date ?? found[i]);
  };
  const all = joinResults(yield* withinShares(mapSteps(entries, resultOfEntry), 0.5, 1));
  return all.items.length ? all : NO_ENTRIES;
}

/** @param own the date in the text of the item, without its nested lists */
function* readEntry(
  { li, nested, lines }: Entry,
  setting: Setting,
  place: string,
  inside: ReadNestedEntries,
  own: DateOfItem,
): Steps<PartResult> {
  const special = yield* inside(li, setting, place);
  if (special) return special;
  const text = lines.map((line) => line.text).join(' ');
  if (!text && !nested.length) {
    const struck = textOf(li);
    return struck ? { items: [], leftOut: [leftOutEntry(place, struck, 'it is struck out')] } : NO_ENTRIES;
  }
  if (!nested.length) return resultOf(readItem(li, setting, { found: own }), place);

  const written = attribute(li, 'data-date');
  const at = own && 'edtf' in own ? own : undefined;
  const dateAlone =
    at !== undefined && lines.length === 1 && tidyTitle(text.slice(0, at.start) + text.slice(at.end)) === '';
  const dated = written || (at?.edtf ?? '');
  const parts = joinResults(
    yield* mapSteps(nested, (list) =>
      readList(
        list,
        {
          ...setting,
          around: contextDate(dated) || setting.around,
          given: dateAlone ? sometimeDuring(dated) : text ? '' : setting.given,
          category: text && !dated ? tidyTitle(text) : setting.category,
        },
        place,
        inside,
      ),
    ),
  );
  const some = parts.items.length > 0;
  if (some && (dateAlone || !dated)) {
    const label = dateAlone ? '' : tidyTitle(text);
    const isKept = label === '' || parts.items.some(({ category }) => category === label);
    return isKept ? parts : joinResults([parts, { items: [], leftOut: [leftOutEntry(place, text, 'it has no date')] }]);
  }
  return joinResults([
    resultOf(readItem(li, setting, { found: at ? own : null, skip: some ? isList : undefined }), place),
    parts,
  ]);
}

import { asAround } from './datetime.ts';
import { readItem, type Setting } from './item.ts';
import { dateOfItem, type ItemDate } from './item-date.ts';
import { tidy } from './tidy.ts';
import { type Line, linesOf } from './lines.ts';
import { during, leftOut, NOTHING, type Outcome, outcomeOf, together } from './outcome.ts';
import { attribute, elementsIn, type HtmlElement, isElement, isList, isPassedOver, textOf } from './tree.ts';
import { yearsOfSequence } from './year-first.ts';

/** Reads what stands in an item that holds entries of another form, such as microdata. */
export type ReadInside = (element: HtmlElement, setting: Setting, where: string) => Outcome | undefined;

/** An item with the lists in it, and those that stand behind it in the list itself, as some editors write them. */
interface Entry {
  readonly li: HtmlElement;
  readonly nested: readonly HtmlElement[];
  readonly lines: readonly Line[];
}

const isNested = (element: HtmlElement): boolean => isList(element);

function entriesOf(list: HtmlElement): Entry[] {
  const entries: { li: HtmlElement; nested: HtmlElement[]; lines: Line[] }[] = [];
  for (const child of list.children) {
    if (!isElement(child) || isPassedOver(child)) continue;
    if (isList(child) && entries.length) entries.at(-1)!.nested.push(child);
    else {
      const nested = isList(child) ? [child] : elementsIn(child, isNested).filter(isList);
      entries.push({ li: child, nested, lines: linesOf(isList(child) ? [] : [child], { skip: isNested }) });
    }
  }
  return entries;
}

/**
 * Reads a list, the lists in its items too: an item that is a date alone is the context of those in it. Empty where no item has a
 * date and the headings give none: such a list is no story.
 */
export function readList(list: HtmlElement, setting: Setting, where: string, inside: ReadInside): Outcome {
  const entries = entriesOf(list);
  const { around, dating } = setting;
  const dates = entries.map(({ li, lines }) => {
    const date = dateOfItem(lines, around, dating);
    return attribute(li, 'data-date') || (date && 'edtf' in date ? date.edtf : undefined);
  });
  const years = yearsOfSequence(
    entries.map(({ lines }) => lines[0]?.text ?? ''),
    dates,
  );
  const outcomes = entries.map((entry, i): Outcome => {
    const place = `item ${i + 1} of ${where}`;
    const year = years[i];
    const { start, end } = year ?? { start: 0, end: 0 };
    return readEntry(entry, setting, place, inside, year && { edtf: year.year, words: year.year, line: 0, start, end });
  });
  const all = together(outcomes);
  return all.items.length ? all : NOTHING;
}

/** @param found the date of the item, where the list tells it */
function readEntry(
  { li, nested, lines }: Entry,
  setting: Setting,
  place: string,
  inside: ReadInside,
  found: ItemDate | undefined,
): Outcome {
  const special = inside(li, setting, place);
  if (special) return special;
  const text = lines.map((line) => line.text).join(' ');
  if (!text && !nested.length) {
    const struck = textOf(li);
    return struck ? { items: [], left: [leftOut(place, struck, 'it is struck out')] } : NOTHING;
  }
  if (!nested.length) return outcomeOf(readItem(li, setting, { found }), place);

  const written = attribute(li, 'data-date');
  const own = found ?? dateOfItem(lines, setting.around, setting.dating);
  const at = own && 'edtf' in own ? own : undefined;
  const dateAlone = at !== undefined && lines.length === 1 && tidy(text.slice(0, at.start) + text.slice(at.end)) === '';
  const dated = written || (at?.edtf ?? '');
  const parts = together(
    nested.map((list) =>
      readList(
        list,
        {
          ...setting,
          around: asAround(dated) || setting.around,
          given: dateAlone ? during(dated) : text ? '' : setting.given,
          category: text && !dated ? tidy(text) : setting.category,
        },
        place,
        inside,
      ),
    ),
  );
  const some = parts.items.length > 0;
  if (some && (dateAlone || !dated)) return parts;
  return together([outcomeOf(readItem(li, setting, { found, skip: some ? isNested : undefined }), place), parts]);
}

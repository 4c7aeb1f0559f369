import { mapSteps } from '../../file/map-steps.ts';
import type { Steps } from '../../file/steps.ts';
import { contextDate } from './datetime.ts';
import { readItem, type Setting } from './item.ts';
import { dateOfItem } from './item-date.ts';
import { spokenIn } from './language.ts';
import { tidyTitle } from './tidy-title.ts';
import { linesOf } from './lines.ts';
import { type ReadNestedEntries, readList } from './lists.ts';
import { NO_ENTRIES, type PartResult, resultOf, joinResults } from './part-result.ts';
import { sometimeDuring } from './sometime.ts';
import { elementsIn, type HtmlElement, isElement, isList, isIgnored, textOf } from './tree.ts';

/** Terms (`<dt>`) and their descriptions (`<dd>`). */
interface Group {
  readonly terms: readonly HtmlElement[];
  readonly descriptions: readonly HtmlElement[];
}

/** The groups of a `<dl>`, which may be wrapped in `<div>`s. */
function groupsOf(list: HtmlElement): Group[] {
  const groups: { terms: HtmlElement[]; descriptions: HtmlElement[] }[] = [];
  const describe = (element: HtmlElement): void => {
    if (!groups.length) groups.push({ terms: [], descriptions: [] });
    groups.at(-1)!.descriptions.push(element);
  };
  const look = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (!isElement(child)) {
        // Text directly in the list is read as a description.
        if (child.trim()) describe({ tag: 'dd', attributes: {}, children: [child] });
        continue;
      }
      if (isIgnored(child)) continue;
      if (child.tag === 'dt') {
        if (!groups.length || groups.at(-1)!.descriptions.length) groups.push({ terms: [], descriptions: [] });
        groups.at(-1)!.terms.push(child);
      } else if (child.tag === 'dd') describe(child);
      else look(child);
    }
  };
  look(list);
  return groups;
}

/** The content of a `<dt>`: a date, words, or both. */
interface Term {
  readonly edtf: string;
  readonly words: string;
  readonly label: string;
}

function termOf(term: HtmlElement, setting: Setting): Term {
  const { around, dating } = setting;
  const lines = linesOf(term.children);
  const text = lines.map((line) => line.text).join(' ');
  const whole = lines.some(({ pieces }) => pieces.some(({ time }) => time)) ? undefined : dating.whole(text, around);
  if (whole !== undefined) return { edtf: whole, words: text === whole || !/\d{3}/.test(text) ? '' : text, label: '' };
  const read = readItem(term, { ...setting, given: '' });
  if ('item' in read)
    return {
      edtf: read.item.date,
      words: read.item.dateText,
      label: [read.item.title, read.item.summary].filter(Boolean).join(' '),
    };
  const date = dateOfItem(lines, around, dating);
  if (date && 'edtf' in date) return { edtf: date.edtf, words: date.words === date.edtf ? '' : date.words, label: '' };
  return { edtf: '', words: '', label: tidyTitle(text) };
}

/** Several dates of one entry, which happened on each of them. */
const allOf = (dates: readonly Term[]): string =>
  dates.length > 1 && dates.every(({ edtf }) => /^[\d-]+$/.test(edtf))
    ? `{${dates.map(({ edtf }) => edtf).join(',')}}`
    : (dates[0]?.edtf ?? '');

/**
 * Reads a definition list: each `<dd>` is an event with the date of its `<dt>`, or with its own date. If the `<dt>`
 * names the thing and the `<dd>` gives its date, the `<dt>` is the title. Empty if nothing has a date.
 */
export function* readTerms(
  list: HtmlElement,
  setting: Setting,
  where: string,
  inside: ReadNestedEntries,
): Steps<PartResult> {
  let count = 0;
  function* resultOfGroup({ terms, descriptions }: Group): Steps<PartResult> {
    // A term without a description may itself be an entry.
    if (!descriptions.length)
      return joinResults(
        terms.map((term) => resultOf(readItem(term, spokenIn(term, setting)), `entry ${++count} of ${where}`)),
      );
    const read = terms.map((term) => termOf(term, spokenIn(term, setting)));
    const dates = read.filter(({ edtf }) => edtf);
    const label = read
      .map((term) => term.label)
      .filter(Boolean)
      .join(', ');
    const edtf = allOf(dates);
    const words = dates
      .map((date) => date.words)
      .filter(Boolean)
      .join(', ');
    return joinResults(
      yield* mapSteps(descriptions, function* readOne(dd): Steps<PartResult> {
        const place = `entry ${++count} of ${where}`;
        const special = yield* inside(dd, setting, place);
        if (special) return special;
        return yield* readDescription(
          dd,
          { edtf, words, label, term: terms[0], several: descriptions.length > 1 },
          spokenIn(dd, setting),
          place,
          inside,
        );
      }),
    );
  }
  const all = joinResults(yield* mapSteps(groupsOf(list), resultOfGroup));
  return all.items.length ? all : NO_ENTRIES;
}

function* readDescription(
  dd: HtmlElement,
  { edtf, words, label, term, several }: Term & { readonly term: HtmlElement | undefined; readonly several: boolean },
  setting: Setting,
  place: string,
  inside: ReadNestedEntries,
): Steps<PartResult> {
  const lines = linesOf(dd.children, { skip: isList });
  const around = contextDate(edtf) || setting.around;
  if (!lines.length) {
    const nested = elementsIn(dd, isList).filter(isList);
    if (nested.length) {
      const context = {
        ...setting,
        around,
        given: edtf ? sometimeDuring(edtf) : setting.given,
        category: label || setting.category,
      };
      return joinResults(yield* mapSteps(nested, (one) => readList(one, context, place, inside)));
    }
    if (!textOf(dd)) return NO_ENTRIES;
  }
  const own = dateOfItem(lines, around, setting.dating);
  const ownDate = own && 'edtf' in own && own.line === 0 && own.start === 0 ? own : undefined;
  const known =
    edtf && !(ownDate && contextDate(edtf))
      ? { edtf: several ? sometimeDuring(edtf) || edtf : edtf, words }
      : undefined;
  const read = readItem(
    dd,
    { ...setting, around },
    { known: known && !setting.dating.whole(label, '') ? known : undefined },
  );
  if ('why' in read && label && ownDate) {
    const alone = readItem(
      dd,
      { ...setting, around },
      { nodes: [label, ': ', ...dd.children], found: { ...ownDate, start: 0, end: 0 } },
    );
    return resultOf('item' in alone ? { item: { ...alone.item, title: label, summary: '' } } : alone, place);
  }
  if (!('item' in read)) return resultOf({ ...read, raw: label ? `${label}: ${read.raw}` : read.raw }, place);
  const { item } = read;
  const id = item.id || (several ? '' : (term?.attributes['id'] ?? ''));
  const title = label && !item.title.startsWith(label) ? `${label}: ${item.title}` : item.title;
  return resultOf({ item: { ...item, id, title } }, place);
}

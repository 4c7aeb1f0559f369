import { mapSteps, type Steps } from '../../file/steps.ts';
import { asAround } from './datetime.ts';
import { readItem, type Setting } from './item.ts';
import { dateOfItem } from './item-date.ts';
import { spokenIn } from './language.ts';
import { tidy } from './tidy.ts';
import { linesOf } from './lines.ts';
import { type ReadInside, readList } from './lists.ts';
import { during, NOTHING, type Outcome, outcomeOf, together } from './outcome.ts';
import { elementsIn, type HtmlElement, isElement, isList, isPassedOver, textOf } from './tree.ts';

/** Terms and what is said of them. */
interface Group {
  readonly terms: readonly HtmlElement[];
  readonly said: readonly HtmlElement[];
}

/** The groups of a `<dl>`, which may stand in `<div>`s. */
function groupsOf(list: HtmlElement): Group[] {
  const groups: { terms: HtmlElement[]; said: HtmlElement[] }[] = [];
  const said = (element: HtmlElement): void => {
    if (!groups.length) groups.push({ terms: [], said: [] });
    groups.at(-1)!.said.push(element);
  };
  const look = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (!isElement(child)) {
        // Words in the list itself are read as what is said.
        if (child.trim()) said({ tag: 'dd', attributes: {}, children: [child] });
        continue;
      }
      if (isPassedOver(child)) continue;
      if (child.tag === 'dt') {
        if (!groups.length || groups.at(-1)!.said.length) groups.push({ terms: [], said: [] });
        groups.at(-1)!.terms.push(child);
      } else if (child.tag === 'dd') said(child);
      else look(child);
    }
  };
  look(list);
  return groups;
}

/** What a `<dt>` says: a date, words, or both. */
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
  return { edtf: '', words: '', label: tidy(text) };
}

/** Several dates of one entry: it happened at each of them. */
const allOf = (dates: readonly Term[]): string =>
  dates.length > 1 && dates.every(({ edtf }) => /^[\d-]+$/.test(edtf))
    ? `{${dates.map(({ edtf }) => edtf).join(',')}}`
    : (dates[0]?.edtf ?? '');

/**
 * Reads a definition list: each `<dd>` is an event with the date of its `<dt>`, or with one of its own. Where the `<dt>` names the
 * thing and the `<dd>` its date, the `<dt>` is the title. Empty where nothing has a date.
 */
export function* readTerms(list: HtmlElement, setting: Setting, where: string, inside: ReadInside): Steps<Outcome> {
  let count = 0;
  function* outcomeOfGroup({ terms, said }: Group): Steps<Outcome> {
    // A term of which nothing is said may be an entry itself.
    if (!said.length)
      return together(
        terms.map((term) => outcomeOf(readItem(term, spokenIn(term, setting)), `entry ${++count} of ${where}`)),
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
    return together(
      yield* mapSteps(said, function* readOne(dd): Steps<Outcome> {
        const place = `entry ${++count} of ${where}`;
        const special = yield* inside(dd, setting, place);
        if (special) return special;
        return yield* readSaid(
          dd,
          { edtf, words, label, term: terms[0], several: said.length > 1 },
          spokenIn(dd, setting),
          place,
          inside,
        );
      }),
    );
  }
  const all = together(yield* mapSteps(groupsOf(list), outcomeOfGroup));
  return all.items.length ? all : NOTHING;
}

function* readSaid(
  dd: HtmlElement,
  { edtf, words, label, term, several }: Term & { readonly term: HtmlElement | undefined; readonly several: boolean },
  setting: Setting,
  place: string,
  inside: ReadInside,
): Steps<Outcome> {
  const lines = linesOf(dd.children, { skip: isList });
  const around = asAround(edtf) || setting.around;
  if (!lines.length) {
    const nested = elementsIn(dd, isList).filter(isList);
    if (nested.length) {
      const context = {
        ...setting,
        around,
        given: edtf ? during(edtf) : setting.given,
        category: label || setting.category,
      };
      return together(yield* mapSteps(nested, (one) => readList(one, context, place, inside)));
    }
    if (!textOf(dd)) return NOTHING;
  }
  const own = dateOfItem(lines, around, setting.dating);
  const ownDate = own && 'edtf' in own && own.line === 0 && own.start === 0 ? own : undefined;
  const known =
    edtf && !(ownDate && asAround(edtf)) ? { edtf: several ? during(edtf) || edtf : edtf, words } : undefined;
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
    return outcomeOf('item' in alone ? { item: { ...alone.item, title: label, summary: '' } } : alone, place);
  }
  if (!('item' in read)) return outcomeOf({ ...read, raw: label ? `${label}: ${read.raw}` : read.raw }, place);
  const { item } = read;
  const id = item.id || (several ? '' : (term?.attributes['id'] ?? ''));
  const title = label && !item.title.startsWith(label) ? `${label}: ${item.title}` : item.title;
  return outcomeOf({ item: { ...item, id, title } }, place);
}

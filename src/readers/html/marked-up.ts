import { type Item, type ReadItem, readItem, type Setting } from './item.ts';
import { linesOf } from './lines.ts';
import { tidyTitle } from './tidy-title.ts';
import { isArticleLink, linkOf } from './links.ts';
import { reasonOf } from './refused-date.ts';
import { dateOfWords } from './times.ts';
import { attribute, classesOf, elementsIn, has, type HtmlElement, isElement, isIgnored, textOf } from './tree.ts';

/** Schema.org types that are events; some have names that do not end in Event. */
const EVENT = /schema\.org\/(?:\w*Event|Festival|Hackathon|EventSeries|CourseInstance)(?:\s|$)/;

/** Whether an element is an event in microdata. */
const isMicrodata = (element: HtmlElement): boolean =>
  has(element, 'itemscope') && EVENT.test(attribute(element, 'itemtype'));
/** Whether an element is an event in microformats, version 1 or 2. */
const isMicroformat = (element: HtmlElement): boolean =>
  classesOf(element).some((name) => name === 'h-event' || name === 'vevent');

/** Whether an element is marked as an event in microdata or microformats. */
export const isMarkedUp = (element: HtmlElement): boolean => isMicrodata(element) || isMicroformat(element);

/** The properties of an event by name; for each property the elements that hold it, in order. */
type Properties = ReadonlyMap<string, readonly HtmlElement[]>;

/** Names of microformat properties, as names of microdata properties. */
const AS_MICRODATA: Readonly<Record<string, string>> = {
  'p-name': 'name',
  summary: 'name',
  'dt-start': 'startDate',
  dtstart: 'startDate',
  'dt-end': 'endDate',
  dtend: 'endDate',
  'p-summary': 'description',
  'e-content': 'description',
  'p-description': 'description',
  'e-description': 'description',
  description: 'description',
  'p-location': 'location',
  location: 'location',
  'u-url': 'url',
  url: 'url',
  'u-photo': 'image',
  photo: 'image',
  'p-category': 'keywords',
};

function propertiesOf(event: HtmlElement): Properties {
  const properties = new Map<string, HtmlElement[]>();
  const microdata = isMicrodata(event);
  const stop = (element: HtmlElement): boolean =>
    isMarkedUp(element) ||
    (microdata ? has(element, 'itemscope') : classesOf(element).some((name) => /^(?:h-|vcard$)/.test(name)));
  for (const element of withSilent(event, stop)) {
    if (isMarkedUp(element)) continue;
    const names = microdata
      ? attribute(element, 'itemprop').split(/\s+/)
      : classesOf(element).map((name) => (Object.hasOwn(AS_MICRODATA, name) ? AS_MICRODATA[name]! : ''));
    for (const name of names.filter(Boolean)) properties.set(name, [...(properties.get(name) ?? []), element]);
  }
  return properties;
}

/** The elements of an event, including `<meta>` and `<link>`, which hold data that readers do not see. */
function withSilent(event: HtmlElement, stop: (element: HtmlElement) => boolean): HtmlElement[] {
  const of = ({ children }: HtmlElement): HtmlElement[] =>
    children.flatMap((child) => {
      if (!isElement(child)) return [];
      if (child.tag === 'meta' || child.tag === 'link') return [child];
      return isIgnored(child) ? [] : [child, ...(stop(child) ? [] : of(child))];
    });
  return of(event);
}

const FROM = ['content', 'datetime', 'value'];

/**
 * The words of a property: its machine-readable value such as `content`, else its text. For a place with a name
 * property, that name.
 */
function wordsOf(element: HtmlElement | undefined): string {
  if (!element) return '';
  const carried = FROM.map((name) => attribute(element, name)).find(Boolean);
  if (carried !== undefined) return carried;
  const name = elementsIn(element).find(
    (inner) =>
      /(?:^|\s)name(?:\s|$)/.test(attribute(inner, 'itemprop')) ||
      classesOf(inner).some((one) => one === 'p-name' || one === 'fn'),
  );
  const named = name && (attribute(name, 'content') || textOf(name));
  const address = elementsIn(element).find(
    (inner) => /(?:^|\s)address(?:\s|$)/.test(attribute(inner, 'itemprop')) || classesOf(inner).includes('p-adr'),
  );
  if (named && address) return [named, textOf(address)].filter(Boolean).join(', ');
  return named || textOf(element) || attribute(element, 'alt');
}

/** The machine-readable date of an element, and its words. */
function dateOf(
  element: HtmlElement | undefined,
  { around, dating }: Setting,
): { edtf: string; words: string } | { why: string } | undefined {
  if (!element) return undefined;
  const inner = elementsIn(element).find(({ tag }) => tag === 'time');
  const holder = inner && !FROM.some((name) => has(element, name)) ? inner : element;
  const title = holder.tag === 'abbr' || holder.tag === 'span' ? attribute(holder, 'title') : '';
  const carried = FROM.map((name) => attribute(holder, name)).find(Boolean) ?? (title || undefined);
  const words = textOf(holder);
  const read = dateOfWords(carried, words, around, dating);
  return 'edtf' in read
    ? { edtf: read.edtf, words }
    : { why: `its date, “${carried ?? words}”, cannot be read: ${reasonOf(read)}` };
}

/**
 * Reads an event in microdata or microformats. Whatever has no property is taken from the text of the element.
 * @param skip whether an element inside it is an event of its own
 */
export function readMarkedUp(event: HtmlElement, setting: Setting, skip: (element: HtmlElement) => boolean): ReadItem {
  const properties = propertiesOf(event);
  const first = (name: string): HtmlElement | undefined => properties.get(name)?.[0];
  const raw = textOf(event);
  const start = dateOf(first('startDate'), setting);
  if (start && 'why' in start) return { why: start.why, raw };
  const end = dateOf(first('endDate'), setting);
  if (end && 'why' in end) return { why: end.why, raw };
  const isInterval = start && end && end.edtf !== start.edtf && !/[/[{]/.test(start.edtf + end.edtf);
  const known = start && {
    edtf: isInterval ? `${start.edtf}/${end.edtf}` : start.edtf,
    words: [start.words, isInterval ? end.words : ''].filter((words) => /\p{Nd}{3}/u.test(words)).join(' – '),
  };
  const read = readItem(event, setting, { known, skip });
  if ('why' in read) {
    const name = wordsOf(first('name'));
    if (!name || !known)
      return { why: known ? read.why : 'it is marked as an event and has no start (startDate, dt-start)', raw };
  }
  /** Values from the text of the element, used if there is no property for them. */
  const fromText: Item | undefined = 'item' in read ? read.item : undefined;
  const title = wordsOf(first('name')) || fromText?.title || '';
  const own = (properties.get('url') ?? []).flatMap((link) =>
    isArticleLink(link) ? { href: attribute(link, 'href'), text: title, published: '' } : [],
  );
  const links = [first('name'), ...(properties.get('subjectOf') ?? [])].flatMap((element) => {
    const inside = element ? [element, ...elementsIn(element)] : [];
    return inside.flatMap((one) => linkOf(one) ?? []);
  });
  // Words outside all properties go into the summary, unless they are the title
  const asProperty = new Set([...properties.values()].flat());
  const rest = linesOf(event.children, { skip: (element) => asProperty.has(element) || skip(element) })
    .map(({ text }) => tidyTitle(text))
    .filter((line) => /\p{L}{3}/u.test(line) && !title.includes(line))
    .join('\n');
  const picture = first('image');
  const image = picture?.tag === 'img' ? fromText?.image : undefined;
  const url = attribute(event, 'itemid');
  return {
    item: {
      id: attribute(event, 'id'),
      title,
      date: known?.edtf ?? fromText?.date ?? '',
      dateText: known && known.words !== known.edtf ? known.words : '',
      summary: [...(properties.get('description') ?? []).map(wordsOf), rest]
        .filter((words) => words && words !== title)
        .join('\n'),
      category: attribute(event, 'data-category') || wordsOf(first('keywords')) || setting.category,
      place: wordsOf(first('location')) || attribute(event, 'data-place'),
      image: image ?? fromText?.image,
      links: [
        ...own,
        ...links,
        ...(/^https?:/.test(url) ? [{ href: url, text: title, published: '' }] : []),
        ...otherLinks(
          fromText,
          own.map(({ href }) => href),
        ),
      ],
    },
  };
}

/** The other links of the element. */
const otherLinks = (item: Item | undefined, known: readonly string[]): Item['links'] =>
  (item?.links ?? []).filter(({ href }) => !known.includes(href));

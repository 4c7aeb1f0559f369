import type { PageDating } from './dating.ts';
import { dateOfItem, type DateOfItem, type ItemDate } from './item-date.ts';
import { textOfItem } from './item-text.ts';
import { isFootnoteMark, type Line, linesOf } from './lines.ts';
import { type ItemLink, linkOf } from './links.ts';
import { attribute, elementsIn, type HtmlElement, type HtmlNode, isElement, oneLine } from './tree.ts';
import { reasonOf, whereDatesStand } from './refused-date.ts';
import { tidyTitle } from './tidy-title.ts';
import { dateOfWords } from './times.ts';

/** The parts of an entry; a part that is missing is an empty string. */
export interface Item {
  readonly id: string;
  readonly title: string;
  /** EDTF. */
  readonly date: string;
  /** The author's words for the date. */
  readonly dateText: string;
  readonly summary: string;
  readonly category: string;
  readonly place: string;
  readonly image: { readonly url: string; readonly alt: string } | undefined;
  readonly links: readonly ItemLink[];
}

/** An entry, or why the element is not one. */
export type ReadItem = { readonly item: Item } | { readonly why: string; readonly raw: string };

/** A date that does not come from the text of the entry: EDTF, and the author's words if they say more, else ''. */
export interface KnownDate {
  readonly edtf: string;
  readonly words: string;
}

/** The context of an entry. */
export interface Setting {
  /** The context for dates without a year: `1968`, `1968-05`, `1968-05-03` or ''. */
  readonly around: string;
  /** The date that headings give to entries without a date; '' if they give none. */
  readonly given: string;
  readonly category: string;
  readonly dating: PageDating;
  /** The links in the page's footnotes, by id of the note; used for footnote marks in an entry. */
  readonly notes: ReadonlyMap<string, readonly ItemLink[]>;
}

const picture = (nodes: readonly HtmlElement[]): Item['image'] => {
  const image = nodes.find(
    (element) => element.tag === 'img' && /^(?:https?:\/\/|(?![a-z][a-z\d+.-]*:).)/i.test(attribute(element, 'src')),
  );
  return image && { url: attribute(image, 'src'), alt: oneLine(attribute(image, 'alt')) };
};

const NO_DATE = 'it has no date; begin it with one, as in “3 May 1968: …”, or write <time datetime="1968-05-03">';

/**
 * Reads an entry: its date (from `data-date`, else from its text, else from the headings), title, summary, links and
 * picture.
 * @param element the element with `id`, `data-date`, `data-category` and `data-place`
 * @param nodes the nodes read as its text; by default the children of the element
 */
export function readItem(
  element: HtmlElement,
  setting: Setting,
  {
    nodes = element.children,
    lines: given,
    skip = () => false,
    known,
    found = null,
  }: {
    nodes?: readonly HtmlNode[] | undefined;
    /** Its lines, if it is only part of a paragraph. */
    lines?: readonly Line[] | undefined;
    skip?: ((element: HtmlElement) => boolean) | undefined;
    /** The date found in its text; undefined if the text has none, null to look for it now. */
    found?: DateOfItem | null;
    /** A date from elsewhere, such as a table cell or a `<dt>`. */
    known?: KnownDate | undefined;
  } = {},
): ReadItem {
  const lines = given ?? linesOf(nodes, { skip });
  const raw = lines.map(({ text }) => text).join(' ');
  const dated = dateFor(element, lines, setting, known, found);
  if ('why' in dated) return { why: dated.why, raw };
  const linked = given?.flatMap(({ pieces }) => pieces.flatMap(({ link }) => link ?? []));
  const inside = linked
    ? [...new Set(linked)]
    : nodes.flatMap((node) =>
        isElement(node) && !skip(node) ? [node, ...elementsIn(node, skip).filter((one) => !skip(one))] : [],
      );
  const isDate = (text: string): boolean => setting.dating.whole(text, setting.around) !== undefined;
  const links = inside.flatMap((one) =>
    isFootnoteMark(one)
      ? (setting.notes.get(attribute(one, 'href').slice(1)) ?? [])
      : (withoutDate(linkOf(one, isDate), dated.at) ?? []),
  );
  const image = picture(inside);
  const { title, summary } = textOfItem(lines, dated.at);
  const name = title || image?.alt || '';
  if (!name) return { why: 'it has a date but no words; write after the date what happened', raw };
  return {
    item: {
      id: attribute(element, 'id'),
      title: name,
      date: dated.edtf,
      dateText: dated.words,
      summary,
      category: attribute(element, 'data-category') || setting.category,
      place: attribute(element, 'data-place'),
      image,
      links,
    },
  };
}

/** The link that contains the whole item, without the date with which both begin. */
function withoutDate(link: ItemLink | undefined, at: ItemDate | undefined): ItemLink | undefined {
  if (!link || !at || at.line > 0 || at.start > 0 || !at.words || !link.text.startsWith(at.words)) return link;
  const text = tidyTitle(link.text.slice(at.words.length));
  return text ? { ...link, text } : link;
}

type Dated =
  | { readonly edtf: string; readonly words: string; readonly at: ItemDate | undefined }
  | { readonly why: string };

function dateFor(
  element: HtmlElement,
  lines: readonly Line[],
  { around, given, dating }: Setting,
  known: { edtf: string; words: string } | undefined,
  found: DateOfItem | null,
): Dated {
  const written = element.tag === 'time' ? '' : attribute(element, 'data-date');
  if (known && !attribute(element, 'data-date')) return { ...known, at: undefined };
  const own = found === null ? dateOfItem(lines, around, dating) : found;
  const at = own && 'edtf' in own ? own : undefined;
  if (written) {
    const read = dateOfWords(written, '', around, dating);
    if ('edtf' in read) return { edtf: read.edtf, words: at ? wordsToKeep(at) : '', at };
    return { why: `its data-date, “${written}”, cannot be read: ${reasonOf(read)}` };
  }
  if (at) return { edtf: at.edtf, words: wordsToKeep(at), at };
  if (own && 'why' in own) return { why: `its date, “${own.text}”, cannot be read: ${own.why}` };
  return given ? { edtf: given, words: '', at: undefined } : { why: refusedIn(lines, dating) ?? NO_DATE };
}

/** Why the words at the place of a date are not a date. */
function refusedIn([first]: readonly Line[], dating: PageDating): string | undefined {
  for (const words of whereDatesStand(first?.text ?? '')) {
    const refused = dating.refused(words);
    if (refused) return `its date, “${words}”, cannot be read: ${reasonOf(refused)}`;
  }
  return undefined;
}

/** The words for a date. They are kept if they are marked, if they name the year, or if EDTF would lose something. */
export function wordsToKeep({ words, marked, edtf }: Pick<ItemDate, 'words' | 'marked' | 'edtf'>): string {
  const bare = words
    .replace(/(?:[\s:：,;，、]|\s[–—-])+$/u, '')
    .replace(/(?<=[年月日代년월일대])(?:には|に|에는|에)$/u, '');
  const isClock = /^\d{1,2}[:.h]\d\d(?!\d|\.)/.test(bare);
  return bare !== edtf && !isClock && (marked || /\p{Nd}{3,}/u.test(bare)) ? bare : '';
}

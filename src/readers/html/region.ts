import { type Block, blocksOf } from './blocks.ts';
import { asAround } from './datetime.ts';
import { type Facts, isEvent } from './facts.ts';
import { type Heading, headingsOf } from './headings.ts';
import { type ReadItem, readItem, type Setting } from './item.ts';
import { tidy } from './tidy.ts';
import { type ReadInside, readList } from './lists.ts';
import { isMarkedUp, readMarkedUp } from './marked-up.ts';
import { during, leftOut, NOTHING, type Outcome, outcomeOf, together } from './outcome.ts';
import { readParagraph } from './paragraphs.ts';
import { captionOf, readTable } from './tables.ts';
import { readTerms } from './terms.ts';
import { attribute, type HtmlElement, isList, textOf } from './tree.ts';
import { yearOf } from './headings.ts';

/** What is shared by the parts of one page. */
export interface Page {
  readonly facts: ReadonlyMap<HtmlElement, Facts>;
  /** How many lists, tables and so on there have been, by the word for them. */
  readonly counts: Map<string, number>;
}

/** A page, or a part of it, with the outcome of each block. */
export interface Region {
  readonly blocks: readonly Block[];
  readonly outcomes: Outcome[];
  readonly headings: readonly Heading[];
  readonly over: readonly (Heading | undefined)[];
}

/** "list 2": the name of a part in what is said of it. */
function nameOf(what: string, { counts }: Page): string {
  const count = (counts.get(what) ?? 0) + 1;
  counts.set(what, count);
  return `${what} ${count}`;
}

/** The date that the headings give to what has none: that of the nearest one which is a date alone. */
function givenBy(heading: Heading | undefined): string {
  for (let at = heading; at; at = at.outer) if (at.date) return at.alone ? during(at.date.edtf) : '';
  return '';
}

/** Reads the blocks of an element that are entries by themselves; headings and prose come after, when it is known what stands under them. */
export function readRegion(root: HtmlElement, setting: Setting, page: Page): Region {
  const blocks = blocksOf(root, page.facts, setting.notes);
  const { headings, over } = headingsOf(blocks, setting.around, setting.dating);
  const headingAt = new Set(headings.map(({ at }) => at));
  const inside = insideOf(page);
  const outcomes = blocks.map((block, i): Outcome => {
    const heading = over[i];
    const context = { ...setting, around: heading?.around ?? setting.around, given: givenBy(heading) || setting.given };
    if (block.kind === 'end' || headingAt.has(i)) return NOTHING;
    const { element } = block;
    switch (block.kind) {
      case 'list':
        return readList(element, context, nameOf('list', page), inside);
      case 'terms':
        return readTerms(element, context, nameOf('definition list', page), inside);
      case 'table':
        return tableOutcome(element, context, page);
      case 'card':
        return outcomeOf(readItem(element, context), nameOf('card', page));
      case 'event':
        return eventOutcome(element, context, nameOf('event', page), page);
      case 'paragraph': {
        const { entries, before } = readParagraph(element, context);
        const left = before ? [leftOut(nameOf('text', page), before, 'it has no date')] : [];
        return together([{ items: [], left }, ...entries.map((entry) => outcomeOf(entry, nameOf('paragraph', page)))]);
      }
      default:
        return NOTHING;
    }
  });
  return { blocks, outcomes, headings, over };
}

function tableOutcome(table: HtmlElement, context: Setting, page: Page): Outcome {
  const caption = captionOf(table);
  const dated = context.dating.whole(caption, context.around);
  const around = (dated && asAround(dated)) || yearOf(caption) || context.around;
  const setting = { ...context, around, given: dated ? during(dated) : context.given };
  const outcome = readTable(table, setting, nameOf('table', page), insideOf(page));
  if (outcome.items.length) return outcome;
  // A table without a column of dates may be there for the layout alone.
  const { groups, headings, events } = page.facts.get(table)!;
  return groups + headings + events > 0 ? regionOutcome(table, context, page) : NOTHING;
}

/** What is read by itself in an event. */
const apart = (one: HtmlElement): boolean => isEvent(one) || isList(one) || one.tag === 'dl' || one.tag === 'table';

/** An event that its author marked as one; what is dated in it are events of their own. */
function eventOutcome(element: HtmlElement, context: Setting, place: string, page: Page): Outcome {
  const { groups, events } = page.facts.get(element)!;
  if (isMarkedUp(element)) {
    const nested = events ? regionOutcome(element, { ...context, given: '' }, page) : NOTHING;
    return together([outcomeOf(readMarkedUp(element, context), place), nested]);
  }
  const date = readItem(element, context);
  const around = 'item' in date ? asAround(date.item.date) : '';
  const nested =
    groups + events
      ? regionOutcome(element, { ...context, around: around || context.around, given: '' }, page)
      : NOTHING;
  const itself: ReadItem = nested.items.length ? readItem(element, context, { skip: apart }) : date;
  return together([outcomeOf(itself, place), nested]);
}

const regionOutcome = (element: HtmlElement, setting: Setting, page: Page): Outcome =>
  together(readRegion(element, setting, page).outcomes);

/** Reads what is marked as an event in an item or row; undefined where nothing is. */
function insideOf(page: Page): ReadInside {
  return (element, setting, place) => {
    if (isMarkedUp(element)) return eventOutcome(element, setting, place, page);
    if (!page.facts.get(element)?.events || attribute(element, 'data-date')) return undefined;
    const outcome = regionOutcome(element, setting, page);
    return outcome.items.length + outcome.left.length ? outcome : undefined;
  };
}

/** The elements right under a heading up to the first from which an entry was made: its text. */
export function textsUnder({ at, directEnd }: Heading, { blocks, outcomes }: Region): HtmlElement[] {
  const filled = outcomes.findIndex(({ items }, i) => i > at && i < directEnd && items.length > 0);
  return blocks.slice(at + 1, filled < 0 ? directEnd : filled).flatMap((block, i) => {
    const { items, left } = outcomes[at + 1 + i]!;
    return 'element' in block &&
      block.kind !== 'heading' &&
      block.kind !== 'aside' &&
      block.kind !== 'notes' &&
      items.length + left.length === 0 &&
      textOf(block.element)
      ? [block.element]
      : [];
  });
}

/** Whether an entry was made of what stands from one block up to another. */
export const holdsEntries = ({ outcomes }: Region, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (outcomes[i]!.items.length) return true;
  return false;
};

/** The words of a heading as a title. */
export const headingTitle = ({ text }: Heading): string => tidy(text);

import { mapSteps } from '../../file/map-steps.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import { type Block, blocksOf } from './blocks.ts';
import { contextDate } from './datetime.ts';
import { type Facts, factsFor, isEvent } from './facts.ts';
import { type Heading, headingSteps, yearOf } from './headings.ts';
import { readItem, type Setting } from './item.ts';
import { spokenIn } from './language.ts';
import { type ReadNestedEntries, readList } from './lists.ts';
import { isMarkedUp, readMarkedUp } from './marked-up.ts';
import { leftOutEntry, NO_ENTRIES, type PartResult, resultOf, joinResults } from './part-result.ts';
import { sometimeDuring } from './sometime.ts';
import { readParagraph, yearsOfParagraphs } from './paragraphs.ts';
import { captionOf, readTable } from './tables.ts';
import { readTerms } from './terms.ts';
import { attribute, type HtmlElement, isElement } from './tree.ts';
import { datesOverEntries, type Region, unreadTexts } from './text-under-headings.ts';
import { readHeadings } from './sections.ts';
import type { YearFirst } from './year-first.ts';

/** Share of the time of a region in which its headings are read. */
const HEADINGS = 0.1;

/** State shared by all parts of one page. */
export interface Page {
  readonly facts: ReadonlyMap<HtmlElement, Facts>;
  /** How many lists, tables and so on have been named so far, by kind. */
  readonly counts: Map<string, number>;
}

/** The name of a part in messages: "list 2". */
function nameOf(what: string, { counts }: Page): string {
  const count = (counts.get(what) ?? 0) + 1;
  counts.set(what, count);
  return `${what} ${count}`;
}

/**
 * The date that headings give to entries without one: that of the nearest dated heading, if it is nothing but a date.
 */
function givenBy(heading: Heading | undefined): string {
  for (let at = heading; at; at = at.outer) if (at.date) return at.alone ? sometimeDuring(at.date.edtf) : '';
  return '';
}

/**
 * Reads the blocks of an element that are entries on their own. Headings and prose are read later (`readHeadings`),
 * when it is known what is below them.
 */
export function* readRegion(root: HtmlElement, setting: Setting, page: Page): Steps<Region> {
  const blocks = blocksOf(root, page.facts, setting.notes, setting.dating);
  yield 0;
  const { headings, over } = yield* withinShares(headingSteps(blocks, setting.around, setting.dating), 0, HEADINGS);
  const headingAt = new Set(headings.map(({ at }) => at));
  const inside = insideOf(page);
  const years = yearsIn(blocks, over, headingAt, setting);
  function* resultOfBlock(block: Block, i: number): Steps<PartResult> {
    const heading = over[i];
    const inHeading = {
      ...setting,
      around: heading?.around ?? setting.around,
      given: givenBy(heading) || setting.given,
    };
    if (block.kind === 'end' || headingAt.has(i) || heading?.behind) return NO_ENTRIES;
    const { element } = block;
    const context = spokenIn(element, inHeading);
    switch (block.kind) {
      case 'list':
        return yield* readList(element, context, nameOf('list', page), inside);
      case 'terms':
        return yield* readTerms(element, context, nameOf('definition list', page), inside);
      case 'table':
        return yield* tableResult(element, context, page);
      case 'card':
        return resultOf(readItem(element, context), nameOf('card', page));
      case 'event':
        return yield* eventResult(element, context, nameOf('event', page), page);
      case 'paragraph': {
        const { entries, before } = readParagraph(element, context, years.get(i));
        const leftOut = before ? [leftOutEntry(nameOf('text', page), before, 'it has no date')] : [];
        return joinResults([
          { items: [], leftOut },
          ...entries.map((entry) => resultOf(entry, nameOf('paragraph', page))),
        ]);
      }
      default:
        return NO_ENTRIES;
    }
  }
  const results = yield* withinShares(mapSteps(blocks, resultOfBlock), HEADINGS, 1);
  return { blocks, results, headings, over };
}

/**
 * The years of the lines of paragraphs, by block index. Paragraphs under the same heading are read in the context of
 * each other.
 */
function yearsIn(
  blocks: readonly Block[],
  over: readonly (Heading | undefined)[],
  headingAt: ReadonlySet<number>,
  setting: Setting,
): ReadonlyMap<number, (YearFirst | undefined)[]> {
  const groups = new Map<Heading | undefined, number[]>();
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || headingAt.has(i) || over[i]?.behind) continue;
    const group = groups.get(over[i]);
    if (group) group.push(i);
    else groups.set(over[i], [i]);
  }
  const years = new Map<number, (YearFirst | undefined)[]>();
  for (const [heading, at] of groups) {
    const elements = at.flatMap((i) => {
      const block = blocks[i]!;
      return block.kind === 'end' ? [] : [block.element];
    });
    const read = yearsOfParagraphs(elements, { ...setting, around: heading?.around ?? setting.around });
    for (const [k, i] of at.entries()) years.set(i, read[k] ?? []);
  }
  return years;
}

function* tableResult(table: HtmlElement, context: Setting, page: Page): Steps<PartResult> {
  const caption = captionOf(table);
  const dated = context.dating.whole(caption, context.around);
  const around = (dated && contextDate(dated)) || yearOf(caption) || context.around;
  const setting = { ...context, around, given: dated ? sometimeDuring(dated) : context.given };
  const place = nameOf('table', page);
  const result = yield* readTable(table, setting, place, insideOf(page));
  if (result.items.length) return result;
  // A table without a date column may be used only for layout
  const { groups, headings, events } = factsFor(page.facts, table);
  return groups + headings + events > 0 ? yield* regionResult(table, context, page, place) : NO_ENTRIES;
}

/** Reads an element marked as an event; dated parts inside it are further events. */
function* eventResult(element: HtmlElement, context: Setting, place: string, page: Page): Steps<PartResult> {
  const { groups, events } = factsFor(page.facts, element);
  const markedUp = isMarkedUp(element);
  const date = markedUp ? undefined : readItem(element, context);
  const around = (date && 'item' in date && contextDate(date.item.date)) || context.around;
  const kinds = markedUp ? ['event'] : ['event', 'list', 'terms', 'table'];
  const { blocks, results } =
    events || (groups && !markedUp)
      ? yield* readRegion(element, { ...context, around, given: '' }, page)
      : { blocks: [], results: [] };
  const apart = new Set<HtmlElement>();
  const nested = blocks.flatMap((block, i) => {
    const result = results[i]!;
    if (block.kind === 'end' || !kinds.includes(block.kind) || !(result.items.length || block.kind === 'event'))
      return [];
    apart.add(block.element);
    return [result];
  });
  const skip = (one: HtmlElement): boolean => apart.has(one);
  const itself = markedUp
    ? readMarkedUp(element, context, skip)
    : apart.size || !date
      ? readItem(element, context, { skip })
      : date;
  return joinResults([resultOf(itself, place), ...nested]);
}

/** Reads an item, row or table as if it were a page; text without a date is left out. */
function* regionResult(element: HtmlElement, setting: Setting, page: Page, place: string): Steps<PartResult> {
  const region = yield* readRegion(element, setting, page);
  const usedHeadings = yield* readHeadings(region, setting);
  for (const at of datesOverEntries(region)) usedHeadings.add(at);
  const leftOut = unreadTexts(region, usedHeadings).map(({ text }) => leftOutEntry(place, text, 'it has no date'));
  return joinResults([...region.results, { items: [], leftOut }]);
}

/** Reads the events marked in an item or row; undefined if there are none. */
function insideOf(page: Page): ReadNestedEntries {
  return function* readMarked(element, setting, place): Steps<PartResult | undefined> {
    if (isMarkedUp(element)) return yield* eventResult(element, setting, place, page);
    const events =
      page.facts.get(element)?.events ??
      element.children.some((child) => isElement(child) && (isEvent(child) || page.facts.get(child)?.events));
    if (!events || attribute(element, 'data-date')) return undefined;
    const result = yield* regionResult(element, setting, page, place);
    return result.items.length + result.leftOut.length ? result : undefined;
  };
}

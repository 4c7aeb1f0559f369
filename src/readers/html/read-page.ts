import { clip } from '../../file/problem.ts';
import { runSteps, type Steps } from '../../file/steps.ts';
import type { LeftOut, Reading } from '../reading.ts';
import type { DateOrder } from './dating.ts';
import { factsOf } from './facts.ts';
import type { Heading } from './headings.ts';
import type { Item, Setting } from './item.ts';
import { datingFor, withLanguages } from './language.ts';
import { isCited, notesOf } from './notes.ts';
import { leftOutEntry } from './part-result.ts';
import { fileOf } from './records.ts';
import { readRegion } from './region.ts';
import { readHeadings } from './sections.ts';
import { captionOf } from './tables.ts';
import { datesOverEntries, headingTitle, holdsEntries, type Region, unreadTexts } from './text-under-headings.ts';
import { type HtmlElement, isElement, isIgnored, textOf } from './tree.ts';

/** The result of reading a page. */
export interface PageReading extends Reading {
  /** The items of `leftOut` that are not entries: headings, texts and lists around the story. */
  readonly around: readonly LeftOut[];
  /** Indices of the page's children with text from which nothing was read, in order. */
  readonly unread: readonly number[];
}

/**
 * The heading that is the title: the first heading without a date above entries. If other headings of its level also
 * have entries, there is no title; each of them is then a category.
 */
function titleOf(region: Region): Heading | undefined {
  const above = region.headings.filter(
    (heading) =>
      !heading.date &&
      !heading.outer?.date &&
      holdsEntries(region, heading.at + 1, heading.end) &&
      !region.results[heading.at]!.items.length,
  );
  const [first, ...others] = above;
  return first && !holdsEntries(region, 0, first.at) && !others.some(({ level }) => level <= first.level)
    ? first
    : undefined;
}

/** Uses the headings above an entry that are neither title nor date as its category; the nearest one counts. */
function withCategories(region: Region, title: Heading | undefined, used: Set<number>): Item[] {
  return region.results.flatMap(({ items }, i) => {
    let heading = region.over[i];
    while (heading && (heading.date || heading === title || heading.at === i)) heading = heading.outer;
    if (!heading || !items.length) return items;
    if (items.some((item) => !item.category)) used.add(heading.at);
    const category = headingTitle(heading);
    return items.map((item) => (item.category ? item : { ...item, category }));
  });
}

/**
 * Reads a story written as a page: lists, definition lists, tables, dated headings and paragraphs, elements with
 * `data-date`, microdata and microformats. Every entry is kept, or left out with a reason. Never throws. O(size), not
 * counting the reading of dates.
 * @param lang language of the page, a BCP 47 tag or ''
 */
export const readPage = (page: HtmlElement, lang: string): PageReading => runSteps(pageSteps(page, lang));

/** `readPage` in steps of a few milliseconds. Yields the share that is done. */
export function* pageSteps(page: HtmlElement, lang: string, order?: DateOrder): Steps<PageReading> {
  const root = withLanguages(page, lang);
  yield 0;
  const notes = notesOf(root);
  yield 0;
  const setting: Setting = { around: '', given: '', category: '', dating: datingFor(root, lang, order), notes };
  yield 0;
  const facts = factsOf(root);
  yield 0;
  const region = yield* readRegion(root, setting, { facts, counts: new Map() });
  const used = yield* readHeadings(region, setting);
  const { blocks, results } = region;
  const title = titleOf(region);
  const items = withCategories(region, title, used);
  if (title) used.add(title.at);
  for (const at of datesOverEntries(region)) used.add(at);

  const entriesLeftOut = results.flatMap((result) => result.leftOut);
  const around: LeftOut[] = [];
  const readTops = new Set<number>();
  for (const [i, block] of blocks.entries()) {
    const read = used.has(i) || results[i]!.items.length + results[i]!.leftOut.length > 0;
    if (read || block.kind === 'aside') for (const top of block.tops) readTops.add(top);
  }
  const firstEntry = results.findIndex((result) => result.items.length > 0);
  const described: string[] = [];
  for (const { at, block, text } of unreadTexts(region, used)) {
    const inSight = !block.hasBareText && block.tops.length > 0 && block.tops.every((top) => !readTops.has(top));
    if (inSight && region.over[at]?.behind) continue;
    if (block.kind === 'notes') {
      if (!inSight && !isCited(block.element, notes))
        around.push(leftOutEntry('a list of notes', text, 'what it says besides links to articles is not shown'));
      continue;
    }
    if (block.kind !== 'heading' && block.kind !== 'paragraph') {
      around.push(
        leftOutEntry(
          `a ${NAMES[block.kind] ?? block.kind}`,
          text,
          'nothing in it has a date, so it is not part of the story',
        ),
      );
      continue;
    }
    // If it is a child of the page on its own, it stays visible in the page
    if (inSight) continue;
    if (at < firstEntry && block.kind === 'paragraph') described.push(text);
    else around.push(leftOutEntry(block.kind === 'heading' ? 'a heading' : 'a text', text, 'it has no date'));
  }
  yield 1;
  const text = items.length + entriesLeftOut.length + around.length === 0 ? textOf(root) : '';
  if (text && blocks.some(({ kind }) => kind !== 'aside' && kind !== 'end'))
    around.push({
      where: 'the text',
      raw: text,
      why: `In the text “${clip(text)}” nothing has a date; write lists, tables or headings with dates.`,
    });
  const table = blocks.find((block) => block.kind === 'table');
  const caption = table?.kind === 'table' ? captionOf(table.element) : '';
  const about = {
    title: title ? headingTitle(title) : setting.dating.whole(caption, '') === undefined ? caption : '',
    description: described.join('\n'),
    lang,
  };
  const unread = root.children.flatMap((child, i) =>
    isElement(child) && !isIgnored(child) && !readTops.has(i) && textOf(child) ? [i] : [],
  );
  const leftOut = [...entriesLeftOut, ...around];
  yield 1;
  return {
    file: fileOf(items, about),
    records: items.length + leftOut.length,
    kept: items.length,
    leftOut,
    around,
    unread,
  };
}

const NAMES: Readonly<Record<string, string>> = { terms: 'definition list' };

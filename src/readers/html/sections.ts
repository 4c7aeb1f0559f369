import type { Steps } from '../../file/steps.ts';
import { type KnownDate, readItem, type Setting, wordsToKeep } from './item.ts';
import { dateOfHeading, type Heading, PARAGRAPH } from './headings.ts';
import type { ItemDate } from './item-date.ts';
import { spokenIn } from './language.ts';
import { NO_ENTRIES, resultOf } from './part-result.ts';
import { headingTitle, holdsEntries, type Region, textsUnder, wholeTextUnder } from './text-under-headings.ts';
import { attribute } from './tree.ts';

/** Number of headings read in one step. */
const AT_ONCE = 250;

/** Headings that are directly followed by their date on a line of its own: "The march" and below it "3 May 1968". */
function datedBelow({ headings }: Region): ReadonlyMap<Heading, Heading> {
  const pairs = headings.flatMap((heading, i): [Heading, Heading][] => {
    const below = headings[i + 1];
    const further = headings[i + 2];
    const only =
      below?.level === PARAGRAPH &&
      below.at === heading.at + 1 &&
      !(further?.level === PARAGRAPH && further.outer === heading);
    return heading.level < 7 && !heading.date && below && only ? [[heading, below]] : [];
  });
  return new Map(pairs.length > 1 ? pairs : []);
}

/**
 * Headings directly preceded by their date in its own paragraph or heading: "3 May 1968" and below it "The march".
 * Counts only if it happens at least twice.
 */
function* datedAbove(region: Region, setting: Setting): Steps<ReadonlyMap<Heading, DateAbove>> {
  const { blocks, headings } = region;
  const pairs: [Heading, DateAbove][] = [];
  for (const [i, heading] of headings.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) yield 1;
    const { at, level, date } = heading;
    const [above, before] = [blocks[at - 1], blocks[at - 2]];
    if (date || level >= 7 || holdsEntries(region, at, heading.end)) continue;
    if (above?.kind !== 'heading' && above?.kind !== 'paragraph') continue;
    // A heading under one of a higher level belongs to it, and a date right below a heading belongs to that heading.
    if (above.kind === 'heading' ? above.level < level : before?.kind === 'heading' && before.level >= level) continue;
    const read = dateOfHeading(above.element, heading.outer?.around ?? '', spokenIn(above.element, setting).dating);
    if (read.date && read.alone) pairs.push([heading, { at: at - 1, date: read.date }]);
  }
  return new Map(pairs.length > 1 ? pairs : []);
}

/** The index of the block above a heading that is its date, and that date. */
interface DateAbove {
  readonly at: number;
  readonly date: ItemDate;
}

/**
 * Makes entries from headings, from the last to the first. A heading with a date and a title is an event, with the text
 * below it. If a heading is only a date, the text below it is the event. A heading without a date inside the section of
 * a date is an event, too. Only text directly below a heading, up to the first entry, is used.
 * Yields 1, since the rest of the region has been read before.
 * @returns the indices of the blocks whose text was used; their entries are put into the results of the region
 */
export function* readHeadings(region: Region, setting: Setting): Steps<Set<number>> {
  const { blocks, results, headings } = region;
  const taken = new Set<number>();
  const above = yield* datedAbove(region, setting);
  const below = above.size ? new Map<Heading, Heading>() : datedBelow(region);
  const dates = new Set(below.values());
  const datesAbove = new Set([...above.values()].map(({ at }) => at));
  /** Makes an entry from a heading, or from the text below it, and puts it at the index of the heading. */
  const entry = (heading: Heading, texts: readonly number[], withHeading: boolean, known?: KnownDate): void => {
    const { at, element, outer } = heading;
    const under = texts.flatMap((i) => {
      const block = blocks[i]!;
      return block.kind === 'end' ? [] : [block.element];
    });
    const attributes = withHeading ? element.attributes : { id: attribute(element, 'id') };
    const read = readItem(
      { ...element, attributes },
      { ...spokenIn(element, setting), around: outer?.around ?? setting.around, given: '' },
      { nodes: withHeading ? [element, ...under] : under, known },
    );
    results[at] = resultOf(read, `the heading “${headingTitle(heading).slice(0, 40)}”`);
    if ('item' in read) for (const i of [at, ...texts]) taken.add(i);
  };
  for (const [i, heading] of headings.toReversed().entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) yield 1;
    const { at, date, alone } = heading;
    if (heading.behind) continue;
    const texts = textsUnder(heading, region);
    const dating = below.get(heading);
    const dateAbove = above.get(heading);
    if (dateAbove) {
      const others = texts.filter((i) => !datesAbove.has(i));
      entry(heading, others, true, { edtf: dateAbove.date.edtf, words: wordsToKeep(dateAbove.date) });
      results[dateAbove.at] = NO_ENTRIES;
      taken.add(dateAbove.at);
    } else if (dating?.date) {
      entry(heading, textsUnder(dating, region), true, {
        edtf: dating.date.edtf,
        words: wordsToKeep(dating.date),
      });
    } else if (dates.has(heading)) {
      // It is the date of the heading above it.
      taken.add(at);
    } else if (date && !alone) {
      const leads = date.line === 0 && date.start === 0;
      const whole = !holdsEntries(region, at + 1, heading.end);
      if (leads || whole) entry(heading, whole ? wholeTextUnder(heading, region) : texts, true);
    } else if (date) {
      if (texts.length) entry(heading, texts, false, { edtf: date.edtf, words: wordsToKeep(date) });
    } else if (heading.level < PARAGRAPH - 1 && !holdsEntries(region, at + 1, heading.end)) {
      const given = datedOuter(heading, region);
      if (given && texts.length) entry(heading, texts, true, { edtf: given, words: '' });
    }
  }
  return taken;
}

/**
 * The date of the outer heading for a heading without one, if the outer heading is only a date and has no entries
 * directly below it; ''.
 */
function datedOuter({ outer }: Heading, region: Region): string {
  if (!outer?.date || !outer.alone) return '';
  return holdsEntries(region, outer.at + 1, outer.directEnd) ? '' : outer.date.edtf;
}

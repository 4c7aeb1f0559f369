import { type KnownDate, readItem, type Setting, wordsToKeep } from './item.ts';
import { dateOfHeading, type Heading, PARAGRAPH } from './headings.ts';
import type { ItemDate } from './item-date.ts';
import { spokenIn } from './language.ts';
import { NO_ENTRIES, resultOf } from './part-result.ts';
import { headingTitle, holdsEntries, type Region, textsUnder, wholeTextUnder } from './text-under-headings.ts';
import { attribute } from './tree.ts';

/** Headings under which the first thing is their date, in a line of its own: "The march" and below it "3 May 1968". */
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

/** Headings with their date in a paragraph or heading of its own just above them, where this is so at least twice: "3 May 1968" and below it "The march". */
function datedAbove(region: Region, setting: Setting): ReadonlyMap<Heading, DateAbove> {
  const { blocks, headings } = region;
  const pairs = headings.flatMap((heading): [Heading, DateAbove][] => {
    const { at, level, date } = heading;
    const [above, before] = [blocks[at - 1], blocks[at - 2]];
    if (date || level >= 7 || holdsEntries(region, at, heading.end)) return [];
    if (above?.kind !== 'heading' && above?.kind !== 'paragraph') return [];
    // A heading below another level stands under it; a date right under a heading is that of the heading.
    if (above.kind === 'heading' ? above.level < level : before?.kind === 'heading' && before.level >= level) return [];
    const read = dateOfHeading(above.element, heading.outer?.around ?? '', spokenIn(above.element, setting).dating);
    return read.date && read.alone ? [[heading, { at: at - 1, date: read.date }]] : [];
  });
  return new Map(pairs.length > 1 ? pairs : []);
}

/** The place of the paragraph of a date, and what it says. */
interface DateAbove {
  readonly at: number;
  readonly date: ItemDate;
}

/**
 * Makes entries of headings, from the last to the first: a heading with a date and a title is an event, with the text under it; of a
 * heading that is a date alone the text under it is; and so is a heading without a date in the section of a date. Only text right under
 * a heading, up to the first entry, is taken.
 * @returns the indices of the blocks whose text was used; their entries are put into the results of the region
 */
export function readHeadings(region: Region, setting: Setting): Set<number> {
  const { blocks, results, headings } = region;
  const taken = new Set<number>();
  const above = datedAbove(region, setting);
  const below = above.size ? new Map<Heading, Heading>() : datedBelow(region);
  const dates = new Set(below.values());
  const datesAbove = new Set([...above.values()].map(({ at }) => at));
  /** Puts an entry of a heading, or of the text under it, where the heading stands. */
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
  for (const heading of headings.toReversed()) {
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
      // Its entry is that of the heading above it.
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

/** The date of the heading around one without a date, where it is a date alone and has no entries right under it; ''. */
function datedOuter({ outer }: Heading, region: Region): string {
  if (!outer?.date || !outer.alone) return '';
  return holdsEntries(region, outer.at + 1, outer.directEnd) ? '' : outer.date.edtf;
}

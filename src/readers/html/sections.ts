import { type KnownDate, readItem, type Setting, wordsToKeep } from './item.ts';
import { type Heading, PARAGRAPH } from './headings.ts';
import { outcomeOf } from './outcome.ts';
import { headingTitle, holdsEntries, type Region, textsUnder } from './under.ts';
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

/**
 * Makes entries of headings, from the last to the first: a heading with a date and a title is an event, with the text under it; of a
 * heading that is a date alone the text under it is; and so is a heading without a date in the section of a date. Only text right under
 * a heading, up to the first entry, is taken.
 * @returns the indices of the blocks whose text was taken, besides the outcomes that are put into the region
 */
export function readHeadings(region: Region, setting: Setting): Set<number> {
  const { blocks, outcomes, headings } = region;
  const taken = new Set<number>();
  const below = datedBelow(region);
  const dates = new Set(below.values());
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
      { ...setting, around: outer?.around ?? setting.around, given: '' },
      { nodes: withHeading ? [element, ...under] : under, known },
    );
    outcomes[at] = outcomeOf(read, `the heading “${headingTitle(heading).slice(0, 40)}”`);
    if ('item' in read) for (const i of [at, ...texts]) taken.add(i);
  };
  for (const heading of headings.toReversed()) {
    const { at, date, alone } = heading;
    if (heading.behind) continue;
    const texts = textsUnder(heading, region);
    const dating = below.get(heading);
    if (dating?.date) {
      entry(heading, textsUnder(dating, region), true, {
        edtf: dating.date.edtf,
        words: wordsToKeep(dating.date),
      });
    } else if (dates.has(heading)) {
      // Its entry is that of the heading above it.
      taken.add(at);
    } else if (date && !alone) {
      const leads = date.line === 0 && date.start === 0;
      if (leads || !holdsEntries(region, at + 1, heading.end)) entry(heading, texts, true);
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

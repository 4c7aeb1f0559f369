import { readItem, type Setting } from './item.ts';
import { type Heading, PARAGRAPH } from './headings.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { headingTitle, holdsEntries, type Region, textsUnder } from './region.ts';

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
 * a heading, and only where no entry stands there, is taken.
 * @returns the indices of the blocks whose text was taken, besides the outcomes that are put into the region
 */
export function readHeadings(region: Region, setting: Setting): Set<number> {
  const { blocks, outcomes, headings } = region;
  const taken = new Set<number>();
  const below = datedBelow(region);
  const dates = new Set(below.values());
  const take = (heading: Heading, upTo: number): void => {
    for (let i = heading.at; i < upTo; i++) if (!outcomes[i]!.items.length) taken.add(i);
  };
  const entry = (heading: Heading, outcome: Outcome, upTo: number): void => {
    outcomes[heading.at] = outcome;
    if (outcome.items.length) take(heading, upTo);
  };
  const around = (heading: Heading): Setting => ({
    ...setting,
    around: heading.outer?.around ?? setting.around,
    given: '',
  });
  for (const heading of headings.toReversed()) {
    const { at, directEnd, date, alone, element } = heading;
    const place = `the heading “${headingTitle(heading).slice(0, 40)}”`;
    const filled = holdsEntries(region, at + 1, directEnd);
    const texts = filled && heading.level < PARAGRAPH ? [] : textsUnder(heading, region);
    const dating = below.get(heading);
    if (dating) {
      const known = {
        edtf: dating.date!.edtf,
        words:
          /\p{Nd}{3}/u.test(dating.date!.words) && dating.date!.words !== dating.date!.edtf ? dating.date!.words : '',
      };
      const nodes = [element, ...textsUnder(dating, region)];
      if (!holdsEntries(region, dating.at + 1, dating.directEnd))
        entry(heading, outcomeOf(readItem(element, around(heading), { nodes, known }), place), dating.directEnd);
    } else if (dates.has(heading)) continue;
    else if (date && !alone) {
      const leads = date.line === 0 && date.start === 0;
      if (!leads && holdsEntries(region, at + 1, heading.end)) continue;
      entry(
        heading,
        outcomeOf(readItem(element, around(heading), { nodes: [element, ...texts] }), place),
        filled ? at + 1 : directEnd,
      );
    } else if (date) {
      if (!texts.length) continue;
      const words = date.words !== date.edtf && /\p{Nd}{3}/u.test(date.words) ? date.words : '';
      entry(
        heading,
        outcomeOf(
          readItem({ ...element, attributes: { id: element.attributes['id'] ?? '' } }, around(heading), {
            nodes: texts,
            known: { edtf: date.edtf, words },
          }),
          place,
        ),
        directEnd,
      );
    } else if (heading.level < 7) {
      const given = datedOuter(heading, region);
      if (given && !holdsEntries(region, at + 1, heading.end) && 'element' in blocks[at]!)
        entry(
          heading,
          outcomeOf(
            readItem(element, around(heading), { nodes: [element, ...texts], known: { edtf: given, words: '' } }),
            place,
          ),
          directEnd,
        );
    }
  }
  return taken;
}

/** The date of the heading around one without a date, where it is a date alone and has no entries right under it; ''. */
function datedOuter({ outer }: Heading, region: Region): string {
  if (!outer?.date || !outer.alone) return '';
  return holdsEntries(region, outer.at + 1, outer.directEnd) ? '' : outer.date.edtf;
}

import type { Block } from './blocks.ts';
import type { Heading } from './headings.ts';
import type { PartResult } from './part-result.ts';
import { tidyTitle } from './tidy-title.ts';
import { textOf } from './tree.ts';

/** A page, or a part of it, with the result of each block. */
export interface Region {
  readonly blocks: readonly Block[];
  readonly results: PartResult[];
  readonly headings: readonly Heading[];
  readonly over: readonly (Heading | undefined)[];
}

/** The text of a heading: indices of the blocks directly below it, up to the first one from which an entry was made. */
export function textsUnder({ at, directEnd }: Heading, { blocks, results }: Region): number[] {
  const texts: number[] = [];
  for (let i = at + 1; i < directEnd && !results[i]!.items.length; i++) {
    const block = blocks[i]!;
    if (!/^(?:end|heading|aside|notes)$/.test(block.kind) && !results[i]!.leftOut.length) texts.push(i);
  }
  return texts;
}

/** Indices of all blocks below a heading, including headings without entries. */
export function wholeTextUnder({ at, end }: Heading, { blocks, results }: Region): number[] {
  const texts: number[] = [];
  for (let i = at + 1; i < end; i++)
    if (!/^(?:end|aside|notes)$/.test(blocks[i]!.kind) && !results[i]!.leftOut.length) texts.push(i);
  return texts;
}

/** Whether an entry was made from a block in the range `from` (included) to `to` (excluded). */
export const holdsEntries = ({ results }: Region, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (results[i]!.items.length) return true;
  return false;
};

/** The words of a heading as a title. */
export const headingTitle = ({ text }: Heading): string => tidyTitle(text);

/** Words from which no entry was made, and their block. */
export interface UnreadText {
  readonly at: number;
  readonly block: Exclude<Block, { readonly kind: 'end' }>;
  readonly text: string;
}

/** The words of a region that became neither an entry nor a reported omission; tables of contents are not included. */
export const unreadTexts = ({ blocks, results }: Region, used: ReadonlySet<number>): UnreadText[] =>
  blocks.flatMap((block, at) => {
    if (block.kind === 'end' || block.kind === 'aside' || used.has(at)) return [];
    const { items, leftOut } = results[at]!;
    const text = items.length + leftOut.length ? '' : textOf(block.element);
    return text ? [{ at, block, text }] : [];
  });

/** Block indices of headings that are only dates and have entries below them. Their entries already hold the date. */
export const datesOverEntries = (region: Region): number[] =>
  region.headings.flatMap((heading) =>
    heading.date && heading.alone && holdsEntries(region, heading.at, heading.end) ? [heading.at] : [],
  );

import { fold } from './fold.ts';
import { isUnspaced, queryWords } from './words.ts';

/** A folded text without joiners, and for each of its UTF-16 units the part of the original that it comes from. */
interface FoldedText {
  text: string;
  /** UTF-16 offsets in the original at which the character begins and ends. */
  readonly starts: number[];
  readonly ends: number[];
  /** Whether a word, or a part of a joined word, begins at this unit. */
  readonly begins: boolean[];
}

/** Folds a text character by character. O(text). */
function foldWithOffsets(original: string): FoldedText {
  const folded: FoldedText = { text: '', starts: [], ends: [], begins: [] };
  let offset = 0;
  let isInWord = false;
  for (const character of original) {
    const end = offset + character.length;
    const units = fold(character);
    // A combining mark belongs to the letter before it
    if (units === '' && isInWord) folded.ends[folded.ends.length - 1] = end;
    for (const unit of units.split('')) {
      const isLetter = unit !== '-' && unit !== ' ';
      if (unit !== '-') {
        folded.text += unit;
        folded.starts.push(offset);
        folded.ends.push(end);
        folded.begins.push(isLetter && !isInWord);
      }
      isInWord = isLetter;
    }
    offset = end;
  }
  return folded;
}

/** The ranges in order, with those that touch or overlap merged. */
function mergeRanges(ranges: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/**
 * The places in a text where the search finds words of a query: `[start, end]` in UTF-16 offsets, `end` exclusive, at whole code points,
 * in order, not touching each other. Finds every word that occurs, even if others do not. O(text · words).
 */
export function findMatches(text: string, query: string): readonly (readonly [start: number, end: number])[] {
  const words = new Set(queryWords(query).flatMap((parts) => parts.concat(parts.join(''))));
  if (words.size === 0) return [];
  const { text: folded, starts, ends, begins } = foldWithOffsets(text);
  const found: [number, number][] = [];
  for (const word of words) {
    const mayBeginAnywhere = isUnspaced(word);
    for (let i = folded.indexOf(word); i >= 0; i = folded.indexOf(word, i + 1)) {
      if (mayBeginAnywhere || begins[i]) found.push([starts[i]!, ends[i + word.length - 1]!]);
    }
  }
  return mergeRanges(found);
}

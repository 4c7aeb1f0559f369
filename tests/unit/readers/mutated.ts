import { runSteps, type Steps } from '../../../src/file/steps.ts';
import type { Reading } from '../../../src/readers/reading.ts';
import { runs } from '../runs.ts';

/** Integers from 0 to below `limit`, the same for the same seed. */
function numbersOf(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** A text with a few of its characters deleted, doubled or swapped; one per seed. */
export function mutated(text: string, seed: number): string {
  const number = numbersOf(seed);
  let result = text;
  for (let i = number(4); i >= 0; i--) {
    const [at, length] = [number(result.length), 1 + number(number(3) === 0 ? 200 : 3)];
    const [before, piece, after] = [result.slice(0, at), result.slice(at, at + length), result.slice(at + length)];
    const other = number(result.length);
    result = [before + after, before + piece + piece + after, before + result.slice(other, other + length) + after][
      number(3)
    ]!;
  }
  return result;
}

/** Readings of a text and of 200 mutations of it; a run tries as many of these as `runs` returns. */
export const readingsOf = (text: string, steps: (text: string) => Steps<Reading>): Reading[] =>
  Array.from({ length: 1 + runs(200) }, (_, seed) => runSteps(steps(seed === 0 ? text : mutated(text, seed))));

/**
 * What is wrong with the totals of a reading; empty if nothing is. Each record is an event or article of its file, or
 * left out.
 */
export function faultsOf({ records, kept, leftOut, file }: Reading): string[] {
  const isTold = ({ where, why, raw }: (typeof leftOut)[number]): boolean =>
    where !== '' && /^.+[.?]$/s.test(why) && raw.length <= 80;
  return [
    ...(kept + leftOut.length === records ? [] : [`${kept} + ${leftOut.length} are not ${records}`]),
    ...(kept <= file.events.length + file.articles.length ? [] : [`${kept} kept are not all in the file`]),
    ...leftOut.filter((one) => !isTold(one)).map((one) => JSON.stringify(one)),
  ];
}

import { readFileSync } from 'node:fs';
import { runSteps } from '../../../src/file/steps.ts';
import type { ReadResult, Reader, ReadOptions } from '../../../src/readers/reader.ts';
import { SEED } from '../model/support.ts';
import { runs } from '../runs.ts';

export const fixture = (path: string): string =>
  readFileSync(new URL(`../../fixtures/readers/${path}`, import.meta.url), 'utf8');

export const readWith = (reader: Reader, text: string, options: ReadOptions = {}): ReadResult =>
  runSteps(reader.read(text, options));

/** A generator of numbers from 0 to 1, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * A text with parts of it deleted, doubled or swapped: 200 mutations, or as many as `runs` returns, the same each time.
 */
export function mutationsOf(text: string, count = runs(200)): string[] {
  const random = randomOf(SEED);
  const within = (length: number): number => Math.floor(random() * (length + 1));
  return Array.from({ length: count }, () => {
    let mutation = text;
    for (let change = within(2); change >= 0; change--) {
      const size = random() < 0.8 ? 1 : within(40);
      const [at, to] = [within(mutation.length), within(mutation.length)];
      const piece = mutation.slice(at, at + size);
      const before = mutation.slice(0, at);
      const after = mutation.slice(at + size);
      const kind = random();
      if (kind < 0.4) mutation = before + after;
      else if (kind < 0.7) mutation = before + piece + piece + after;
      else {
        const rest = before + after;
        mutation = rest.slice(0, to) + piece + rest.slice(to);
      }
    }
    return mutation;
  });
}

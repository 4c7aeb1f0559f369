/**
 * Time of the check of 100,000 events compared with `JSON.parse` of the same text, in one run. Prints both and their
 * ratio.
 */
import { checkFile } from '../../src/file/check.ts';
import { storyOf } from './check-story.ts';

const ROUNDS = 7;
const text = JSON.stringify(storyOf(100_000));

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1]!;
const time = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

const value: unknown = JSON.parse(text);
const { problems, problemCount, file } = checkFile(value);
const parse: number[] = [];
const check: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  parse.push(time(() => JSON.parse(text)));
  check.push(time(() => checkFile(value)));
}

console.log(
  `${file.events.length} events, ${(text.length / 1e6).toFixed(1)} MB, ${problemCount} problems`,
  problems[0] ?? '',
);
console.log(`JSON.parse  ${median(parse).toFixed(0)} ms`);
console.log(`checkFile   ${median(check).toFixed(0)} ms, of the object`);
console.log(`ratio       ${(median(check) / median(parse)).toFixed(2)}  (aim: under 3)`);

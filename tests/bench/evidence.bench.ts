/**
 * Time to assess 100,000 events compared with the time to build their timeline, in one run; and the cost of each move
 * of a handle over 10,000 events. Prints times and ratios.
 */
import { assess } from '../../src/evidence/assess.ts';
import { Assessor } from '../../src/evidence/assessor.ts';
import { attestingVoices } from '../../src/evidence/counts.ts';
import { indexKnownEvents } from '../../src/evidence/known-events.ts';
import { statusOf } from '../../src/evidence/status.ts';
import { checkFile } from '../../src/file/check.ts';
import { buildTimeline } from '../../src/model/build-timeline.ts';
import { storyOf } from './check-story.ts';

const ROUNDS = 7;
const MOVES = 1000;
const file = checkFile(storyOf(100_000)).file;

const time = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};
const median = (run: () => unknown): number =>
  Array.from({ length: ROUNDS }, () => time(run)).toSorted((a, b) => a - b)[ROUNDS >> 1]!;

const { events } = buildTimeline(file);
const build = median(() => buildTimeline(file));
const count = median(() => events.map(attestingVoices));
const whole = median(() => events.map((event) => assess(event)));
const status = median(() => events.map((event) => statusOf(event)));
const asOf = Date.UTC(2021, 6);
const then = median(() => events.map((event) => assess(event, { asOf })));
console.log(`${events.length} events, 2 citations each, 10,000 articles`);
for (const [what, spent] of [
  ['buildTimeline      ', build],
  ['attestingVoices    ', count],
  ['statusOf           ', status],
  ['assess             ', whole],
  ['assess, as of a day', then],
] as const) {
  console.log(`${what} ${spent.toFixed(0).padStart(5)} ms, ratio ${(spent / build).toFixed(2)}`);
}

const small = buildTimeline(checkFile(storyOf(10_000)).file);
const index = indexKnownEvents(small.events, small.articles);
const assessor = new Assessor();
const moves: number[] = [];
let changed = 0;
let asOfNow = index.stops[0]!;
for (let move = 0; move < MOVES; move++) {
  const next = index.nextPublication(asOfNow) ?? index.stops[0]!;
  moves.push(
    time(() => {
      index.knownCount(next);
      const positions = new Set(index.changedBetween(asOfNow, next));
      changed += positions.size;
      for (const position of positions) assessor.assess(small.events[position]!, next);
    }),
  );
  asOfNow = next;
}
moves.sort((a, b) => a - b);
console.log(
  `\nindexKnownEvents of 10,000 events ${median(() => indexKnownEvents(small.events, small.articles)).toFixed(1)} ms`,
);
console.log(
  `a move to the next publication: median ${moves[MOVES >> 1]!.toFixed(2)} ms, p95 ${moves[Math.floor(MOVES * 0.95)]!.toFixed(2)} ms, ${Math.round(changed / MOVES)} events changed`,
);

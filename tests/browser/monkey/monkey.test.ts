import { afterAll, beforeAll, expect, test } from 'vitest';
import { PLANTED, PLANTED_AT } from './page/planted.ts';
import { foundText, runSeed, seedsOf, shortened } from './runs.ts';
import { openSession, type Session } from './session.ts';
import { shorten } from './shorten.ts';
import { type Step, stepsOf } from './steps.ts';

/** `SEED=123` in the environment; otherwise the same in every run. */
const SEED = Number(process.env['SEED'] ?? 20_241_129);

/** 2,000 with THOROUGH=1 (`npm run test:thorough`); `npm run monkey -- --steps 50000 --seed N` takes any number. */
const STEPS = process.env['THOROUGH'] ? 2000 : 200;

let session: Session;
beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session.close());

test.each(seedsOf(SEED, STEPS))(
  'whatever a random user does, all that must hold holds (seed %i)',
  async (seed) => {
    const found = await runSeed(session, seed);
    expect(found && foundText(found)).toBeUndefined();
  },
  300_000,
);

/** A story, and steps to the state in which each kind of fault can be planted. */
const before: readonly Step[] = [
  { do: 'replace', story: 'days', count: 40, salt: 3 },
  { do: 'set', name: 'query', value: 'event' },
  { do: 'focus', at: 0.5 },
];
const inPlot: Step = { do: 'zoom', by: 2 };
const inList: Step = { do: 'set', name: 'layout', value: 'list' };

test.each([inPlot, inList])('before a fault is planted, all holds: %j', async (last) => {
  expect(await session.run([...before, last, inPlot])).toBeUndefined();
});

test.each(PLANTED)('a planted fault is caught: %s', async (planted) => {
  const last = planted.startsWith('list and plot') ? inList : inPlot;
  expect(before).toHaveLength(PLANTED_AT);
  const steps = [...before, last, inPlot];
  const fault = await session.run(steps, { planted });
  expect(fault).toMatchObject({ invariant: planted.replace(/ \d$/, '') });
});

test('for a run that fails, the fewest steps are found that lead to the same fault', async () => {
  const steps: Step[] = [...before, inPlot, inList, inPlot];
  const way = { planted: 'no complaints 2' };
  const fault = await session.run(steps, way);
  // The fault is planted after a certain number of steps, whichever they are
  expect(await shortened(session, steps, fault!, way)).toHaveLength(PLANTED_AT + 1);
});

test('steps are left out in ever smaller pieces, and those that are needed stay in their order', async () => {
  const all = Array.from({ length: 100 }, (_, i) => i);
  let asked = 0;
  const fails = (needed: readonly number[]) => (steps: readonly number[]) => {
    asked++;
    return Promise.resolve(needed.every((step) => steps.includes(step)));
  };
  expect(await shorten(all, fails([42]))).toEqual([42]);
  expect(asked).toBeLessThan(30);
  expect(await shorten(all, fails([3, 57, 99]))).toEqual([3, 57, 99]);
  expect(await shorten([1], fails([1]))).toEqual([1]);
});

test('the steps of a seed are the same every time, and others for another seed', () => {
  expect(stepsOf(5, 50)).toEqual(stepsOf(5, 50));
  expect(stepsOf(5, 50)).not.toEqual(stepsOf(6, 50));
  expect(new Set(stepsOf(5, 3000).map((step) => step.do)).size).toBeGreaterThan(25);
});

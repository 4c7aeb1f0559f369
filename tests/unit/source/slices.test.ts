import { expect, test } from 'vitest';
import type { Steps } from '../../../src/file/steps.ts';
import { type Pace, runInSlices } from '../../../src/source/slices.ts';

/** A page whose clock advances by `cost` ms with every step, and whose pauses end when the test says so. */
function createPage(count: number, cost: number, first = Infinity) {
  let time = 0;
  const paused: (() => void)[] = [];
  const page = { done: 0, paused, shares: [] as number[], results: [] as string[], slices: [] as number[] };
  const pace: Pace = { now: () => time, pause: (goOn) => void paused.push(goOn) };
  function* work(): Steps<string> {
    for (; page.done < count; page.done++) {
      time += cost;
      yield page.done / count;
    }
    return 'result';
  }
  const loading = new AbortController();
  const start = (): void =>
    runInSlices(
      work(),
      loading.signal,
      (result) => page.results.push(result),
      (share) => page.shares.push(share),
      first,
      pace,
    );
  /** Ends the pause, and records how many steps the next slice had. */
  const goOn = (): void => {
    const before = page.done;
    paused.shift()!();
    page.slices.push(page.done - before);
  };
  return { page, start, goOn, loading };
}

test('few steps are run at once, however long they take', () => {
  const { page, start } = createPage(20, 5);
  start();
  expect([page.results, page.paused, page.shares]).toEqual([['result'], [], []]);
});

test('with a limit for the first steps there is a pause after that time, and from then on slices of 8 ms', () => {
  const { page, start, goOn } = createPage(20, 30, 100);
  start();
  expect([page.done, page.results]).toEqual([3, []]);
  while (page.paused.length > 0) goOn();
  expect(page.results).toEqual(['result']);
  expect(Math.max(...page.slices)).toBe(1);
});

test('many steps have pauses between slices of 8 ms, each reported with the share that is done', () => {
  const { page, start, goOn } = createPage(100, 3);
  start();
  expect(page.results).toEqual([]);
  while (page.paused.length > 0) {
    expect(page.paused).toHaveLength(1);
    expect(page.shares.at(-1)).toBe(page.done / 100);
    goOn();
  }
  expect(page.results).toEqual(['result']);
  expect(Math.max(...page.slices)).toBe(3);
  expect(page.shares.length).toBeGreaterThan(15);
});

test('steps that take no time have no pause', () => {
  const { page, start } = createPage(10_000, 0);
  start();
  expect([page.results, page.paused]).toEqual([['result'], []]);
});

test('after cancelling no step is run, and there is no result', () => {
  const { page, start, goOn, loading } = createPage(100, 3);
  start();
  goOn();
  const { done } = page;
  loading.abort();
  goOn();
  expect([page.done, page.results, page.paused]).toEqual([done, [], []]);
});

test('by default it pauses for tasks of the page', async () => {
  const order: string[] = [];
  function* work(): Steps<string> {
    for (let i = 0; i < 60; i++) {
      const end = performance.now() + 1;
      while (performance.now() < end);
      yield i / 60;
    }
    return 'result';
  }
  await new Promise<void>((resolve) => {
    runInSlices(
      work(),
      new AbortController().signal,
      (result) => resolve(void order.push(result)),
      () => order.push('pause'),
    );
    order.push('returned');
  });
  expect(order.slice(0, 2)).toEqual(['pause', 'returned']);
  expect(order.at(-1)).toBe('result');
});

test('a step that waits for something continues once that is ready, and never after the load was cancelled', async () => {
  for (const isGivenUp of [false, true]) {
    const loading = new AbortController();
    const results: string[] = [];
    let arrive = (): void => {};
    const arrival = new Promise<void>((resolve) => (arrive = resolve));
    function* work(): Steps<string> {
      yield arrival;
      return 'result';
    }
    runInSlices(
      work(),
      loading.signal,
      (result) => results.push(result),
      () => {},
    );
    await Promise.resolve();
    expect(results).toEqual([]);
    if (isGivenUp) loading.abort();
    arrive();
    await arrival;
    await Promise.resolve();
    expect(results).toEqual(isGivenUp ? [] : ['result']);
  }
});

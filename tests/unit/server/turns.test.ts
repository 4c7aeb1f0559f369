import { expect, test } from 'vitest';
import { Turns } from '../../../src/server/turns.ts';

/** Work that ends when it is told to. */
function openWork() {
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { work: () => ended, end };
}

test('so many work at a time, the others wait in order, and too many are sent away', async () => {
  const turns = new Turns({ atOnce: 2, waiting: 2 });
  const { signal } = new AbortController();
  const works = Array.from({ length: 4 }, openWork);
  const begun: number[] = [];
  const taken = works.map(({ work }, i) =>
    turns.take(() => {
      begun.push(i);
      return work();
    }, signal),
  );
  await expect(turns.take(() => Promise.resolve(), signal)).rejects.toMatchObject({ status: 503 });
  expect(begun).toEqual([0, 1]);
  works[1]!.end();
  await taken[1];
  await expect.poll(() => begun).toEqual([0, 1, 2]);
  for (const { end } of works) end();
  await Promise.all(taken);
  expect(begun).toEqual([0, 1, 2, 3]);
  // All turns are free again
  expect(await Promise.all([1, 2, 3].map((n) => turns.take(() => Promise.resolve(n), signal)))).toEqual([1, 2, 3]);
});

test('who leaves while it waits gives its place free, and who fails its turn', async () => {
  const turns = new Turns({ atOnce: 1, waiting: 1 });
  const first = openWork();
  const working = turns.take(first.work, new AbortController().signal);
  const stop = new AbortController();
  let hasBegun = false;
  const left = turns.take(() => {
    hasBegun = true;
    return Promise.resolve();
  }, stop.signal);
  stop.abort(new Error('left'));
  await expect(left).rejects.toThrow('left');
  const failing = turns.take(() => Promise.reject(new Error('failed')), new AbortController().signal);
  first.end();
  await working;
  await expect(failing).rejects.toThrow('failed');
  expect(await turns.take(() => Promise.resolve('next'), new AbortController().signal)).toBe('next');
  expect(hasBegun).toBe(false);
});

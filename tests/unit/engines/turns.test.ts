import { expect, test } from 'vitest';
import { Turns } from '../../../src/engines/duckdb/turns.ts';

const later = (): Promise<void> => new Promise((done) => setTimeout(done));

test('so many at a time, in the order in which they came', async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const all = [0, 1, 2, 3].map((i) =>
    turns.take(() => {
      begun.push(i);
      return new Promise<void>((end) => ends.push(end));
    }),
  );
  await later();
  expect(begun).toEqual([0, 1]);
  ends[1]!();
  await later();
  expect(begun).toEqual([0, 1, 2]);
  ends[0]!();
  await later();
  for (const end of ends) end();
  await Promise.all(all);
  expect(begun).toEqual([0, 1, 2, 3]);
});

test('who does not wait any more is not let in, and takes nobody’s turn', async () => {
  const turns = new Turns(1);
  let end = (): void => {};
  const first = turns.take(() => new Promise<void>((done) => (end = done)));
  const stop = new AbortController();
  const given = turns.take(async () => 'given up', stop.signal);
  const last = turns.take(async () => 'last');
  stop.abort();
  await expect(given).rejects.toMatchObject({ name: 'AbortError' });
  end();
  await first;
  expect(await last).toBe('last');
});

test('work that fails gives its turn away', async () => {
  const turns = new Turns(1);
  await expect(turns.take(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await turns.take(async () => 'next')).toBe('next');
});

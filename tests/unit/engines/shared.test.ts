import { expect, test } from 'vitest';
import { orAbort, Shared } from '../../../src/engines/duckdb/shared.ts';

const UNLIMITED = { count: Infinity, size: Infinity };

/** Values that are made when the test says so. */
function makeLater() {
  let resolve: (value: string) => void = () => {};
  const promise = new Promise<string>((made) => (resolve = made));
  const signals: AbortSignal[] = [];
  const make = (signal: AbortSignal): Promise<string> => {
    signals.push(signal);
    return promise;
  };
  return { make, resolve, signals };
}

test('one value for all who ask at the same time, and for those who ask later', async () => {
  const shared = new Shared<string>(UNLIMITED, () => 1);
  const later = makeLater();
  const used = [1, 2].map((n) => shared.use('a', later.make, (value) => `${value} ${n}`));
  later.resolve('made');
  expect(await Promise.all(used)).toEqual(['made 1', 'made 2']);
  expect(await shared.use('a', later.make, (value) => value)).toBe('made');
  expect(later.signals.length).toBe(1);
});

test('the making is aborted when the last of those who wait has left, and begins anew for the next', async () => {
  const dropped: string[] = [];
  const shared = new Shared<string>(
    UNLIMITED,
    () => 1,
    (value) => dropped.push(value),
  );
  const later = makeLater();
  const [first, second] = [new AbortController(), new AbortController()];
  const used = [first, second].map(({ signal }) => shared.use('a', later.make, (value) => value, signal));
  const ends = used.map((each) => expect(each).rejects.toMatchObject({ name: 'AbortError' }));
  first.abort();
  await ends[0];
  expect(later.signals[0]!.aborted).toBe(false);
  second.abort();
  await ends[1];
  expect(later.signals[0]!.aborted).toBe(true);
  const again = shared.use(
    'a',
    async () => 'new',
    (value) => value,
  );
  later.resolve('too late');
  expect(await again).toBe('new');
  expect(dropped).toEqual(['too late']);
});

test('a value that could not be made is made again', async () => {
  const shared = new Shared<string>(UNLIMITED, () => 1);
  const fail = (): Promise<string> => Promise.reject(new Error('no room'));
  await expect(shared.use('a', fail, (value) => value)).rejects.toThrow('no room');
  expect(
    await shared.use(
      'a',
      async () => 'made',
      (value) => value,
    ),
  ).toBe('made');
});

test.each([
  ['count', { count: 2, size: Infinity }, ['a']],
  ['size', { count: Infinity, size: 30 }, ['a', 'bb']],
])('the least recently used are dropped above a limit of %s, but none that is used', async (_, limits, expected) => {
  const dropped: string[] = [];
  const shared = new Shared<string>(
    limits,
    (value) => value.length * 10,
    (value) => dropped.push(value),
  );
  const use = (key: string) =>
    shared.use(
      key,
      async () => key,
      (value) => value,
    );
  await use('a');
  await use('bb');
  await shared.use(
    'a',
    async () => 'another',
    async () => {
      await use('ccc');
      expect(dropped).toEqual(expected.includes('bb') ? ['bb'] : []);
    },
  );
  await expect.poll(() => dropped.toSorted()).toEqual(limits.count === 2 ? ['bb'] : expected);
});

test('work that outlives its signal is not waited for', async () => {
  const stop = new AbortController();
  const waited = orAbort(new Promise<never>(() => {}), stop.signal);
  stop.abort(new Error('enough'));
  await expect(waited).rejects.toThrow('enough');
  expect(await orAbort(Promise.resolve(1), undefined)).toBe(1);
});

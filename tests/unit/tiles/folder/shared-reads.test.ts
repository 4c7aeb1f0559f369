import { expect, test } from 'vitest';
import { SharedReads } from '../../../../src/tiles/folder/shared-reads.ts';

/** Readings that wait for an answer. */
function waiting() {
  const asked: { path: string; signal: AbortSignal; answer: (value: unknown) => void; fail: (error: Error) => void }[] =
    [];
  const read = (path: string, signal: AbortSignal): Promise<unknown> =>
    new Promise((answer, fail) => {
      asked.push({ path, signal, answer, fail });
      signal.addEventListener('abort', () => fail(signal.reason as Error));
    });
  return { asked, reads: new SharedReads(read) };
}

test('a file is read once for all callers, and cached', async () => {
  const { asked, reads } = waiting();
  const both = Promise.all([reads.read('a', undefined), reads.read('a', undefined)]);
  asked[0]!.answer(7);
  expect(await both).toEqual([7, 7]);
  expect(await reads.read('a', undefined)).toBe(7);
  expect(asked).toHaveLength(1);
});

test('a reading is cancelled when its last caller leaves, and not before', async () => {
  const { asked, reads } = waiting();
  const [first, second] = [new AbortController(), new AbortController()];
  const one = reads.read('a', first.signal);
  const two = reads.read('a', second.signal);
  first.abort();
  await expect(one).rejects.toMatchObject({ name: 'AbortError' });
  expect(asked[0]!.signal.aborted).toBe(false);
  second.abort();
  await expect(two).rejects.toMatchObject({ name: 'AbortError' });
  expect(asked[0]!.signal.aborted).toBe(true);
  const again = reads.read('a', undefined);
  asked[1]!.answer(8);
  expect(await again).toBe(8);
});

test('a failure is not cached', async () => {
  const { asked, reads } = waiting();
  const failed = reads.read('a', undefined);
  asked[0]!.fail(new Error('away'));
  await expect(failed).rejects.toThrow('away');
  const again = reads.read('a', undefined);
  asked[1]!.answer(9);
  expect(await again).toBe(9);
});

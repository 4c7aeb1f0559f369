import { expect, test, vi } from 'vitest';
import { Memo } from '../../../src/runtime/memo.ts';

test('it computes once while all dependencies are the same', () => {
  const memo = new Memo<number>();
  const compute = vi.fn(() => compute.mock.calls.length);
  const [a, b] = [{}, {}];
  expect([memo.get([a, 1], compute), memo.get([a, 1], compute)]).toEqual([1, 1]);
  expect(memo.get([b, 1], compute)).toBe(2);
  expect(memo.get([b, 2], compute)).toBe(3);
  // It keeps only one value, so the first is computed again
  expect(memo.get([a, 1], compute)).toBe(4);
});

test('undefined is a valid value', () => {
  const compute = vi.fn(() => {});
  const memo = new Memo<void>();
  memo.get([1], compute);
  memo.get([1], compute);
  expect(compute).toHaveBeenCalledTimes(1);
});

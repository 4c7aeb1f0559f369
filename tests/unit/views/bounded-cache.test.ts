import { expect, test, vi } from 'vitest';
import { remember } from '../../../src/views/bounded-cache.ts';

const texts = (n: number, from = 0): string[] => Array.from({ length: n }, (_, i) => `text ${from + i}`);

test('a value is computed once', () => {
  const length = vi.fn((text: string) => text.length);
  const lengthOf = remember(length, () => new Map());
  expect(['a', 'bb', 'a', 'bb'].map(lengthOf)).toEqual([1, 2, 1, 2]);
  expect(length).toHaveBeenCalledTimes(2);
});

test('a cache is replaced when it is full, and the values stay right', () => {
  const caches: Map<string, number>[] = [];
  const compute = vi.fn((text: string) => Number(text.slice(5)));
  const valueOf = remember(compute, () => (caches.push(new Map()), caches.at(-1)!));
  expect(texts(4000).map(valueOf).at(-1)).toBe(3999);
  expect(caches.map(({ size }) => size)).toEqual([4000]);
  expect(texts(5, 3998).map(valueOf)).toEqual([3998, 3999, 4000, 4001, 4002]);
  expect(caches.map(({ size }) => size)).toEqual([4000, 3]);
  expect(valueOf('text 0')).toBe(0);
  expect(compute).toHaveBeenCalledTimes(4004);
});

test('a weak cache is replaced, too: its table would never become smaller', () => {
  const created = vi.fn(() => new WeakMap<object, number>());
  const compute = vi.fn((key: { readonly n: number }) => key.n);
  const valueOf = remember(compute, created);
  const keys = Array.from({ length: 9000 }, (_, n) => ({ n }));
  for (const key of keys) expect(valueOf(key)).toBe(key.n);
  expect(created).toHaveBeenCalledTimes(3);
  expect(valueOf(keys[8999]!)).toBe(8999);
  expect(compute).toHaveBeenCalledTimes(9000);
});

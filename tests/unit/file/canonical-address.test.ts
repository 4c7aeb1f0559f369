import { expect, test } from 'vitest';
import { addressKey, canonicalAddress, originalAddress } from '../../../src/file/canonical-address.ts';

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['http://example.org/a', 'https://example.org/a'],
  ['//example.org/a', 'https://example.org/a'],
  ['  https://example.org/a\n', 'https://example.org/a'],
  ['https://WWW.Example.ORG/a', 'https://example.org/a'],
  ['https://www2.example.org/a', 'https://www2.example.org/a'],
  ['https://example.org:443/a', 'https://example.org/a'],
  ['http://example.org:80/a', 'https://example.org/a'],
  ['https://example.org:8443/a', 'https://example.org:8443/a'],
  ['https://example.org./a', 'https://example.org/a'],
  ['https://example.org', 'https://example.org'],
  ['https://example.org/', 'https://example.org'],
  ['https://example.org/a/', 'https://example.org/a'],
  ['https://example.org/a/?x=1', 'https://example.org/a?x=1'],
  ['https://example.org/A', 'https://example.org/A'],
  ['https://example.org/a/../b', 'https://example.org/b'],
  ['https://example.org/a#part', 'https://example.org/a'],
  ['https://example.org/a#:~:text=days', 'https://example.org/a'],
  ['https://example.org/a?utm_source=y&x=1&utm_medium=z', 'https://example.org/a?x=1'],
  ['https://example.org/a?fbclid=y', 'https://example.org/a'],
  ['https://example.org/a?gclid=y&amp', 'https://example.org/a'],
  ['https://example.org/a?amp=1&id=7', 'https://example.org/a?id=7'],
  ['https://example.org/a?ampere=1', 'https://example.org/a?ampere=1'],
  ['https://example.org/a?id=7&page=2', 'https://example.org/a?id=7&page=2'],
  ['https://example.org/a?', 'https://example.org/a'],
  ['https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
  ['https://example.org/é', 'https://example.org/%C3%A9'],
  ['https://web.archive.org/web/20241129180600/https://www.example.org/a/?utm_source=y', 'https://example.org/a'],
  ['https://archive.ph/2024.11.29-180600/https://example.org/a', 'https://example.org/a'],
  ['a.html', 'a.html'],
  ['/a/', '/a/'],
  ['a.html#part', 'a.html'],
  ['https://', 'https://'],
  ['http://[', 'http://['],
])('the canonical address of %j is %j', (address, canonical) => {
  expect(canonicalAddress(address)).toBe(canonical);
  expect(canonicalAddress(canonical)).toBe(canonical);
});

test.each([
  ['https://web.archive.org/web/20241129180600/https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['http://web.archive.org/web/20241129180600id_/http://example.org/a', 'http://example.org/a'],
  ['https://web.archive.org/web/2024/example.org/a', 'https://example.org/a'],
  ['https://web.archive.org/web/20241129180600/https:/example.org/a', 'https://example.org/a'],
  ['https://web.archive.org/web/20241129180600/https%3A%2F%2Fexample.org%2Fa', 'https://example.org/a'],
  ['https://archive.today/20241129180600/https://example.org/a', 'https://example.org/a'],
  ['https://archive.is/newest/https://example.org/a', 'https://example.org/a'],
  ['https://archive.ph/o/AbC12/https://example.org/a', 'https://example.org/a'],
  ['https://archive.ph/2024/https://web.archive.org/web/2023/https://example.org/a', 'https://example.org/a'],
  ['https://archive.ph/AbC12', undefined],
  ['https://web.archive.org/web/*/https://example.org/a', undefined],
  ['https://web.archive.org/web/20241129180600/javascript:alert(1)', undefined],
  ['https://web.archive.org/web/20241129180600/https://[', undefined],
  ['https://example.org/web/20241129180600/https://example.org/a', undefined],
  ['https://archive.ph.example.org/2024/https://example.org/a', undefined],
  ['https://example.org/a', undefined],
  ['a.html', undefined],
])('%j is a copy of %j', (address, original) => {
  expect(originalAddress(address)).toBe(original);
});

test('updates on one page are two articles; a text fragment is not part of the address', () => {
  const page = 'https://example.org/live';
  expect(addressKey(`${page}#one`)).not.toBe(addressKey(`${page}#two`));
  expect(addressKey(`${page}#one:~:text=days`)).toBe(addressKey(`${page}#one`));
  expect(addressKey(`${page}#:~:text=days`)).toBe(addressKey(page));
  expect(addressKey(`${page}#`)).toBe(addressKey(page));
});

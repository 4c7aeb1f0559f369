import { expect, test } from 'vitest';
import { resolveAddress, withAbsoluteAddresses } from '../../../src/readers/resolve-addresses.ts';

const BASE = 'https://club.example/history/page.html';

test.each([
  ['a.html', BASE, 'https://club.example/history/a.html'],
  [' /a ', BASE, 'https://club.example/a'],
  ['//other.example/a', BASE, 'https://other.example/a'],
  ['?q=1', BASE, 'https://club.example/history/page.html?q=1'],
  // Absolute, without a scheme, or not resolvable: the check reports what is wrong with it
  ['https://other.example/a', BASE, 'https://other.example/a'],
  ['javascript:alert(1)', BASE, 'javascript:alert(1)'],
  ['www.example.org/a3', BASE, 'www.example.org/a3'],
  ['http://[', BASE, 'http://['],
  ['//[', BASE, '//['],
  ['a.html', '', 'a.html'],
  ['a.html', 'data:text/html,', 'a.html'],
  ['a.html', 'no base', 'a.html'],
])('%j relative to %j is %j', (address, base, absolute) => {
  expect(resolveAddress(address, base)).toBe(absolute);
});

test('without a base the file is the same object, and with a base the original is not changed', () => {
  const file = {
    articles: [
      { id: 'a', headline: 'A', url: 'a.html', archived: '/b' },
      { id: 'c', headline: 'C' },
    ],
    events: [
      { id: 'e', title: 'E', date: '1968', citations: [], image: { url: 'f.jpg', alt: '' } },
      { id: 'g', title: 'G', date: '1969', citations: [] },
    ],
  };
  const before = structuredClone(file);
  expect(withAbsoluteAddresses(file, '')).toBe(file);
  const { articles, events } = withAbsoluteAddresses(file, BASE);
  expect(file).toEqual(before);
  expect(articles).toEqual([
    { id: 'a', headline: 'A', url: 'https://club.example/history/a.html', archived: 'https://club.example/b' },
    { id: 'c', headline: 'C' },
  ]);
  expect(events[0]?.image).toEqual({ url: 'https://club.example/history/f.jpg', alt: '' });
  expect(events[1]).toBe(file.events[1]);
});

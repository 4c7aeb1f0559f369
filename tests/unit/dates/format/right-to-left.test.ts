import { expect, test } from 'vitest';
import { words } from './words.ts';

test.each(['ar', 'he', 'fa'])('%s: a mask keeps its own direction in right-to-left text', (locale) => {
  expect(words('2024-1X-05', locale)).toMatch(/ \(\u2066[2۲]\d*[^\u2069]*X[^\u2069]*\u2069\)$/);
});

test.each(['en', 'de', 'ja'])('%s: no direction marks if there is only one direction', (locale) => {
  expect(words('2024-1X-05', locale)).toMatch(/ \(2024-1X-05\)$/);
});

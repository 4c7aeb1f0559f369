import { expect, test } from 'vitest';
import { words } from './words.ts';

test.each(['ar', 'he', 'fa'])('%s: a mask keeps its own direction among words that run to the left', (locale) => {
  expect(words('2024-1X-05', locale)).toMatch(/ \(\u2066[2۲]\d*[^\u2069]*X[^\u2069]*\u2069\)$/);
});

test.each(['en', 'de', 'ja'])('%s: no mark of direction where there is one direction only', (locale) => {
  expect(words('2024-1X-05', locale)).toMatch(/ \(2024-1X-05\)$/);
});

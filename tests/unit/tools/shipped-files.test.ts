import { expect, test } from 'vitest';
import { isUnshipped, shippedAddress } from '../../tools/shipped-files.ts';

test.each([
  ['cited-timeline', '/shipped/cited-timeline.js'],
  ['cited-timeline/element', '/shipped/cited-timeline.js'],
  ['cited-timeline/locales/zh-Hant', '/shipped/locales/zh-Hant.js'],
  ['cited-timeline/core', undefined],
  ['lit', undefined],
])('%s is served from %s', (name, address) => {
  expect(shippedAddress(name)).toBe(address);
});

test.each(['src/index.ts', 'src/cited-timeline.ts', 'src/locales/ko.ts?import', 'dist/npm/cited-timeline.js'])(
  '%s is not loaded beside the shipped file',
  (id) => {
    expect(isUnshipped(id)).toBe(true);
  },
);

test.each(['src/cited-timeline.ts?raw', 'src/file/define.ts', 'data/korea-russia-2024.ts', 'dist/npm/core.js'])(
  '%s may be loaded',
  (id) => {
    expect(isUnshipped(id)).toBe(false);
  },
);

import { expect, test } from 'vitest';
import { differences } from './homes.ts';
import { DOCTYPE, looks } from './looks.ts';

// Not in WebKit, where in a page without a doctype each height in per cent of nothing is that of the page's body
test('where the page makes it a block, it looks without a doctype as with one', async () => {
  expect(differences(await looks(DOCTYPE, ['display: block']), await looks('', ['display: block']))).toEqual([]);
});

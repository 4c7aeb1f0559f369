import { expect, test } from 'vitest';
import { differences } from './homes.ts';
import { DOCTYPE, looks } from './looks.ts';

// Not in WebKit: in quirks mode, its percentage heights of an unset height refer to the page's body
test('as a block set by the page, it looks the same with and without a doctype', async () => {
  expect(differences(await looks(DOCTYPE, ['display: block']), await looks('', ['display: block']))).toEqual([]);
});

import { expect, test } from 'vitest';
import { xdotoolArguments } from '../../speech/keys.ts';

test.each([
  ['Tab', ['key', '--clearmodifiers', 'Tab']],
  ['→', ['key', '--clearmodifiers', 'Right']],
  ['+', ['key', '--clearmodifiers', 'plus']],
  ['Shift+Tab', ['key', '--clearmodifiers', 'Shift+Tab']],
  ['Shift+←', ['key', '--clearmodifiers', 'Shift+Left']],
  ['type "two words"', ['type', '--delay', '120', 'two words']],
])('%s', (step, expected) => {
  expect(xdotoolArguments(step)).toEqual(expected);
});

test("Orca's modifier is held around all keys", () => {
  expect(xdotoolArguments('Orca+a a').filter((argument) => !/sleep|^0\./.test(argument))).toEqual(
    'keydown Insert key a key a keyup Insert'.split(' '),
  );
});

import { expect, test } from 'vitest';
import { keySteps } from '../../tools/webkit-keys.js';

const spoken = (text: string): string[] =>
  keySteps(text).map(({ type, value }) => `${type === 'keyDown' ? '↓' : '↑'}${value}`);

test('characters and named keys are pressed and released one after the other', () => {
  expect(spoken('aü{Enter}')).toEqual(['↓a', '↑a', '↓ü', '↑ü', '↓\uE006', '↑\uE006']);
});

test('a key with > stays down until the one with /', () => {
  expect(spoken('{Shift>}{Tab}{/Shift}')).toEqual(['↓\uE008', '↓\uE004', '↑\uE004', '↑\uE008']);
});

test('an unknown key name is an error that says so', () => {
  expect(() => keySteps('{F1}')).toThrow('what key F1 is');
});

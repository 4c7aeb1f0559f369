import { expect, test } from 'vitest';
import {
  BLACK,
  type Color,
  contrast,
  isDark,
  middleOf,
  over,
  readColor,
  WHITE,
  writeColor,
} from '../../../src/views/colors.ts';

test('computed colours are parsed as browsers write them', () => {
  expect(readColor('rgb(255, 0, 51)')).toEqual([1, 0, 0.2, 1]);
  expect(readColor('rgba(0, 51, 0, 0.5)')).toEqual([0, 0.2, 0, 0.5]);
  expect(readColor('color(srgb 0.25 none 1)')).toEqual([0.25, 0, 1, 1]);
  expect(readColor('color(srgb 0.25 0.5 1 / 0.1)')).toEqual([0.25, 0.5, 1, 0.1]);
});

test.each(['oklch(0.5 0.1 30)', 'color(display-p3 1 0 0)', '', 'red', 'rgb()'])('%s is not read', (css) => {
  expect(readColor(css)).toBeUndefined();
});

test('contrast follows WCAG, including translucent colours', () => {
  expect(contrast(BLACK, WHITE)).toBe(21);
  expect(contrast(WHITE, WHITE)).toBe(1);
  const grey: Color = [0x76 / 255, 0x76 / 255, 0x76 / 255, 1];
  expect(contrast(grey, WHITE)).toBeCloseTo(4.54, 2);
  expect(over([0, 0, 0, 0.5], WHITE)).toEqual([0.5, 0.5, 0.5, 1]);
  expect(contrast([0, 0, 0, 0], WHITE)).toBe(1);
});

test('a background is dark if white has more contrast with it than black', () => {
  expect([BLACK, [0.4, 0.4, 0.4, 1], [0.5, 0.5, 0.5, 1], WHITE].map((color) => isDark(color as Color))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('a picture counts as the mean of its readable colours', () => {
  expect(middleOf('linear-gradient(rgb(0, 0, 0), rgba(255, 255, 255, 0.5) 40%, color(srgb 0.5 0.5 0.5))')).toEqual([
    0.5,
    0.5,
    0.5,
    2.5 / 3,
  ]);
  expect([
    middleOf('none'),
    middleOf('url("rgb.png")'),
    middleOf('linear-gradient(oklch(0.5 0 0), oklch(1 0 0))'),
  ]).toEqual([undefined, undefined, undefined]);
});

test('a written colour is read back unchanged', () => {
  expect(readColor(writeColor([0.1, 0.25, 1, 0.5]))).toEqual([0.1, 0.25, 1, 0.5]);
});

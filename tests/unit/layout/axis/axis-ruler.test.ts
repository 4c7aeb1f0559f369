import { expect, test } from 'vitest';
import { createFontRuler, labelRuler } from '../../../../src/layout/axis/ruler.ts';
import { unevenFont } from './support.ts';

const wideFour = createFontRuler((text) => [...text].reduce((sum, letter) => sum + (letter === '۴' ? 20 : 7), 0));

test('the widest label has the widest digit in every position', () => {
  const { widest } = labelRuler('en', unevenFont, 12);
  expect(widest('times', () => ['11:11', '1'])).toBe(unevenFont.measure('44:44'));
});

test('the digits are those of the locale', () => {
  expect(labelRuler('fa', wideFour, 12).widest('days', () => ['۱۱'])).toBe(40);
});

test('each kind of label is measured once per locale and font', () => {
  let asked = 0;
  const labels = (): string[] => {
    asked++;
    return ['May'];
  };
  const fonts = [createFontRuler((text) => text.length), createFontRuler((text) => 2 * text.length)] as const;
  const widths = [fonts[0], fonts[0], fonts[1]].map((font) => labelRuler('en', font, 12).widest('month', labels));
  expect(widths).toEqual([3, 3, 6]);
  expect(asked).toBe(2);
});

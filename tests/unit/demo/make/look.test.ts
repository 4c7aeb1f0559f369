import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COLOURS, faintColours } from '../../../../demo/make/look/colors.ts';
import { contrast } from '../../../../demo/make/look/contrast.ts';
import { tagOf } from '../../../../demo/make/look/tag.ts';
import { isColor } from '../../../../demo/make/story/is-story.ts';

test('contrast by WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'));
  expect(contrast('#1d4f91', '#1d4f91')).toBe(1);
});

test('the colours are the element’s own, and its defaults are easy to read', () => {
  const element = readFileSync(new URL('../../../../src/cited-timeline.ts', import.meta.url), 'utf8');
  for (const { property, light, dark } of COLOURS) {
    expect(element).toContain(`[${property}=light-dark(${light}, ${dark})]`);
    expect(isColor(property, light)).toBe(true);
  }
  expect(faintColours({})).toEqual([]);
});

test('a colour that only fits a light page is reported', () => {
  const faint = faintColours({ '--cited-timeline-surface': '#ffffff' });
  expect(faint.map(({ label, scheme }) => `${label} ${scheme}`)).toEqual([
    'Text dark',
    'Secondary text dark',
    'Links dark',
  ]);
  expect(faintColours({ '--cited-timeline-text': 'red' })).toEqual([]);
});

test('the tag has the chosen colours', () => {
  expect(tagOf({ look: { colors: {} } })).toContain('<cited-timeline src="timeline.json"></cited-timeline>');
  expect(tagOf({ look: { colors: { '--cited-timeline-text': '#112233' } } })).toContain(
    'src="timeline.json" style="--cited-timeline-text: #112233"',
  );
});

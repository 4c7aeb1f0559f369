import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { find, focusedIn, parts } from '../helpers/find.ts';
import { mount } from '../helpers/mount.ts';
import { record } from '../helpers/record.ts';
import { IN_ORDER, story } from '../helpers/story.ts';
import { behind, type Color, colorOf, contrast, distance } from './colors.ts';
import { prefer, seeAs, send } from './emulate.ts';
import { look, LOOKS } from './themes.ts';
import { faint } from './words.ts';

test('with motion, the arrows still reach all events, each drawn before it is focused', async () => {
  await prefer({ 'prefers-reduced-motion': 'no-preference' });
  const timeline = await mount({ data: story, range: '2024-05-10/2024-05-14' });
  const moves = record(timeline, 'cited-timeline-range');
  parts(timeline, 'event')[0]!.focus();
  for (const id of IN_ORDER.slice(1)) {
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => focusedIn(timeline)?.dataset['event']).toBe(id);
  }
  expect(moves.length).toBeGreaterThan(5); // it glided
});

test('forced colours reach everything that is drawn, and marks keep their shapes', async () => {
  look('night', 'dark');
  await prefer({ 'forced-colors': 'active', 'prefers-color-scheme': 'light' });
  const timeline = await mount({ data: story, selected: 'seoul-meeting' });
  const canvas = colorOf('Canvas');
  const style = (selector: string): CSSStyleDeclaration => getComputedStyle(find(timeline, selector));
  const drawn: Record<string, string> = {
    'a dot': style('[data-event="belousov-pyongyang"] .segment').backgroundColor,
    'a solid bar': style('[data-event="troops"] .segment').backgroundColor,
    'the outline of a pale bar': style('[data-event="seoul-meeting"] .segment').borderTopColor,
    'a thread': style('.thread').stroke,
    'an article': getComputedStyle(find(timeline, '.article'), '::before').borderTopColor,
    'the axis': style('.baseline').stroke,
    'a tick': style('path.tick').stroke,
    'a tick’s label': style('.tick-label').fill,
    'the overview': style('.overview rect').fill,
    'the window': style('.window').borderTopColor,
    'a chip': style('.chip').borderTopColor,
    'a swatch': style('.swatch').backgroundColor,
  };
  const faint = Object.entries(drawn).filter(([, color]) => contrast(colorOf(color), canvas) < 3);
  expect(faint).toEqual([]);
  const names = ['CanvasText', 'LinkText', 'Highlight', 'ButtonText', 'ButtonBorder'];
  const system = new Set(names.map((name) => String(colorOf(name))));
  const own = Object.entries(drawn).filter(([, color]) => !system.has(String(colorOf(color))));
  expect(own.filter(([name]) => name !== 'the overview')).toEqual([]);
  // Pale is still paler than solid, uncertain is still dashed, and the selection is still marked
  const pale = colorOf(style('[data-event="seoul-meeting"] .segment').backgroundColor);
  expect(contrast(pale, canvas)).toBeLessThan(contrast(colorOf(drawn['a solid bar']!), canvas) / 2);
  expect(style('.event.is-selected').outlineStyle).toBe('solid');
  expect(style('[data-event="troops"] .segment').maskImage).toMatch(/gradient/);
});

test('readers who prefer more contrast get 7 for words and 4.5 for borders', async () => {
  await prefer({ 'prefers-contrast': 'more', 'prefers-reduced-motion': 'reduce' });
  for (const [theme, scheme] of LOOKS) {
    look(theme, scheme);
    const timeline = await mount({ data: story, selected: 'seoul-meeting' });
    expect(faint(timeline, theme === 'newspaper' ? 6.5 : 7)).toEqual([]);
    for (const place of [find(timeline, '.frame'), find(timeline, '.search'), find(timeline, '.chip')])
      expect(contrast(colorOf(getComputedStyle(place).borderTopColor), behind(place))).toBeGreaterThan(4.5);
    timeline.remove();
  }
});

/** Colours of the legend's swatches as they are seen. */
async function seenSwatches(timeline: HTMLElement & { shadowRoot: ShadowRoot | null }): Promise<Color[]> {
  const swatches = [...timeline.shadowRoot!.querySelectorAll<HTMLElement>('.chip .swatch')];
  const row = swatches[0]!.closest<HTMLElement>('.chip')!.parentElement!;
  const corner = row.getBoundingClientRect();
  const base64 = await page.screenshot({ element: row, base64: true, save: false });
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  return swatches.map((swatch) => {
    const { left, top, width, height } = swatch.getBoundingClientRect();
    const [x, y] = [left + width / 2 - corner.left, top + height / 2 - corner.top];
    const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
    canvas.drawImage(bitmap, Math.floor(x), Math.floor(y), 1, 1, 0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red / 255, green / 255, blue / 255, 1];
  });
}

/** Colours closer than this are hard to distinguish in small marks: almost four just noticeable differences of 0.02. */
const APART = 0.075;

test.each(['none', 'deuteranopia', 'protanopia', 'tritanopia'] as const)(
  'the three categories stay apart under %s, in every theme',
  { timeout: 60_000 },
  async (type) => {
    await seeAs(type);
    const near: string[] = [];
    for (const [theme, scheme] of LOOKS) {
      look(theme, scheme);
      const timeline = await mount({ data: story });
      const colors = await seenSwatches(timeline);
      expect(colors).toHaveLength(3);
      colors.forEach((a, i) =>
        colors.slice(i + 1).forEach((b, j) => {
          const apart = distance(a, b);
          if (apart < APART) near.push(`${theme} ${scheme}: ${i + 1} and ${i + j + 2} are ${apart.toFixed(3)} apart`);
        }),
      );
      timeline.remove();
    }
    expect(near).toEqual([]);
  },
);

test('paper is black on white, whatever the surface', async () => {
  const timeline = await mount({
    data: story,
    before: ({ style }) => {
      style.setProperty('--cited-timeline-surface', '#777');
      style.setProperty('--cited-timeline-subtle', '#444');
    },
  });
  expect(find(timeline, '.inner').getAttribute('style')).toContain('--_');
  await send('Emulation.setEmulatedMedia', { media: 'print' });
  const { color } = getComputedStyle(find(timeline, '.frame'));
  const { backgroundColor } = getComputedStyle(find(timeline, '.frame'));
  await send('Emulation.setEmulatedMedia', { media: '' });
  expect([color, backgroundColor]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

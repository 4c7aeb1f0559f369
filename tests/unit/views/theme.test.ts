import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLACK, type Color, contrast, WHITE } from '../../../src/views/colors.ts';
import { repairTheme, type Palette } from '../../../src/views/theme.ts';

const hex = (code: string): Color =>
  [1, 3, 5].map((at) => Number.parseInt(code.slice(at, at + 2), 16) / 255).concat(1) as unknown as Color;

const palette = (colors: Record<keyof Palette, string>): Palette =>
  Object.fromEntries(Object.entries(colors).map(([name, code]) => [name, hex(code)])) as unknown as Palette;

/** The element's own colours. */
const STOCK = {
  light: palette({
    surface: '#ffffff',
    subtle: '#f4f4ef',
    text: '#1b2130',
    muted: '#5b6272',
    control: '#84848c',
    link: '#1d4f91',
    focus: '#1d5fbf',
    selected: '#edf1fa',
  }),
  dark: palette({
    surface: '#1b1d23',
    subtle: '#24272f',
    text: '#eceae4',
    muted: '#a9afbb',
    control: '#7d8390',
    link: '#9cc3f5',
    focus: '#8ab8ff',
    selected: '#28344a',
  }),
};

/** The theme that results if the page sets these colours. */
function mended(own: 'light' | 'dark', set: Partial<Palette>) {
  const palettes = { light: { ...STOCK.light, ...set }, dark: { ...STOCK.dark, ...set } };
  const mending = repairTheme(palettes, own, (name) => name in set);
  const shown = { ...palettes[mending.scheme] };
  const fixed = (text: string): Color | undefined => ({ '#fff': WHITE, '#000': BLACK })[text];
  for (const [name, value] of Object.entries(mending.variables)) {
    const [, percent, other = ''] = /^color-mix\(in srgb, var\(--_surface\) (\d+)%, (.*)\)$/.exec(value) ?? [];
    const share = 1 - Number(percent) / 100;
    const color = fixed(other) ?? shown.text;
    const mix = (i: number): number => shown.surface[i]! * (1 - share) + color[i]! * share;
    shown[name.slice(3) as keyof Palette] = fixed(value) ?? [mix(0), mix(1), mix(2), 1];
  }
  return { ...mending, shown };
}

test.each(['light', 'dark'] as const)('if the page sets nothing, %s stays unchanged', (own) => {
  expect(mended(own, {})).toMatchObject({ scheme: own, variables: {} });
});

test.each(['light', 'dark'] as const)(
  'in a %s page all follows the surface, or the text where that alone is set',
  (own) => {
    expect(mended(own, { surface: hex('#fffaf0') }).scheme).toBe('light');
    expect(mended(own, { surface: hex('#101820') }).scheme).toBe('dark');
    expect(mended(own, { text: hex('#202020') }).scheme).toBe('light');
    expect(mended(own, { text: hex('#f0e0d0') }).scheme).toBe('dark');
    expect(mended(own, { surface: hex('#fffaf0'), text: hex('#f0e0d0') }).scheme).toBe('light');
  },
);

const color = fc
  .tuple(...[0, 1, 2].map(() => fc.double({ min: 0, max: 1, noNaN: true })))
  .map(([red, green, blue]): Color => [red!, green!, blue!, 1]);

test('on any surface, with any other background, words that the page did not colour have a contrast of 4.5', () => {
  const names = ['surface', 'subtle', 'selected'] as const;
  const sets = fc.subarray([...names], { minLength: 1 }).chain((some) => {
    const colors = fc.tuple(...some.map(() => color));
    return colors.map((values) => Object.fromEntries(some.map((name, i) => [name, values[i]!])) as Partial<Palette>);
  });
  fc.assert(
    fc.property(sets, fc.constantFrom('light' as const, 'dark' as const), (set, own) => {
      const { shown } = mended(own, set);
      for (const back of names) {
        for (const front of ['text', 'muted', 'link'] as const)
          expect(contrast(shown[front], shown[back])).toBeGreaterThanOrEqual(4.5);
      }
    }),
    { numRuns: 2000 },
  );
});

test('other backgrounds and lines are mixed from the page’s surface, unless it set them', () => {
  const { variables } = mended('light', { surface: hex('#fffaf0'), subtle: hex('#fff0d0') });
  expect(Object.keys(variables)).toEqual(['--_selected', '--_grid', '--_border', '--_axis']);
});

test('colours that the page set on its own surface are kept, and a faint one does not change the others', () => {
  const { variables, scheme } = mended('light', { surface: WHITE, muted: hex('#bbbbbb'), control: hex('#dddddd') });
  expect([scheme, Object.keys(variables)]).toEqual([
    'light',
    ['--_subtle', '--_selected', '--_grid', '--_border', '--_axis'],
  ]);
});

test('a colour that the page chose for the other scheme becomes black or white in this one', () => {
  expect(mended('light', { muted: hex('#bbbbbb'), link: hex('#ffff00') }).variables).toEqual({
    '--_muted': '#000',
    '--_link': '#000',
  });
  expect(mended('dark', { link: hex('#1d4f91') }).variables).toEqual({ '--_link': '#fff' });
  expect(mended('light', { link: hex('#1d4f91') }).variables).toEqual({});
});

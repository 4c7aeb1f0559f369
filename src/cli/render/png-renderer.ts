import type * as Resvg from '@resvg/resvg-js';
import { svgText } from '../../writers/svg/svg-text.ts';
import { UsageError } from '../usage-error.ts';
import { scaleIn } from '../../picture/options.ts';
import { asUsageError, drawingOf } from './drawing-of.ts';
import { numberOf } from './number-of.ts';
import type { Render } from './renderer.ts';

/** Maximum number of pixels: each takes 4 bytes of memory, and few programs open larger images. */
const MAX_PIXELS = 200e6;

/** Fonts that each system has: sans-serif, then serif. */
const FONTS: Readonly<Partial<Record<string, readonly [string, string]>>> = {
  darwin: ['Helvetica Neue', 'Georgia'],
  win32: ['Segoe UI', 'Georgia'],
};
const FONTS_ELSEWHERE = ['DejaVu Sans', 'DejaVu Serif'] as const;

/**
 * Loads the SVG rasterizer. It is not a dependency of this package because its binaries are large. @throws if it is not
 * installed
 */
async function loadResvg(): Promise<typeof Resvg> {
  try {
    return await import('@resvg/resvg-js');
  } catch (cause) {
    throw new Error('PNG needs the package @resvg/resvg-js beside this one: npm install @resvg/resvg-js', { cause });
  }
}

/** A story as PNG, in the fonts of the machine. */
export const renderPng: Render = async (input) => {
  const given = numberOf(input.values, 'scale');
  const scale = asUsageError(() => scaleIn(given === undefined ? {} : { scale: given }));
  const { Resvg: Renderer } = await loadResvg();
  const drawing = await drawingOf(input);
  const pixels = drawing.width * drawing.height * scale ** 2;
  if (pixels > MAX_PIXELS)
    throw new UsageError(
      `the picture would be ${drawing.width * scale} × ${drawing.height * scale} pixels: a smaller --scale, or fewer --rows, makes it less`,
    );
  const [sansSerifFamily, serifFamily] = FONTS[process.platform] ?? FONTS_ELSEWHERE;
  // The rasterizer only looks for the first font of a list
  const plain = { ...drawing, fonts: { text: 'sans-serif', heading: 'serif' } };
  const renderer = new Renderer(svgText(plain, false), {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: true, sansSerifFamily, serifFamily, defaultFontFamily: sansSerifFamily },
  });
  return renderer.render().asPng();
};

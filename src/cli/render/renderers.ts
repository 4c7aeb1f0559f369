import { HTML_OPTIONS } from './html-options.ts';
import { PICTURE_OPTIONS, PIXEL_OPTIONS } from './picture-options.ts';
import type { Renderer } from './renderer.ts';

/** All kinds of output. Add a new one here; its code is loaded when it is used. */
export const RENDERERS: readonly Renderer[] = [
  {
    ending: 'html',
    label: 'page with the story as a list, needs no script',
    options: HTML_OPTIONS,
    load: async () => (await import('./html-renderer.ts')).renderHtml,
  },
  {
    ending: 'svg',
    label: 'picture of lines and text, with the sources',
    options: PICTURE_OPTIONS,
    load: async () => (await import('./svg-renderer.ts')).renderSvg,
  },
  {
    ending: 'png',
    label: 'the same as pixels (needs @resvg/resvg-js)',
    options: PIXEL_OPTIONS,
    load: async () => (await import('./png-renderer.ts')).renderPng,
  },
];

import type { RenderOption } from './renderer.ts';

/** Options of pictures, whatever their format. */
export const PICTURE_OPTIONS: Readonly<Record<string, RenderOption>> = {
  width: { type: 'string', value: 'PX', help: ['of the picture, 280 to 10000; default 1120'] },
  rows: {
    type: 'string',
    value: 'N',
    help: ['of events, at most; default 40. Events that do not', 'fit are counted'],
  },
  theme: { type: 'string', value: 'THEME', help: ['light, which is the default, or dark'] },
  range: { type: 'string', value: 'RANGE', help: ['the time to show, such as 2024-05/2024-11'] },
  'group-by': { type: 'string', value: 'WHAT', help: ['lanes: category, place, people, publisher'] },
  'time-zone': { type: 'string', value: 'ZONE', help: ['of clock times, if FILE names none; default UTC'] },
  address: { type: 'string', value: 'ADDRESS', help: ['of the page, printed under the picture'] },
  'no-sources': { type: 'boolean', value: '', help: ['does not list the articles'] },
};

/** Options of pixel images. */
export const PIXEL_OPTIONS: Readonly<Record<string, RenderOption>> = {
  ...PICTURE_OPTIONS,
  scale: { type: 'string', value: 'N', help: ['pixels for each px, 0.5 to 8; default 2'] },
};

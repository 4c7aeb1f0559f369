/** What a source says about publications. Loaded after the first picture, which does not need it. */
export { GlyphRail } from './glyph-rail.ts';
export { sourceDays } from './known-days.ts';

import { scriptOf } from '../../dates/format/script.ts';

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);

/** `rtl` for a language that is written from right to left; undefined for others, and for an invalid tag. */
export const directionOf = (lang: string): 'rtl' | undefined => (RIGHT_TO_LEFT.has(scriptOf(lang)) ? 'rtl' : undefined);

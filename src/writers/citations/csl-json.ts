import type { CslItem } from './csl-types.ts';

/** Items as the text of a CSL-JSON file. */
export const cslJson = (items: readonly CslItem[]): string => `${JSON.stringify(items, undefined, 2)}\n`;

import type { Format } from '../reader.ts';
import { SCRIPT_START } from '../script-start.ts';

const START = /["']start["']\s*:|[{,]\s*start\s*:/;
const CONTENT = /["']content["']\s*:|[{,]\s*content\s*:/;
const OF_ITEMS = /["'](?:end|group|className|subgroup|editable|type)["']\s*:/;

/** Items of vis-timeline, optionally with its groups. */
export const visFormat: Format = {
  id: 'vis',
  label: 'items of vis-timeline (JSON)',
  accepts(head) {
    if (!/^(?:[{[]|\/[/*])/.test(head) && !SCRIPT_START.test(head)) return 0;
    if (head.includes('"@') || !START.test(head)) return 0;
    if (CONTENT.test(head)) return 0.92;
    if (!head.startsWith('[')) return 0;
    // A list is never an events file, so this reader reports what is wrong with one
    return OF_ITEMS.test(head) ? 0.6 : 0.55;
  },
  load: async () => (await import('./vis-reader.ts')).visReader,
};

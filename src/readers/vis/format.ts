import type { Format } from '../reader.ts';

const START = /["']start["']\s*:|[{,]\s*start\s*:/;
const CONTENT = /["']content["']\s*:|[{,]\s*content\s*:/;
const OF_ITEMS = /["'](?:end|group|className|subgroup|editable|type)["']\s*:/;

/** Items of vis-timeline, also with its groups. */
export const visFormat: Format = {
  id: 'vis',
  label: 'items of vis-timeline (JSON)',
  accepts(head) {
    if (!/^(?:[{[]|\/[/*])/.test(head) || head.includes('"@') || !START.test(head)) return 0;
    if (CONTENT.test(head)) return 0.92;
    return head.startsWith('[') && OF_ITEMS.test(head) ? 0.6 : 0;
  },
  load: async () => (await import('./vis-reader.ts')).visReader,
};

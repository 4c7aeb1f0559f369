import type { Format } from '../reader.ts';
import { isEventLine } from './event-line.ts';

const NAMED = /\.(?:mw|markwhen)$/;
const TYPED = /^(?:text|application)\/(?:x-|vnd\.)?markwhen$/;
/** Header keys that other formats do not have. */
const HEADER = /^(?:dateFormat:\s*\S|#\w+:\s*\S|(?:section|group)\s+\S)/im;

/** Markwhen: lines with a date, a colon and a text. */
export const markwhenFormat: Format = {
  id: 'markwhen',
  label: 'markwhen',
  accepts(head, contentType, name) {
    if (/^[<{[]/.test(head) || head.startsWith('BEGIN:') || head.includes('\0')) return 0;
    if (NAMED.test(name) || TYPED.test(contentType)) return head === '' ? 0 : 0.95;
    const lines = head.split('\n', 40);
    const events = lines.filter((line) => isEventLine(line)).length;
    if (events === 0) return 0;
    const words = lines.filter((line) => line.trim() !== '').length;
    if (HEADER.test(head)) return 0.7;
    return events > 1 && events * 3 >= words ? 0.55 : 0;
  },
  load: async () => (await import('./markwhen-reader.ts')).markwhenReader,
};

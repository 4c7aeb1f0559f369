import type { Format } from '../reader.ts';
import { jsonReader } from './json-reader.ts';

/** Lists of an events file. */
const RECORDS = /"(?:events|articles)"\s*:\s*\[/;

/** Events files: JSON, optionally with comments. The reader is always loaded, because most stories have this format. */
export const jsonFormat: Format = {
  id: 'json',
  label: 'an events file (JSON)',
  aliases: ['application/json'],
  accepts(head, contentType, name) {
    if (/^(?:\{|\/[/*])/.test(head)) return RECORDS.test(head) ? 0.9 : 0.6;
    if (head.startsWith('[')) return 0.5;
    // The check reports where the text stops being JSON
    return !head.startsWith('<') && (/\bjson$/.test(contentType) || /\.json\d?$/.test(name)) ? 0.2 : 0;
  },
  load: () => jsonReader,
};

import type { Format } from '../reader.ts';
import { SCRIPT_START } from '../script-start.ts';

/** Comments, declarations and white space before the first element. */
const PROLOGUE = /^(?:\s|<!--[^]*?-->|<\?[^]*?>|<!DOCTYPE[^>]*>)*/i;
const EVENT = /<event\b[^>]*?\s(?:start|title|latestStart|isDuration|durationEvent)\s*=/i;
const KEYS = /["'](?:dateTimeFormat|wikiURL|wiki-url|wikiSection|wiki-section)["']\s*:/i;
const EVENTS = /["']events["']\s*:\s*\[/;
const START = /["']start["']\s*:|[{,]\s*start\s*:/;

/** Events of a SIMILE timeline, in XML or JSON. */
export const simileFormat: Format = {
  id: 'simile',
  label: 'events of a SIMILE timeline (XML or JSON)',
  accepts(head, contentType, name) {
    if (head.startsWith('<')) {
      const start = head.replace(PROLOGUE, '');
      if (/^<data\b/i.test(start))
        return EVENT.test(start) || /^<data\b[^>]*\s(?:date-time-format|wiki-)/i.test(start) ? 0.95 : 0.4;
      // A long comment may come before it
      const isXml = /\bxml$/.test(contentType) || name.endsWith('.xml');
      return isXml && start === '' ? 0.2 : 0;
    }
    if (!/^(?:\{|\/[/*])/.test(head) && !SCRIPT_START.test(head)) return 0;
    if (head.includes('"@')) return 0;
    if (KEYS.test(head)) return 0.95;
    return EVENTS.test(head) && START.test(head) && !/["']content["']\s*:/.test(head) ? 0.94 : 0;
  },
  load: async () => (await import('./simile-reader.ts')).simileReader,
};

import type { Format } from '../reader.ts';

/** A cell that is a word for a column of dates or times. */
const DATED =
  /(?:^|[\t,;|])\s*"?(?:(?:start|end|event|display|sql)[ _-]?)?(?:date|start|begin|from|day|year|time|when|datum|wann|beginn|jahr|fecha|año|data|ano|année|quand|anno|дата|год|日付|日期|날짜|年)s?(?: \([^)]*\))?"?\s*(?=[\t,;|\r\n]|$)/i;
const NAMED = /\.(?:csv|tsv|tab)$/;
const TYPED = /^(?:text\/(?:csv|tab-separated-values|x-csv)|application\/(?:csv|x-csv))$/;

/** Tables as text: CSV (also with semicolons), TSV, and cells pasted from a spreadsheet. */
export const csvFormat: Format = {
  id: 'csv',
  label: 'a table (CSV or TSV)',
  aliases: ['text/csv', 'text/tab-separated-values', 'tsv', 'tab'],
  accepts(head, contentType, name) {
    if (/^(?:[<{[]|\/[/*]|BEGIN:|---)/.test(head) || head.includes('\0') || head.startsWith('\u0089')) return 0;
    const [first = '', second = ''] = head.replace(/^sep=[^\r\n]\r?\n/i, '').split(/\r\n?|\n/);
    const isDivided = /[\t,;|]/.test(first);
    const isNamed = TYPED.test(contentType) || NAMED.test(name);
    if (isDivided && DATED.test(first) && /[\t,;|]/.test(second)) return 0.8;
    if (isNamed) return isDivided ? 0.75 : 0.3;
    // Pasted cells: both rows have the same number of tabs
    const tabs = first.split('\t').length;
    return tabs > 1 && tabs === second.split('\t').length ? 0.4 : 0;
  },
  load: async () => (await import('./csv-reader.ts')).csvReader,
};

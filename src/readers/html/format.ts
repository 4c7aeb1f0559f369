import type { Format } from '../reader.ts';

/** Comments, declarations and white space before the first element. */
const PROLOGUE = /^(?:\s|<!--[^]*?-->|<\?[^]*?>)*/;
const PAGE = /^<(?:!doctype\s+html|html|head|body|title|meta)\b/i;
/** Elements with which a part of a page begins. */
const PART =
  /^<(?:article|aside|blockquote|center|details|div|dl|figure|font|footer|form|h[1-6]|header|hr|link|main|nav|ol|p|script|section|span|style|table|template|ul|cited-timeline)\b/i;

/** HTML pages, and parts of pages. */
export const htmlFormat: Format = {
  id: 'html',
  label: 'an HTML page',
  aliases: ['text/html', 'application/xhtml+xml', 'htm'],
  needsPage: true,
  accepts(head, contentType, name) {
    const start = head.replace(PROLOGUE, '');
    if (PAGE.test(start)) return 0.9;
    if (PART.test(start)) return 0.7;
    const isNamed = /^(?:text\/html|application\/xhtml\+xml)$/.test(contentType) || /\.x?html?$/.test(name);
    return isNamed && head !== '' ? 0.3 : 0;
  },
  load: async () => (await import('./html-reader.ts')).htmlReader,
};

import { expect, test } from 'vitest';
import { treeFrom } from '../../../unit/readers/html/from-html.ts';
import { PAGES } from '../../../unit/readers/html/pages.ts';
import { textOf } from '../../../../src/readers/html/tree.ts';
import { readHtml } from '../../../../src/source/html/read-html.ts';

/** The element of a page with this content, as a parser makes it. */
function parsed(html: string, lang: string): Element {
  const page = new DOMParser().parseFromString(`<div lang="${lang}"><section>${html}</section></div>`, 'text/html');
  return page.querySelector('section')!;
}

test.each(PAGES)('$name, as a browser parses it', ({ lang, html, title, events, leftOut, unread }) => {
  const element = parsed(html, lang);
  const read = readHtml(element);
  const dates = read.file.events.map(({ date, title: event }) => `${date} | ${event}`);
  expect(dates).toEqual(events.map((event) => event.replace(/ [#@] .*$/, '')));
  expect(read.file.title).toBe(title);
  expect(read.kept + read.leftOut.length).toBe(read.records);
  expect(read.leftOut.map(({ raw }) => raw)).toEqual(leftOut);
  expect(read.unread.map((child) => child.textContent.replace(/\s+/g, ' ').trim())).toHaveLength(unread.length);
  expect(read.unread.every((child) => child.parentElement === element)).toBe(true);
});

test('the same elements are passed over in a page as in its plain data', () => {
  const html = `<ul><li>1968: <span aria-hidden="true">*</span>The mill <b hidden>x</b>closes</li></ul>`;
  expect(readHtml(parsed(html, 'en')).file.events[0]?.title).toBe('The mill closes');
  expect(textOf(treeFrom(html))).toBe('1968: The mill closes');
});

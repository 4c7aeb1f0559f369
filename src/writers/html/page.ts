import { type Child, h, htmlText, lines } from './element.ts';
import { type PageHead, pageHead } from './page-head.ts';

/** A whole page around a story. @param direction of its text: `rtl`, or undefined for left to right */
export function page(head: PageHead, direction: 'rtl' | undefined, isFrame: boolean, story: Child): string {
  const names = ['cited-timeline-page', isFrame && 'is-frame', head.scripts.length > 0 && 'has-script'];
  const body: Child = h(
    'body',
    { class: names.filter(Boolean).join(' ') },
    lines(h('main', {}, lines(story), '\n')),
    '\n',
  );
  return `<!doctype html>\n${htmlText(h('html', { lang: head.lang, dir: direction }, lines(pageHead(head), body), '\n'))}\n`;
}

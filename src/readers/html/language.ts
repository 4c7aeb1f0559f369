import { createDating, type Dating } from './dating.ts';
import { elementsIn, type HtmlElement, textOf } from './tree.ts';

/** The languages of dates, English first: what is not read in the language of the page may be read in one of them. */
const LANGUAGES = 'en de fr es pt ru uk ko ja zh ar fa he hi'.split(' ');
/** How many texts are tried. */
const SAMPLE = 24;

const candidates = (root: HtmlElement): string[] => {
  const texts = new Set<string>();
  for (const element of elementsIn(root)) {
    if (!/^(?:li|dt|dd|td|th|p|h[1-6]|b|strong|time|summary)$/.test(element.tag)) continue;
    const [head = ''] = textOf({ ...element, children: element.children.slice(0, 4) })
      .slice(0, 60)
      .split(/[:：;,–—]|\s-\s/u);
    const words = head.trim();
    if (words.length <= 30 && /\p{Nd}{4}/u.test(words) && /\p{L}{2}/u.test(words)) texts.add(words);
    if (texts.size >= SAMPLE) break;
  }
  return [...texts];
};

/**
 * The reading of dates for a page: in its language, or where it states none, or another than it is written in, in the one that reads
 * most of its dates. Another is taken only for two dates at least, with different words, that the stated language cannot read.
 */
export function datingFor(root: HtmlElement, lang: string): Dating {
  const stated = createDating(lang || 'en');
  const unread = candidates(root).filter((text) => stated.whole(text, '') === undefined);
  if (unread.length < 2) return stated;
  let best = stated;
  let most = 1;
  for (const language of LANGUAGES) {
    if (lang.toLowerCase().startsWith(language)) continue;
    const dating = createDating(language);
    const words = new Set(
      unread
        .filter((text) => dating.whole(text, '') !== undefined)
        .map((text) =>
          text
            .replace(/[^\p{L}]+/gu, ' ')
            .trim()
            .toLowerCase(),
        ),
    );
    if (words.size > most) {
      best = dating;
      most = words.size;
    }
  }
  return best;
}

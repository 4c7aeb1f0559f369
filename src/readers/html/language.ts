import { createDating, type Dating, type DateOrder, type PageDating } from './dating.ts';
import { attribute, elementsIn, type HtmlElement, type HtmlNode, isElement, isIgnored, textOf } from './tree.ts';

/**
 * The languages in which dates are read, English first. Dates that the page's own language cannot read are tried in
 * these.
 */
const LANGUAGES = 'en de fr es pt ru uk ko ja zh ar fa he hi'.split(' ');
/** Maximum number of texts tried. */
const SAMPLE = 24;

const candidates = (root: HtmlElement): string[] => {
  const texts = new Set<string>();
  for (const element of elementsIn(root, (one) => attribute(one, 'lang') !== '')) {
    // An element with its own language says nothing about the language of the page.
    if (attribute(element, 'lang')) continue;
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
 * Chooses the language for the dates of a page. Usually it is the stated one. If the page states none, or is written in
 * another, it is the language that reads most of the dates. Another language must read at least two dates, in different
 * words, that the stated one cannot read.
 */
function bestDating(root: HtmlElement, lang: string, order?: DateOrder): Dating {
  const stated = createDating(lang || 'en', order);
  const unread = candidates(root).filter((text) => stated.whole(text, '') === undefined);
  if (unread.length < 2) return stated;
  let best = stated;
  let most = 1;
  for (const language of LANGUAGES) {
    if (lang.toLowerCase().startsWith(language)) continue;
    const dating = createDating(language, order);
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

/** Tries one language, then another. */
const either = (first: Dating, second: Dating): Dating => ({
  whole: (text, around) => first.whole(text, around) ?? second.whole(text, around),
  find: (text, around) => first.find(text, around) ?? second.find(text, around),
  phrase: (text) => first.phrase(text) ?? second.phrase(text),
  refused: (text) => first.refused(text) ?? second.refused(text),
});

/**
 * The dating of a page and of its parts that state another language: see `bestDating`.
 * @param given order of numbers in dates, if the page does not state one
 */
export function datingFor(root: HtmlElement, lang: string, given?: DateOrder): PageDating {
  const known = new Map<string, PageDating>();
  const page = lang.toLowerCase();
  const best = bestDating(root, lang, given);
  const of = (inner: string, order?: DateOrder): PageDating => {
    const key = `${inner.toLowerCase() || page}\n${order ?? ''}`;
    const dating = known.get(key) ?? { ...either(createDating(inner || lang || 'en', order ?? given), best), of };
    known.set(key, dating);
    return dating;
  };
  const whole: PageDating = { ...best, of };
  known.set(`${page}\n`, whole);
  return whole;
}

/**
 * The tree with the language of each element in its `lang`: that of the closest element around it, or of its first
 * words if these state another. Elements in the language of the page have no `lang`. Returns the same tree if no
 * element states a language. O(nodes).
 */
export function withLanguages(root: HtmlElement, lang: string): HtmlElement {
  if (!elementsIn(root).some((element) => attribute(element, 'lang'))) return root;
  const page = lang.toLowerCase();
  /** The copy of an element, and the language of its first words; undefined if it has no words. */
  const copy = (element: HtmlElement, around: string): { element: HtmlElement; spoken: string | undefined } => {
    const own = attribute(element, 'lang').toLowerCase() || around;
    let spoken: string | undefined;
    const children = element.children.map((child): HtmlNode => {
      if (!isElement(child)) {
        if (/[\p{L}\p{N}]/u.test(child)) spoken ??= own;
        return child;
      }
      const copied = copy(child, own);
      if (!isIgnored(child)) spoken ??= copied.spoken;
      return copied.element;
    });
    const { lang: _, ...attributes } = element.attributes;
    const language = spoken ?? own;
    const stated = language === page ? attributes : { ...attributes, lang: language };
    return { element: { ...element, children, attributes: stated }, spoken };
  };
  return { ...copy(root, page).element, attributes: root.attributes };
}

/** The context of an entry, with the dating for the language of its element. */
export function spokenIn<T extends { readonly dating: PageDating }>(element: HtmlElement, setting: T): T {
  const lang = attribute(element, 'lang');
  return lang ? { ...setting, dating: setting.dating.of(lang) } : setting;
}

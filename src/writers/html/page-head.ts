import { dataBlock } from './data-block.ts';
import { type Child, h, lines } from './element.ts';
import { PAGE_STYLE } from './page-style.ts';

/** The contents of the head of a page. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag of the page. */
  readonly lang: string;
  /** The address of the page itself, if it has one. */
  readonly url: string | undefined;
  /** Address of a picture for link previews, and its alternative text. */
  readonly image: string | undefined;
  readonly imageAlt: string;
  /** When the story was last changed, ISO 8601. */
  readonly modified: string | undefined;
  /** `inline`, `none`, or the address of a style sheet. */
  readonly style: string;
  /** Addresses of scripts. */
  readonly scripts: readonly string[];
  readonly jsonLd: unknown;
}

const property = (name: string, content: string | undefined): Child =>
  content ? h('meta', { property: name, content }) : undefined;
const named = (name: string, content: string | undefined): Child =>
  content ? h('meta', { name, content }) : undefined;

/** The Open Graph locale; undefined without a region, because Open Graph requires one. */
const openGraphLocale = (lang: string): string | undefined => {
  const { language, region } = new Intl.Locale(lang);
  return region && `${language}_${region}`;
};

/** A script element; classic scripts are recognized by their file names. */
const scriptOf = (address: string): Child =>
  /\.(classic|embed)\.js([?#]|$)/.test(address)
    ? h('script', { src: address, defer: true })
    : h('script', { src: address, type: 'module' });

/** The head of a page, with data for search engines and link previews: JSON-LD, Open Graph, and the Twitter card. */
export function pageHead(head: PageHead): Child {
  const { title, description, lang, url, image, imageAlt, modified, style, scripts, jsonLd } = head;
  return h(
    'head',
    {},
    lines(
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', {}, title),
      named('description', description),
      named('color-scheme', 'light dark'),
      url && h('link', { rel: 'canonical', href: url }),
      property('og:type', 'article'),
      property('og:title', title),
      property('og:description', description),
      property('og:url', url),
      property('og:locale', openGraphLocale(lang)),
      property('og:image', image),
      property('og:image:alt', image && imageAlt),
      property('article:modified_time', modified),
      named('twitter:card', image ? 'summary_large_image' : 'summary'),
      style === 'inline' ? h('style', {}, `\n${PAGE_STYLE}`) : undefined,
      style === 'inline' || style === 'none' ? undefined : h('link', { rel: 'stylesheet', href: style }),
      ...scripts.map(scriptOf),
      dataBlock('application/ld+json', jsonLd),
    ),
    '\n',
  );
}

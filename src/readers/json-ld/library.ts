import { parseDate } from '../../dates/parse-date.ts';
import { addressKey } from '../../file/canonical-address.ts';
import type { ArticleRecord, ListedCitation, ListedEvent } from '../../file/types.ts';
import { addressOf, articleOf, claimOf, headlineOf, worksNamedBy } from './articles.ts';
import { hasPage } from './events.ts';
import { anyOf, type Fields, filled } from './fields.ts';
import { type Graph, idOf, type Node, typesOf } from './graph.ts';
import type { Ids } from './ids.ts';
import { isEventType, isWorkType } from './types.ts';

/** The articles of a document: those that it lists, and those that its events name. One per address. */
export interface Library {
  readonly articles: readonly ArticleRecord[];
  readonly ids: Ids;
  /**
   * Adds an article; `parent` is the live blog if the article is an update. An article without a headline gets its
   * address as headline if an event names it.
   */
  readonly add: (node: Node, parent: Node | undefined, isNamed?: boolean) => ArticleRecord;
  readonly idOf: (node: Node) => string | undefined;
  /** Citations of a work, or of a claim about one. */
  readonly cite: (work: Node) => ListedCitation[];
  /** Citations of an event's named sources and of its own page. */
  readonly citedBy: (event: Node, title: string) => ListedCitation[];
  /**
   * The event described by an update of a live blog; undefined if the update has no date, or is about an event of the
   * document.
   */
  readonly updateOf: (node: Node, blog: Node, isAboutEvent: boolean) => ListedEvent | undefined;
}

export function libraryOf(graph: Graph, fields: Fields, ids: Ids, rootLang: string): Library {
  const { text, address, language } = fields;
  const articles: ArticleRecord[] = [];
  const byNode = new Map<Node, string>();
  const byAddress = new Map<string, string>();

  const keep = (article: ArticleRecord): ArticleRecord => {
    articles.push(article);
    const key = article.url === undefined ? '' : addressKey(article.url);
    if (key && !byAddress.has(key)) byAddress.set(key, article.id);
    return article;
  };
  const add = (node: Node, parent: Node | undefined, isNamed = false): ArticleRecord => {
    const lang = language(node['inLanguage']) ?? rootLang;
    const fresh = articleOf(node, parent, lang, graph, fields);
    const headline = fresh.headline || (isNamed && fresh.url !== undefined ? bareAddress(fresh.url) : '');
    const article = { id: ids.of(node, headline), ...fresh, headline };
    byNode.set(node, article.id);
    // An update without its own address must not represent its blog
    if (parent && !addressOf(node, fields)) articles.push(article);
    else keep(article);
    return article;
  };

  /** The article at an address, added if it is new. */
  const at = (url: string, headline: string): string => {
    const known = byAddress.get(addressKey(url));
    return known ?? keep({ id: ids.made(headline), headline, url }).id;
  };
  const named = (value: unknown): ListedCitation[] => {
    const node = graph.node(value);
    if (!node) return typeof value === 'string' ? citeText(value) : [];
    if (typeof node['@value'] === 'string') return citeText(node['@value']);
    const appearance = anyOf(node, 'appearance', 'firstAppearance');
    if (appearance !== undefined) {
      const work = graph.node(appearance);
      const article = (work && byNode.get(work)) ?? idOf(appearance);
      return article === undefined ? [] : [{ article, ...claimOf(node, rootLang, graph, fields) }];
    }
    const known = byNode.get(node);
    if (known !== undefined) return [{ article: known, ...claimOf(node, rootLang, graph, fields) }];
    const types = typesOf(node);
    if (isEventType(types) || !isWorkType(types)) return [];
    const url = addressOf(node, fields);
    const headline = headlineOf(node, fields);
    if (headline === undefined)
      return url === undefined || url.startsWith('_:') ? [] : [{ article: at(url, bareAddress(url)) }];
    return [{ article: (url !== undefined && byAddress.get(addressKey(url))) || add(node, undefined).id }];
  };
  const citeText = (written: string): ListedCitation[] => {
    if (/^(?:#|_:)/.test(written)) return [];
    if (/^(?:https?:\/\/|\/)\S+$/i.test(written.trim())) return [{ article: at(written.trim(), bareAddress(written)) }];
    const headline = text(written);
    return headline === undefined ? [] : [{ article: keep({ id: ids.made(headline), headline }).id }];
  };

  return {
    articles,
    ids,
    add,
    idOf: (node) => byNode.get(node),
    cite: named,
    citedBy(event, title) {
      const citations = worksNamedBy(event).flatMap(named);
      // A work that is performed does not attest the event; an article does
      const featured = graph.node(event['workFeatured']);
      const article = featured && byNode.get(featured);
      if (article !== undefined) citations.push({ article });
      const page = anyOf(event, ...(hasPage(event) ? ['url', 'mainEntityOfPage'] : ['sameAs']));
      const url = address(page);
      if (url !== undefined && title) {
        const node = graph.node(page);
        citations.push({ article: at(url, (node && headlineOf(node, fields)) ?? title) });
      }
      return citations;
    },
    updateOf(node, blog, isAboutEvent) {
      const article = articles.find(({ id }) => id === byNode.get(node));
      if (!article?.headline || article.published === undefined || isAboutEvent) return undefined;
      // The check reports that the article's date cannot be read
      if ('problem' in parseDate(article.published)) return undefined;
      const body = text(anyOf(node, 'articleBody', 'text', 'description'));
      const title = article.headline;
      return {
        id: ids.made(title),
        title,
        date: article.published,
        citations: [{ article: article.id }],
        ...filled({
          summary: body !== title ? body : undefined,
          image: fields.image(node['image']),
          place: fields.place(anyOf(node, 'contentLocation', 'locationCreated') ?? anyOf(blog, 'contentLocation'), ''),
        }),
      };
    },
  };
}

/** An address without its scheme and trailing slash, used as a headline. */
const bareAddress = (url: string): string => url.trim().replace(/^https?:\/\/(?:www\.)?|\/$/gi, '');

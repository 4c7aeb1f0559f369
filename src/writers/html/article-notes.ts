import { fill } from '../../dates/format/fill.ts';
import type { TimelineArticle } from '../../model/types.ts';
import { changesLine } from './changes.ts';
import { sourceFacts } from './citation-item.ts';
import { type Child, dotted, h, lines } from './element.ts';
import { heading } from './heading.ts';
import { articleAnchor, eventAnchor, type HtmlContext, linkTo } from './html-context.ts';
import { link } from './link.ts';

/** Number of SHA-256 digits that are shown, enough to distinguish copies. */
const DIGITS = 8;

/** The stored copy of an article, with the first digits of its SHA-256, and when it was retrieved. */
function copyFacts(
  { words, phrases }: HtmlContext,
  { archived, retrieved, sha256 }: TimelineArticle,
): readonly Child[] {
  return [
    archived && link(archived, undefined, words.t.archivedCopy),
    retrieved && fill(phrases.retrieved, { date: words.date(retrieved, 'short') }),
    sha256 && h('span', { title: sha256 }, `SHA-256 ${sha256.slice(0, DIGITS)}…`),
  ];
}

/** The events that cite an article, as links back to them. */
function backLinks({ words }: HtmlContext, { events }: TimelineArticle): Child {
  if (events.length === 0) return undefined;
  const links = events.map((event) => h('a', { href: linkTo(eventAnchor(event)) }, event.title));
  return h('p', { class: 'back' }, words.count(words.t.attests, events.length), ': ', dotted(...links));
}

/** All articles as numbered notes, each with links back to the events that cite it. */
export function articleNotes(context: HtmlContext): Child {
  const { words, numbers, headingLevel } = context;
  if (numbers.size === 0) return undefined;
  const notes = [...numbers.keys()].map((article) =>
    h(
      'li',
      { id: articleAnchor(article) },
      link(article.url, article.lang, article.headline),
      lines(
        h(
          'p',
          { class: 'source' },
          dotted(article.author, ...sourceFacts(context, article), ...copyFacts(context, article)),
        ),
        backLinks(context, article),
        changesLine(context, article.changes),
      ),
      '\n',
    ),
  );
  return h(
    'section',
    { class: 'articles' },
    lines(heading(headingLevel, {}, words.t.articles), h('ol', {}, lines(...notes), '\n')),
    '\n',
  );
}

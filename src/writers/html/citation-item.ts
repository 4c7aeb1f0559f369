import { fill } from '../../dates/format/fill.ts';
import type { CheckedQuote } from '../../file/checked-types.ts';
import type { Citation, TimelineArticle } from '../../model/types.ts';
import { basisWords, takenBackText } from '../../views/evidence/citation-words.ts';
import { sentenceAddress } from '../../views/evidence/sentence-address.ts';
import { sourceName } from '../../views/source-name.ts';
import { dateElement } from './date-element.ts';
import { type Child, dotted, h, lines } from './element.ts';
import { articleAnchor, type HtmlContext, linkTo } from './html-context.ts';
import { link } from './link.ts';

/** A citation in the group of its voice. */
export interface WrittenCitation {
  readonly citation: Citation;
  /** The citation with which its voices withdrew this one. */
  readonly takenBackBy: Citation | undefined;
  /** Whether the reason why its articles are one voice is written for the whole group. */
  readonly isMerged: boolean;
}

/** Publisher and date of an article. */
export const sourceFacts = ({ words }: HtmlContext, article: TimelineArticle): readonly Child[] => [
  sourceName(article),
  article.published ? dateElement(article.published, words.date(article.published, 'short')) : words.t.undated,
];

/** The article's own words, with a link that opens the article at them. */
function quoteLine({ phrases }: HtmlContext, { url, lang }: TimelineArticle, quote: CheckedQuote): Child {
  const address = url ? sentenceAddress(url, quote) : undefined;
  return h(
    'p',
    { class: 'quote' },
    h('q', { lang }, quote.exact),
    address === undefined ? undefined : [' — ', h('a', { href: address }, phrases.openAtSentence)],
  );
}

/** An article and what it says about an event: its headline, number, publisher and date, how it dates the event, and its own words. */
export function citationItem(context: HtmlContext, { citation, takenBackBy, isMerged }: WrittenCitation): Child {
  const { words, phrases, numbers, timeline } = context;
  const { article, stance, date, note, locator, known, quote } = citation;
  const dating = date && words.t.datesIt.replace('{date}', () => words.date(date, 'short'));
  const number = `[${words.number(numbers.get(article) ?? 0)}]`;
  return [
    link(article.url, article.lang, article.headline),
    ' ',
    h('a', { class: 'number', href: linkTo(articleAnchor(article)) }, number),
    lines(
      h(
        'p',
        { class: 'source' },
        dotted(
          ...sourceFacts(context, article),
          known && fill(phrases.knownOn, { date: words.date(known, 'short') }),
          stance === 'reports' ? undefined : words.t[stance],
          dating && takenBackBy ? h('s', {}, dating) : dating,
          takenBackBy && takenBackText(context, takenBackBy),
          note,
          locator,
          ...basisWords(context, citation, timeline.article, isMerged),
        ),
      ),
      quote && quoteLine(context, article, quote),
    ),
  ];
}

import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../dates/format/fill.ts';
import type { CheckedQuote } from '../../file/checked-types.ts';
import type { Citation, TimelineArticle } from '../../model/types.ts';
import { marked } from '../context.ts';
import { sourceLine } from '../evidence-lines.ts';
import { isSafeUrl, linkTemplate } from '../link.ts';
import { withAsOf } from './as-of.ts';
import { changesTemplate } from './changes.ts';
import { basisWords, takenBackText } from './citation-words.ts';
import type { EvidenceContext } from './context.ts';
import { joined } from './joined.ts';
import { storedCopyTemplate } from './stored-copy.ts';
import { sentenceAddress } from './sentence-address.ts';

/** A citation as shown in the group of its voice. */
export interface ShownCitation {
  readonly citation: Citation;
  /** Id of the line that describes the link to the article: unique in the element. */
  readonly id: string;
  /** The citation with which its voices took back the statement. */
  readonly takenBackBy: Citation | undefined;
  /** Whether the whole group already says why its articles count as one voice. */
  readonly isMerged: boolean;
  /** Whether it was known on the day as of which the story is told. */
  readonly isKnown: boolean;
}

/** The date that the article gives the event, struck through if it was taken back, and when that happened. */
function datingOf(context: EvidenceContext, { citation: { date }, takenBackBy }: ShownCitation): readonly unknown[] {
  const { words } = context;
  const dating = date && words.t.datesIt.replace('{date}', () => words.date(date, 'short'));
  return takenBackBy ? [dating && html`<s>${dating}</s>`, takenBackText(context, takenBackBy)] : [dating];
}

/** The source's own words, with a link to the sentence if the browser can open it. */
function quoteTemplate(
  context: EvidenceContext,
  { url = '', lang = '' }: TimelineArticle,
  quote: CheckedQuote,
  id: string,
): TemplateResult {
  const { phrases, canOpenAtSentence } = context;
  const address = canOpenAtSentence && url && isSafeUrl(url) ? sentenceAddress(url, quote) : undefined;
  return html`<span class="source"
    ><q lang=${lang}>${fill(phrases.quote, { text: quote.exact })}</q>${
      address ? html` — ${linkTemplate(context, address, phrases.openAtSentence, undefined, id)}` : nothing
    }</span
  >`;
}

/** An article and its statement about the event: publisher, date given, exact words, and whose statement it reports. */
export function citationTemplate(context: EvidenceContext, shown: ShownCitation): TemplateResult {
  const { words, phrases } = context;
  const { citation, id, isKnown, isMerged } = shown;
  const { article, stance, note, locator, known, quote } = citation;
  const basis = [
    ...basisWords(context, citation, (name) => context.state.store?.article(name), isMerged),
    ...storedCopyTemplate(context, article),
  ];
  const facts = joined([
    known && fill(phrases.knownOn, { date: words.date(known, 'short') }),
    stance === 'reports' ? '' : words.t[stance],
    ...datingOf(context, shown),
    note,
    locator,
    isKnown ? '' : withAsOf(context, phrases.notYetKnown),
    ...(quote ? [] : basis),
  ]);
  return html`<div part="citation" class="citation ${stance}" data-item=${article.id} tabindex="-1">
    <span class="headline"
      >${linkTemplate(context, article.url, article.headline, article.lang, id, marked(context, article.headline))}</span
    >
    <span class="source" id=${id}
      >${sourceLine(context, article)}${facts === nothing ? nothing : html` · ${facts}`}</span
    >
    ${quote ? quoteTemplate(context, article, quote, id) : nothing}
    ${quote && basis.some(Boolean) ? html`<span class="source">${joined(basis)}</span>` : nothing}
    ${changesTemplate(context, article.changes)}
  </div>`;
}

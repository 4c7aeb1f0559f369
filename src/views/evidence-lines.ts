import { html, nothing, type TemplateResult } from 'lit';
import type { Citation, TimelineArticle, TimelineEvent } from '../model/types.ts';
import type { ViewContext } from './context.ts';
import { sourceName } from './source-name.ts';

/** Publisher, date of publication, and the agency whose copy the article is. */
export const sourceLine = ({ words }: Pick<ViewContext, 'words'>, article: TimelineArticle): TemplateResult => {
  const { published } = article;
  const named = sourceName(article);
  const date = published ? words.date(published, 'short') : words.t.undated;
  // Names and dates may be written in opposite directions
  return html`${named ? html`<bdi>${named}</bdi> · ` : nothing}<bdi>${date}</bdi>`;
};

/** The article's stance on the event, the date it gives, and the file's note about it. */
export const attestation = ({ words }: Pick<ViewContext, 'words'>, { stance, note, date, locator }: Citation): string =>
  [
    stance === 'reports' ? '' : words.t[stance],
    date && words.t.datesIt.replace('{date}', () => words.date(date, 'short')),
    note,
    locator,
  ]
    .filter(Boolean)
    .join(' · ');

/**
 * Full date, number of articles, and the number of independent articles if that is smaller.
 * @param dated the event with the date known on the day as of which the story is told
 */
export function evidenceLine({ words }: Pick<ViewContext, 'words'>, event: TimelineEvent, dated = event): string {
  const { attesting, articles } = words.summary(event);
  return [
    dated.dateText,
    words.date(dated.date, 'long'),
    [
      articles > 0 && words.count(words.t.articleCount, articles),
      attesting > 0 && attesting < articles && words.count(words.t.independentCount, attesting),
    ]
      .filter(Boolean)
      .join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Headline, publisher and date of an article as one line. */
export const articleLine = (
  { words }: Pick<ViewContext, 'words'>,
  { headline, publisher, published }: TimelineArticle,
): string =>
  [headline, publisher, published ? words.date(published, 'long') : words.t.undated].filter(Boolean).join(', ');

import { fill } from '../../dates/format/fill.ts';
import { dateAsOf } from '../../evidence/date-as-of.ts';
import { tiesOf } from '../../evidence/roles.ts';
import type { Role } from '../../evidence/types.ts';
import type { Citation, TimelineEvent } from '../../model/types.ts';
import type { Plural } from '../messages.ts';
import { withAsOf } from './as-of.ts';
import type { AccountContext } from './account-context.ts';

/**
 * An event on one line: its full date, the number of articles about it, the maximum number of independent ones if
 * smaller, and whether its dates differ. As of a day: with the date and evidence known then, or that it was not yet
 * reported.
 */
export function headLine(context: AccountContext, event: TimelineEvent): readonly string[] {
  const { words, phrases, asOf } = context;
  const date = dateAsOf(event, asOf);
  if (!date) return [withAsOf(context, phrases.notYetReported)];
  const { voices, attesting, datesConflict } = context.assess(event, asOf);
  const speaking = voices.filter(({ role }) => role !== 'silent').flatMap(({ citations }) => citations);
  const articles = new Set(speaking.map(({ article }) => article)).size;
  const independent = attesting < articles ? words.count(words.t.independentCount, attesting) : '';
  return [
    date.edtf === event.date.edtf ? (event.dateText ?? '') : '',
    words.date(asOf === Infinity ? event.date : date, 'long'),
    [articles > 0 ? words.count(words.t.articleCount, articles) : '', independent].filter(Boolean).join(', '),
    datesConflict ? phrases.datesDiffer : '',
  ].filter(Boolean);
}

const voicesOfAll = (citations: readonly Citation[]): ReadonlySet<unknown> =>
  new Set(citations.flatMap((citation) => tiesOf(citation).map(({ voice }) => voice)));

/**
 * What the voices say about an event, in numbers: `2 voices say 29 November 2024`, `1 voice corrected itself`. Empty if
 * there is only one date, because that is shown above. The dates that the event follows come first; dates that were
 * taken back are left out.
 */
export function voicesSummary(context: AccountContext, event: TimelineEvent): readonly string[] {
  const { words, phrases, asOf } = context;
  const { claims, voices, undated } = context.assess(event, asOf);
  const count = (forms: Plural, number: number): string[] => (number > 0 ? [words.count(forms, number)] : []);
  const inRole = (role: Role): number => voices.filter((voice) => voice.role === role).length;
  const dated = claims
    .filter(({ withdrawn }) => !withdrawn)
    .toSorted((a, b) => Number(b.followed) - Number(a.followed));
  const dateless = voices.filter(({ role, citations }) => role === 'attests' && citations.every(({ date }) => !date));
  const sentences = [
    ...dated.flatMap(({ date, citations }) =>
      count(phrases.voicesDate, voicesOfAll(citations).size).map((text) =>
        fill(text, { date: words.date(date, 'short') }),
      ),
    ),
    ...(dated.length > 0 ? count(phrases.voicesUndated, dateless.length) : []),
    ...count(phrases.voicesDispute, inRole('disputes')),
    ...count(phrases.voicesCorrected, inRole('corrects')),
    ...count(phrases.voicesRetracted, inRole('retracts')),
    ...count(phrases.voicesSilent, inRole('silent')),
    ...count(phrases.undatedLeftOut, undated),
  ];
  return sentences.length === 1 && dated.length === 1 ? [] : sentences;
}

/**
 * Whose date the file follows, and why: `Dated as in The Herald: the only one with a day`; '' if the file does not say.
 */
export function datedAs({ phrases }: AccountContext, { dateFrom, dateReason, citations }: TimelineEvent): string {
  const article = citations.find((citation) => citation.article.id === dateFrom)?.article;
  if (!article) return dateReason ?? '';
  const source = article.publisher ?? article.headline;
  return dateReason ? fill(phrases.datedAsBecause, { source, reason: dateReason }) : fill(phrases.datedAs, { source });
}

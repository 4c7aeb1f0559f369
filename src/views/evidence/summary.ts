import { fill } from '../../dates/format/fill.ts';
import { tiesOf } from '../../evidence/roles.ts';
import type { Evidence, Role } from '../../evidence/types.ts';
import type { Citation, TimelineEvent } from '../../model/types.ts';
import type { Plural } from '../messages.ts';
import type { EvidenceContext } from './context.ts';

const voicesOfAll = (citations: readonly Citation[]): ReadonlySet<unknown> =>
  new Set(citations.flatMap((citation) => tiesOf(citation).map(({ voice }) => voice)));

/**
 * What the voices say of an event, in numbers: `2 voices say 29 November 2024`, `1 voice corrected itself`. Empty where one date is all
 * that there is to say, which stands above. The dates that the event's own follows come first; those that were taken back are left out.
 */
export function voicesSummary(context: EvidenceContext, event: TimelineEvent): readonly string[] {
  const { words, phrases } = context;
  const { claims, voices }: Evidence = context.assess(event);
  const count = (forms: Plural, number: number): string[] => (number > 0 ? [words.count(forms, number)] : []);
  const inRole = (role: Role): number => voices.filter((voice) => voice.role === role).length;
  const dated = claims
    .filter(({ withdrawn }) => !withdrawn)
    .toSorted((a, b) => Number(b.followed) - Number(a.followed));
  const undated = voices.filter(({ role, citations }) => role === 'attests' && citations.every(({ date }) => !date));
  const said = [
    ...dated.flatMap(({ date, citations }) =>
      count(phrases.voicesDate, voicesOfAll(citations).size).map((text) =>
        fill(text, { date: words.date(date, 'short') }),
      ),
    ),
    ...(dated.length > 0 ? count(phrases.voicesUndated, undated.length) : []),
    ...count(phrases.voicesDispute, inRole('disputes')),
    ...count(phrases.voicesCorrected, inRole('corrects')),
    ...count(phrases.voicesRetracted, inRole('retracts')),
    ...count(phrases.voicesSilent, inRole('silent')),
  ];
  return said.length === 1 && dated.length === 1 ? [] : said;
}

/** Whose date the file follows, and why: `Dated as in The Herald: the only one with a day`; '' where it does not say. */
export function datedAs({ phrases }: EvidenceContext, { dateFrom, dateReason, citations }: TimelineEvent): string {
  const article = citations.find((citation) => citation.article.id === dateFrom)?.article;
  if (!article) return dateReason ?? '';
  const source = article.publisher ?? article.headline;
  return dateReason ? fill(phrases.datedAsBecause, { source, reason: dateReason }) : fill(phrases.datedAs, { source });
}

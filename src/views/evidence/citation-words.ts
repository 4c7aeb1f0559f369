import { fill } from '../../dates/format/fill.ts';
import { knownDate } from '../../evidence/known-by.ts';
import { roleOf, tiesOf } from '../../evidence/roles.ts';
import type { Citation, TimelineArticle } from '../../model/types.ts';
import type { AccountContext } from './account-context.ts';

/** Says that another citation took back a statement, and when. */
export function takenBackText({ words, phrases }: Pick<AccountContext, 'words' | 'phrases'>, by: Citation): string {
  const known = knownDate(by);
  const phrase = roleOf(by) === 'retracts' ? phrases.retractedOn : phrases.correctedOn;
  return known ? fill(phrase, { date: words.date(known, 'short') }) : words.t[by.stance];
}

const NATURE_PHRASES = { 'first-hand': 'firstHand', 'second-hand': 'secondHand', document: 'document' } as const;

/**
 * Whose statement a citation reports, and what its article is based on.
 * @param article finds an article by id
 * @param isMerged whether the whole group already says why its articles count as one voice
 */
export function basisWords(
  { phrases }: Pick<AccountContext, 'phrases'>,
  citation: Citation,
  article: (id: string) => TimelineArticle | undefined,
  isMerged: boolean,
): readonly string[] {
  const { onWordOf } = citation;
  const { nature, basedOn } = citation.article;
  const circle = tiesOf(citation).find(({ kind }) => kind === 'circular');
  const nameOf = (id: string): string => {
    const basis = article(id);
    return basis ? (basis.publisher ?? basis.headline) : id;
  };
  return [
    onWordOf ? fill(phrases.onWordOf, { source: onWordOf.join(', ') }) : '',
    nature ? phrases[NATURE_PHRASES[nature]] : '',
    isMerged || !basedOn || circle ? '' : fill(phrases.basedOn, { list: basedOn.map(nameOf).join(', ') }),
    isMerged || !circle ? '' : fill(phrases.circular, { name: circle.voice.name }),
  ].filter(Boolean);
}

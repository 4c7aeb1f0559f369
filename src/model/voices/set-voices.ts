import type { CheckedPublisher } from '../../file/checked-types.ts';
import { STEP } from '../../file/limits.ts';
import type { Steps } from '../../file/steps.ts';
import type { FindById } from '../find-by-id.ts';
import type { GetRareRecords } from '../rare.ts';
import type { ArticleDraft } from '../types.ts';
import { createNamedVoices } from './named-voices.ts';
import type { VoiceTie } from './voice.ts';

/** Returns the voices for the names in a citation's `onWordOf`, each once, in the given order. */
export type VoicesOfWord = (names: readonly string[]) => readonly VoiceTie[];

/**
 * Sets `voices` of articles: the origins of what they are based on, else their agency, owner or publisher, else themselves.
 * Runs in steps and yields the share of all work on a file that is done. O(articles + what they are based on).
 * @returns the function for the voices of citations, which returns the same objects.
 */
export function* setVoices(
  articles: readonly ArticleDraft[],
  find: FindById<ArticleDraft>,
  publishers: readonly CheckedPublisher[],
  getRare: GetRareRecords,
): Steps<VoicesOfWord> {
  const tieToName = createNamedVoices(publishers, articles);
  /** Whether any article is based on others. */
  let isAnyBasedOn = false;
  for (let i = 0; i < articles.length; i++) {
    if (i % STEP === 0) yield 0.9;
    const article = articles[i]!;
    const { agency, owner, publisher, headline } = article;
    isAnyBasedOn ||= article.basedOn !== undefined;
    article.voices = agency
      ? tieToName(agency, 'agency')
      : owner
        ? tieToName(owner, 'owner')
        : publisher
          ? tieToName(publisher, 'publisher')
          : [{ voice: { name: headline }, kind: 'article' }];
  }
  if (isAnyBasedOn) (yield* getRare())?.setBasedOnVoices(articles, find, tieToName);
  return (names) => {
    const ties = new Map(names.map((name) => tieToName(name, 'on-word-of')).map(([tie]) => [tie.voice, tie]));
    return [...ties.values()];
  };
}

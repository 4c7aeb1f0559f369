import type { Citation, TimelineArticle, TimelineEvent } from '../model/types.ts';
import type { Voice } from '../model/voices/voice.ts';
import { attests, tiesOf, voicesOf } from './roles.ts';

/** Up to this number of voices, looking through an array is faster than making a set. */
const FEW_VOICES = 8;

/**
 * Number of voices that attest an event: the field `attesting` of its evidence, without computing the rest. It is an upper limit for the
 * number of independent voices. O(citations).
 */
export function attestingVoices({ citations }: TimelineEvent): number {
  const voices: Voice[] = [];
  for (const citation of citations) {
    if (!attests(citation)) continue;
    for (const { voice } of tiesOf(citation)) if (!voices.includes(voice)) voices.push(voice);
    if (voices.length > FEW_VOICES) return voicesOf(citations, 'attests').size;
  }
  return voices.length;
}

/** Number of different articles that mention an event, whatever their stance. O(citations). */
export const articleCount = ({ citations }: TimelineEvent): number => articlesAmong(citations);

/** Number of different articles in the given citations that mention the event. O(citations). */
export function articlesAmong(citations: readonly Citation[]): number {
  const articles = new Set<TimelineArticle>();
  for (const { article, stance } of citations) if (stance !== 'silent') articles.add(article);
  return articles.size;
}

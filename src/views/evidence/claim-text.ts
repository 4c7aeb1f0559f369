import { fill } from '../../dates/format/fill.ts';
import { knownDate } from '../../evidence/known-by.ts';
import type { Claim } from '../../evidence/types.ts';
import type { Citation, TimelineEvent } from '../../model/types.ts';
import type { Words } from '../words.ts';
import { evidenceWords } from './messages.ts';
import { takenBackAmong } from './taken-back.ts';

/** The publisher of an article; its headline if it names nobody. */
const sourceOf = ({ article }: Citation): string => article.publisher ?? article.agency ?? article.headline;

/** Different texts joined into a list, each once, in order. */
const listOf = (texts: readonly string[]): string => [...new Set(texts)].join(', ');

/**
 * A date that articles claim for an event, in words: `28 November 2024 — Courier, on the word of the embassy`. Also
 * says whether the event is drawn at it and why, or when it was taken back. O(citations).
 */
export function claimText(words: Words, event: TimelineEvent, { date, citations, followed, withdrawn }: Claim): string {
  const t = evidenceWords(words);
  const onWordOf = listOf(citations.flatMap((citation) => citation.onWordOf ?? []));
  const { dateReason } = event;
  const taker = withdrawn
    ? citations.map(takenBackAmong(event.citations)).find((found) => found !== undefined)
    : undefined;
  const takenBack = taker && knownDate(taker);
  const notes = [
    onWordOf && fill(t.onWordOf, { source: onWordOf }),
    followed && (dateReason ? fill(t.followedBecause, { reason: dateReason }) : t.followed),
    takenBack &&
      fill(taker.stance === 'retracts' ? t.retractedOn : t.correctedOn, { date: words.date(takenBack, 'short') }),
  ];
  const sources = [listOf(citations.map(sourceOf)), ...notes].filter(Boolean).join(', ');
  return `${words.date(date, 'label')} — ${sources}`;
}

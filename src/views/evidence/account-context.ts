import type { Evidence } from '../../evidence/types.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { Words } from '../words.ts';
import type { EvidenceMessages } from './messages.ts';

/** What tells of an event by what follows from its articles: nothing of the screen, so that paper and static pages have it too. */
export interface AccountContext {
  readonly words: Words;
  readonly phrases: EvidenceMessages;
  /** See `EvidenceViews`. */
  readonly assess: (event: TimelineEvent, asOf?: number) => Evidence;
  /** The moment as of which the story is told, UTC ms, exclusive; Infinity for all that is known. */
  readonly asOf: number;
}

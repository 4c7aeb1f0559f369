import type { Evidence } from '../../evidence/types.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { Words } from '../words.ts';
import type { EvidenceMessages } from './messages.ts';

/**
 * The context for the conclusions about an event. It does not depend on a screen, so paper and static pages can use it,
 * too.
 */
export interface AccountContext {
  readonly words: Words;
  readonly phrases: EvidenceMessages;
  /** See `EvidenceViews`. */
  readonly assess: (event: TimelineEvent, asOf?: number) => Evidence;
  /** The moment as of which the story is told, UTC ms, exclusive; Infinity for everything. */
  readonly asOf: number;
}

import type { TimelineState } from '../../state/timeline-state.ts';
import type { EvidenceViews } from '../../views/evidence-views.ts';
import type { StoryLayout } from '../../views/story-layout.ts';
import type { Words } from '../../views/words.ts';
import type { Measured } from '../measure.ts';

/** Everything a picture depends on. */
export interface MovingFrame {
  readonly state: TimelineState;
  readonly layout: StoryLayout;
  readonly words: Words;
  readonly measured: Measured | undefined;
  readonly evidence: EvidenceViews | undefined;
  /** Whatever else is drawn: if one of these changes, the elements are drawn. */
  readonly others: readonly unknown[];
}

import type { ViewContext } from '../context.ts';
import type { ShareActions } from '../share/actions.ts';
import type { EvidenceViews } from '../evidence-views.ts';
import type { EvidenceMessages } from './messages.ts';

/** What the views of evidence are given besides. */
export interface EvidenceContext extends ViewContext {
  readonly phrases: EvidenceMessages;
  readonly assess: EvidenceViews['assess'];
  /** What the buttons for citing ask for. */
  readonly share: ShareActions;
  /** The moment as of which the story is told, UTC ms, exclusive; Infinity for all that is known. */
  readonly asOf: number;
  /** Whether the browser opens an article at a sentence that its address names (`#:~:text=`). */
  readonly canOpenAtSentence: boolean;
}

/** What tells of an event by what follows from its articles: nothing of the screen, so that paper has it too. */
export type AccountContext = Pick<EvidenceContext, 'words' | 'phrases' | 'assess' | 'asOf'>;

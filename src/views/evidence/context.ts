import type { ViewContext } from '../context.ts';
import type { ShareActions } from '../share/actions.ts';
import type { AccountContext } from './account-context.ts';

export type { AccountContext } from './account-context.ts';

/** What the evidence views receive in addition. */
export interface EvidenceContext extends ViewContext, AccountContext {
  /** Actions of the buttons for citing. */
  readonly share: ShareActions;
  /** Whether the browser can open an article at a sentence given in the address (`#:~:text=`). */
  readonly canOpenAtSentence: boolean;
}

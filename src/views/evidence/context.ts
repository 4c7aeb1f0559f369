import type { ViewContext } from '../context.ts';
import type { ShareActions } from '../share/actions.ts';
import type { AccountContext } from './account-context.ts';

export type { AccountContext } from './account-context.ts';

/** What the views of evidence are given besides. */
export interface EvidenceContext extends ViewContext, AccountContext {
  /** What the buttons for citing ask for. */
  readonly share: ShareActions;
  /** Whether the browser opens an article at a sentence that its address names (`#:~:text=`). */
  readonly canOpenAtSentence: boolean;
}

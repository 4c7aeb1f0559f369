import type { ViewContext } from '../context.ts';
import type { AccountContext } from './account-context.ts';

export type { AccountContext } from './account-context.ts';

/** What the views of evidence are given besides. */
export interface EvidenceContext extends ViewContext, AccountContext {
  /** Whether the browser opens an article at a sentence that its address names (`#:~:text=`). */
  readonly canOpenAtSentence: boolean;
}

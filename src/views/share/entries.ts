import { fill } from '../../dates/format/fill.ts';
import type { ViewContext } from '../context.ts';
import type { EvidenceMessages } from '../evidence/messages.ts';
import type { ShareActions } from './actions.ts';

/** An entry of the menu. */
export interface ShareEntry {
  readonly label: (phrases: EvidenceMessages, context: ViewContext) => string;
  readonly run: (actions: ShareActions, context: ViewContext) => void;
  /** Whether the entry exists only on a narrow toolbar, because it otherwise has a button of its own. */
  readonly isForNarrow?: boolean;
}

/** The entries of the menu, in order. A new one needs its words in the message tables of the evidence views. */
export const SHARE_ENTRIES: readonly ShareEntry[] = [
  { label: ({ copyLink }) => copyLink, run: ({ copyLink }, context) => copyLink(context) },
  { label: ({ citeView }) => citeView, run: ({ citeView }, context) => citeView(context) },
  ...(['SVG', 'PNG'] as const).map((format): ShareEntry => ({
    label: ({ savePicture }) => fill(savePicture, { format }),
    run: ({ savePicture }, context) => savePicture(context, format),
  })),
  {
    label: (_phrases, { words }) => words.t.howToRead,
    run: (_actions, { act }) => act({ type: 'legend', isOpen: true }, 'keyboard'),
    isForNarrow: true,
  },
];

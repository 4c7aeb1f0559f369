import { Assessor } from '../evidence/assessor.ts';
import { asKnownOnViews } from '../views/as-known-on/index.ts';
import { asKnownOnStyles } from '../views/as-known-on/styles.ts';
import type { ViewContext } from '../views/context.ts';
import { accountTemplate } from '../views/evidence/account.ts';
import type { AccountContext, EvidenceContext } from '../views/evidence/context.ts';
import { takenBackText } from '../views/evidence/citation-words.ts';
import { takenBackAmong } from '../views/evidence/taken-back.ts';
import { withClaims } from '../views/evidence/claims-in-scene.ts';
import { claimsTemplate, conflictsSwitch } from '../views/evidence/claims.ts';
import { evidenceWords } from '../views/evidence/messages.ts';
import { legendTemplate } from '../views/evidence/legend.ts';
import { evidenceStyles } from '../views/evidence/styles.ts';
import { SlicedCounts } from './sliced-counts.ts';
import type { EvidenceViews } from '../views/evidence-views.ts';
import type { PaperContext } from '../views/paper/paper.ts';
import { openedTemplate } from '../views/panel/opened.ts';
import { panelTemplate } from '../views/panel/panel.ts';
import { markedText } from '../views/highlight.ts';
import { shareMenu } from '../views/share/menu.ts';
import type { ShareActions } from '../views/share/actions.ts';
import { filtersTemplate } from '../views/toolbar/filters.ts';
import { leftOutText } from '../views/toolbar/left-out.ts';
import { StoryAsOf } from './as-known-on/story-as-of.ts';
import { createShareActions, type ShareHost } from './share/share-actions.ts';
import { createDenseViews } from './dense/dense-views.ts';
import type { Sheets } from './style-sheets.ts';

/** The evidence views of one element. What they compute for an event is kept as long as the event. */
export function createEvidenceViews(host: ShareHost, actions: ShareActions): EvidenceViews {
  const assessor = new Assessor();
  const assess: EvidenceViews['assess'] = (event, asOf) => assessor.assess(event, asOf);
  const canOpenAtSentence = 'fragmentDirective' in document;
  const accountContext = ({ words, state }: PaperContext): AccountContext => ({
    words,
    phrases: evidenceWords(words),
    assess,
    asOf: state.asKnownOn ?? Infinity,
  });
  const withEvidence = (context: ViewContext): EvidenceContext => ({
    ...context,
    ...accountContext(context),
    share: actions,
    canOpenAtSentence,
  });
  return {
    assess,
    withClaims,
    claims: claimsTemplate,
    conflictsSwitch,
    panel: (context) => panelTemplate(withEvidence(context)),
    opened: (context, event) => openedTemplate(withEvidence(context), event),
    takenBack: (context, { citations }) => {
      const takerOf = takenBackAmong(citations);
      return (citation) => {
        const taker = takerOf(citation);
        return taker ? takenBackText(accountContext(context), taker) : '';
      };
    },
    account: (context, event) => accountTemplate(accountContext(context), event),
    legend: (context) => legendTemplate(withEvidence(context)),
    filters: filtersTemplate,
    share: (context) => shareMenu(context, actions),
    leftOut: leftOutText,
    marked: markedText,
    words: evidenceWords,
    asKnownOn: asKnownOnViews,
    dense: createDenseViews(host),
    styles: [...evidenceStyles, asKnownOnStyles],
  };
}

/** What is loaded of evidence for one element. */
export interface LoadedEvidence {
  readonly views: EvidenceViews;
  /** Shows the story as of a day. */
  readonly storyAsOf: StoryAsOf;
  /** Counts for the filters. */
  readonly counts: SlicedCounts;
}

export const createEvidence = (host: ShareHost, sheets: Sheets): LoadedEvidence => ({
  views: createEvidenceViews(host, createShareActions(host, sheets)),
  storyAsOf: new StoryAsOf(host),
  counts: new SlicedCounts(() => host.requestUpdate()),
});

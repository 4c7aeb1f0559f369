import { asKnownOnViews } from '../views/as-known-on/index.ts';
import { openedTemplate } from '../views/panel/opened.ts';
import { panelTemplate } from '../views/panel/panel.ts';
import type { EvidenceViews } from '../views/evidence-views.ts';

export const evidenceViews: EvidenceViews = {
  panel: panelTemplate,
  opened: openedTemplate,
  asKnownOn: asKnownOnViews,
};

export { StoryAsOf } from './as-known-on/story-as-of.ts';
export { asKnownOnStyles } from '../views/as-known-on/styles.ts';

import { openedTemplate } from '../views/panel/opened.ts';
import { panelTemplate } from '../views/panel/panel.ts';
export { panelStyles } from '../views/panel/styles.ts';
import type { EvidenceViews } from '../views/evidence-views.ts';

export const evidenceViews: EvidenceViews = { panel: panelTemplate, opened: openedTemplate };

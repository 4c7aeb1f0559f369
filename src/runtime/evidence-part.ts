import type { EvidenceViews } from '../views/evidence-views.ts';
import { PrefetchedPart } from './prefetched-part.ts';
import type { Sheets } from './style-sheets.ts';

/** The views of what is behind events, with their style sheets: loaded after the first picture, or when a reader chooses something. */
export const createEvidencePart = (sheets: Sheets, loaded: () => void): PrefetchedPart<EvidenceViews> =>
  new PrefetchedPart(
    async () => (await import('./evidence-views.ts')).createEvidenceViews(),
    'the panel',
    'of an event only its articles are shown',
    ({ styles }) => {
      for (const sheet of styles) sheets.add(sheet);
      loaded();
    },
  );

import type { LoadedEvidence } from './evidence-views.ts';
import { PrefetchedPart } from './prefetched-part.ts';
import type { ShareHost } from './share/share-actions.ts';
import type { Sheets } from './style-sheets.ts';

/**
 * The evidence views of events, with their style sheets; loaded after the first picture, or when a reader chooses
 * something.
 * @param begun called when it begins to load.
 */
export const createEvidencePart = (
  host: ShareHost,
  sheets: Sheets,
  begun: () => void,
  loaded: () => void,
): PrefetchedPart<LoadedEvidence> =>
  new PrefetchedPart(
    async () => {
      begun();
      return (await import('./evidence-views.ts')).createEvidence(host, sheets);
    },
    'the panel',
    'of an event only its articles are shown',
    ({ views }) => {
      for (const sheet of views.styles) sheets.add(sheet);
      loaded();
    },
  );

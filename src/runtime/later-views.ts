import type { TableView } from '../views/table-view.ts';
import type { UpdateCycle } from './cycle.ts';
import { createEvidencePart } from './evidence-part.ts';
import type { LoadedEvidence } from './evidence-views.ts';
import { PartOnce } from './part-once.ts';
import type { PrefetchedPart } from './prefetched-part.ts';
import type { ShareHost } from './share/share-actions.ts';
import type { Sheets } from './style-sheets.ts';

/** Views that are never in a first picture. */
export interface LaterViews {
  readonly evidence: PrefetchedPart<LoadedEvidence>;
  /**
   * The table of events and publishers, which uses words of the others. If it is missing, the list is shown instead.
   */
  readonly table: PartOnce<TableView>;
}

/** @param loaded called when some of them are loaded. */
export function createLaterViews(
  host: ShareHost,
  cycle: UpdateCycle,
  sheets: Sheets,
  loaded: (views: LaterViews) => void,
): LaterViews {
  const evidence = createEvidencePart(host, sheets, () => loaded(views));
  const table = new PartOnce(
    async () => {
      const [{ tableView }] = await Promise.all([import('./table-view.ts'), evidence.load()]);
      if (!evidence.now) throw new Error('The words of the table are missing');
      return tableView;
    },
    'the table',
    'the list is shown instead',
    (view) => {
      if (view) sheets.add(view.styles);
      else cycle.apply({ type: 'layout', layout: 'list' }, 'program');
      loaded(views);
    },
  );
  const views: LaterViews = { evidence, table };
  return views;
}

import type { CreateRefiner } from '../store/refiner.ts';
import type { TableView } from '../views/table-view.ts';
import type { UpdateCycle } from './cycle.ts';
import { createEvidencePart } from './evidence-part.ts';
import type { LoadedEvidence } from './evidence-views.ts';
import { needsEvidence, needsRefiner } from './needed-parts.ts';
import { PartOnce } from './part-once.ts';
import type { PrefetchedPart } from './prefetched-part.ts';
import type { ShareHost } from './share/share-actions.ts';
import type { Sheets } from './style-sheets.ts';

/** Code that a first picture does not need unless the page asks for more. */
export interface LaterViews {
  readonly evidence: PrefetchedPart<LoadedEvidence>;
  /** Filters by texts and evidence, groups and counts. If it is missing, all events are shown. */
  readonly refiner: PartOnce<Refining>;
  /**
   * The table of events and publishers, which uses words of the others. If it is missing, the list is shown instead.
   */
  readonly table: PartOnce<TableView>;
}

interface Refining {
  readonly createRefiner: CreateRefiner;
}

export function createLaterViews(
  host: ShareHost,
  cycle: UpdateCycle,
  sheets: Sheets,
  loadRefiner: () => Promise<Refining>,
): LaterViews {
  const refiner = new PartOnce(loadRefiner, 'search and group-by', 'all events are shown', () => {
    if (needsRefiner(cycle.view)) cycle.apply({ type: 'filter', filter: {} }, 'program');
  });
  // Draws once for the evidence and its counts
  const drawBoth = async (): Promise<void> => {
    await refiner.loading;
    host.requestUpdate();
  };
  const evidence = createEvidencePart(
    host,
    sheets,
    // The filters of evidence need its counts
    () => refiner.load(false),
    () => (needsEvidence(cycle.state) ? host.requestUpdate() : void drawBoth()),
  );
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
      host.requestUpdate();
    },
  );
  return { evidence, refiner, table };
}

import type { CitedTimelineElement, CitedTimelineSelectEvent } from 'cited-timeline';
import { cursorAt } from '../grid/cursor.ts';
import { onlyAddresses } from '../import/is-story-text.ts';
import { listenToOffers } from '../import/listen-to-offers.ts';
import { articlesOf } from '../story/cited-articles.ts';
import { COLUMNS } from '../story/pasted-cells.ts';
import { isBlank } from '../story/types.ts';
import type { App } from './app.ts';
import type { PageActions } from './page-view.ts';

/** Connects events around the table to the page. */
export function listenToPage(app: App, actions: PageActions, timeline: CitedTimelineElement): void {
  const { box, grid, session } = app;
  box.addEventListener('scroll', () => requestAnimationFrame(() => app.draw()), { passive: true });
  box.addEventListener('focusin', () => {
    if (timeline.timeline?.event(grid.rowId)) timeline.selected = grid.rowId;
  });
  timeline.addEventListener('cited-timeline-select', (event: CitedTimelineSelectEvent) => {
    const row = app.story.rows.findIndex(({ id }) => id === event.id);
    if (row >= 0 && event.cause !== 'program') grid.go(cursorAt(row, COLUMNS.indexOf('title')));
  });
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTextField(event.target)) return;
    const key = event.key.toLowerCase();
    if (key === 'y' || (key === 'z' && event.shiftKey)) actions.redo();
    else if (key === 'z') actions.undo();
    else return;
    event.preventDefault();
  });
  listenToOffers((offered) => {
    const addresses = typeof offered.content === 'string' ? onlyAddresses(offered.content) : undefined;
    if (!addresses) return app.imports.offer(offered);
    grid.leave();
    app.imports.cite(addresses.map(articlesOf(app.story).at));
  });
  addEventListener('pagehide', () => void session.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void session.flush();
  });
  addEventListener('beforeunload', (event) => {
    const { kind } = session.state.save;
    const isUnsaved = kind === 'failed' || kind === 'conflict';
    if (isUnsaved && app.story.rows.some((row) => !isBlank(row))) event.preventDefault();
  });
}

/** Text fields have their own undo. */
const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

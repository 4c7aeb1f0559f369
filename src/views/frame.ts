import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { EventStore } from '../store/store.ts';
import { categoryVariables } from './categories.ts';
import { cssProperties } from './css-properties.ts';
import { each } from './each.ts';
import { listTemplate } from './list/list.ts';
import type { PaperTemplate } from './paper/paper.ts';
import { type StoryListeners, storyTemplate } from './plot/plot.ts';
import type { FoundProblems } from './status/problems.ts';
import { type Loading, messageTemplate, progressTemplate } from './status/status.ts';
import { endTemplate, skipTemplate } from './skip.ts';
import { paperContext, plotContext, type Size, storyContext, type StoryInput } from './story-context.ts';
import type { StoryLayout } from './story-layout.ts';
import { summary, wholeName } from './summary.ts';
import type { TableView } from './table-view.ts';
import { titleTemplate } from './title.ts';
import { toolbarTemplate } from './toolbar/toolbar.ts';

/** Listeners for the whole story, in addition to those of the plot. */
export interface FrameListeners extends StoryListeners {
  readonly hover: (event: Event) => void;
  readonly unhover: () => void;
  readonly focusIn: (event: FocusEvent) => void;
  readonly focusOut: (event: FocusEvent) => void;
  readonly keydown: (event: KeyboardEvent) => void;
  /** Moves the focus to the end of the story. */
  readonly skip: () => void;
  /** Around story and toolbar: stops keys that are used there from reaching the page. */
  readonly ownKeys: EventListenerObject;
}

/** Everything that the picture of an element depends on. */
export interface Frame extends StoryInput {
  readonly layout: StoryLayout;
  /** Undefined until it is loaded. */
  readonly table: TableView | undefined;
  /** Draws the paper layout; loaded after the first picture. */
  readonly paperTemplate: PaperTemplate | undefined;
  /** Undefined before the element is measured. */
  readonly size: Size | undefined;
  readonly listeners: FrameListeners;
  /** Why the story could not be loaded. */
  readonly error: Error | undefined;
  /** Why the story on screen cannot be completed at the moment, or that this takes long. */
  readonly trouble?: Error | 'slow' | undefined;
  readonly retry: () => void;
  /** The current load, if any. */
  readonly loading: Loading | undefined;
  /** What the check found; 'soon' while its words are loaded, undefined if it is not shown. */
  readonly problems: FoundProblems | 'soon' | undefined;
  /** Whether children of the element are visible below; an empty story then gets no message. */
  readonly hasStandIn: boolean;
}

/** Width to which the plot is scaled on paper, CSS px: A4 and Letter minus common margins of sheet and page. */
const PAPER_WIDTH = 600;

/** Everything that the element draws: a message if there is no story, else title and story. */
export function frameTemplate(frame: Frame): TemplateResult {
  const { state, words, headingLevel, hideTitle, problems, error, retry, loading, hasStandIn } = frame;
  const { t } = words;
  const { store } = state;
  if (error) return messageTemplate(t.loadFailed, { label: t.retry, again: retry, detail: error.message });
  if (hasStandIn && (!store || (loading && store.total === 0))) return html``;
  if (loading && (loading.isRetry || !store?.total)) return progressTemplate(words, loading);
  if (!store) return messageTemplate(t.loading);
  const title = hideTitle ? nothing : titleTemplate(store, headingLevel);
  const found =
    problems === 'soon'
      ? // The line of the list has its room from the first picture on, so that the plot is laid out once
        html`<details class="problems" inert><summary>&nbsp;</summary></details>`
      : problems
        ? guard([problems.found, problems.all, words], () => problems.template(words, problems))
        : nothing;
  return store.total === 0
    ? html`<div class="outer">${title}${hasStandIn ? nothing : messageTemplate(t.empty)}${found}</div>`
    : filledTemplate(frame, store, title, found);
}

/** A story that has events: the toolbar, the plot, list or table, and below it the part for printing. */
function filledTemplate(frame: Frame, store: EventStore, title: unknown, found: unknown): TemplateResult {
  const { words, size, layout, listeners, loading, paperTemplate, trouble, retry } = frame;
  const { t } = words;
  const { plot, list, table } = layout;
  const paper = layout.paper ? paperTemplate?.(paperContext(frame, store), layout.paper) : nothing;
  // Before the first measurement, or if the page hides the element, only paper is laid out
  if (!size || !(plot || list || table))
    return layout.paper ? html`<div class="outer">${title}${paper}</div>` : messageTemplate('');
  const context = storyContext(frame, store, size);
  const story = plot
    ? storyTemplate(plotContext(context, plot), plot.naturalHeight, listeners)
    : list
      ? listTemplate(context, list)
      : ((frame.evidence && frame.table?.table(context, table!, frame.evidence)) ?? messageTemplate(''));
  const mode = plot ? 'plot' : list ? 'list' : 'table';
  const sentence = guard([context.state.selection, words], () => summary(context));
  return html`<div
    class="outer${frame.session.isNarrow ? ' is-narrow' : ''}"
    role="region"
    aria-label=${wholeName(store.title, words)}
    @keydown=${listeners.ownKeys}
    @keypress=${listeners.ownKeys}
    @keyup=${listeners.ownKeys}
    ${cssProperties({ ...categoryVariables(store.categories, frame.page.isColor), '--_paper-scale': Math.min(1, PAPER_WIDTH / size.width) })}
  >
    ${skipTemplate(words, sentence, listeners.skip)}${title}${guard([...context.viewDependencies, mode], () => toolbarTemplate(context, mode))}${
      frame.session.isLegendOpen ? guard(context.viewDependencies, () => context.evidence?.legend(context)) : nothing
    }
    <div
      class="frame"
      part="frame"
      aria-busy=${loading ? 'true' : nothing}
      @pointerover=${listeners.hover}
      @pointerout=${listeners.unhover}
      @focusin=${listeners.focusIn}
      @focusout=${listeners.focusOut}
      @keydown=${listeners.keydown}
    >
      ${each(
        [story],
        () => mode,
        () => story,
      )}
      ${found}${paper}
    </div>
    ${
      loading
        ? progressTemplate(words, loading, true)
        : trouble === 'slow'
          ? messageTemplate(t.loading, undefined, true)
          : trouble
            ? messageTemplate(t.loadFailed, { label: t.retry, again: retry, detail: trouble.message }, true)
            : nothing
    }${endTemplate(words, store.title)}
  </div>`;
}

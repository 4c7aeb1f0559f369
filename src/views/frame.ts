import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { strongIds } from '../layout/rail/highlight.ts';
import type { Mode, Session } from '../state/session.ts';
import type { ViewState } from '../state/view-state.ts';
import { categoryVariables, createCategories, type ViewContext } from './context.ts';
import { listTemplate } from './list/list.ts';
import { paperTemplate } from './paper/paper.ts';
import { place } from './css-properties.ts';
import type { Stage } from '../runtime/stage.ts';
import { type FoundProblems, problemsTemplate } from './status/problems.ts';
import { type Loading, messageTemplate, progressTemplate } from './status/status.ts';
import { storyTemplate, type StoryListeners } from './plot/plot.ts';
import { storyName, titleTemplate } from './title.ts';
import { toolbarTemplate } from './toolbar/toolbar.ts';
import type { Words } from './words.ts';

/** Listeners around the whole story, besides those of the plot. */
export interface FrameListeners extends StoryListeners {
  readonly hover: (event: Event) => void;
  readonly unhover: () => void;
  readonly focus: (event: Event) => void;
  readonly keydown: (event: KeyboardEvent) => void;
  /** Around story and toolbar: keeps keys inside that are used there. */
  readonly ownKeys: EventListenerObject;
}

/** What the element hands to its template. */
export interface Frame {
  readonly state: ViewState;
  readonly session: Session;
  readonly mode: Mode;
  readonly words: Words;
  readonly stage: Stage;
  readonly controls: FrameListeners;
  readonly error: Error | undefined;
  /** The load under way, if any. */
  readonly loading: Loading | undefined;
  /** Level of the title, or of the first headings where it is not drawn. */
  readonly headingLevel: number;
  /** Whether title and description are left to the page. */
  readonly hideTitle: boolean;
  /** What the check found, or undefined where it is not to be shown. */
  readonly problems: FoundProblems | undefined;
  readonly retry: () => void;
  /** Whether children of the element are seen below: then nothing is said of an empty story. */
  readonly standIn: boolean;
  /** Whether the page is being printed. */
  readonly printing: boolean;
  readonly act: ViewContext['act'];
}

/** Width to which the plot is scaled on paper, CSS px: that of A4 and Letter less common margins of sheet and page. */
const PAPER = 600;

const isColor = (color: string): boolean => CSS.supports('color', color);

/** All that the element draws: a message where there is no story, else toolbar and story as plot or list. */
export function frameTemplate({
  state,
  session,
  mode,
  words,
  stage,
  controls,
  error,
  loading,
  headingLevel,
  hideTitle,
  problems,
  retry,
  standIn,
  printing,
  act,
}: Frame): TemplateResult {
  const { t } = words;
  const { store, selection } = state;
  const { isMoving, isNarrow } = session;
  if (error) return messageTemplate(t.loadFailed, { label: t.retry, again: retry, detail: error.message });
  if (standIn && (!store || (loading && store.total === 0))) return html``;
  if (loading && !store?.total) return progressTemplate(words, loading);
  if (!store) return messageTemplate(t.loading);
  const found = problems
    ? guard([problems.found, problems.all, words], () => problemsTemplate(words, problems))
    : nothing;
  const title = hideTitle ? nothing : titleTemplate(store, headingLevel);
  if (store.total === 0)
    return html`<div class="outer">${title}${standIn ? nothing : messageTemplate(t.empty)}${found}</div>`;
  const isTitled = !hideTitle && store.title !== '';
  const level = headingLevel + Number(isTitled);
  const told = { state, words, categories: createCategories(store.categories), headingLevel: level };
  const paper = printing ? paperTemplate(told) : nothing;
  // Before the first measurement, and where the page hides it, there is nothing to lay out for but paper
  if (stage.width <= 0) return printing ? html`<div class="outer">${title}${paper}</div>` : messageTemplate('');
  const list = mode === 'list';
  const scene = stage.scene(state, words);
  const span = selection.span(selection.positionOf(state.focused), state.level);
  const { range: _, ...rest } = state;
  const still = [...Object.values(rest), words, stage.metrics, list, span?.start, span?.end, level, isTitled];
  const context: ViewContext = {
    ...told,
    scene,
    width: stage.width,
    metrics: stage.metrics,
    name: storyName(store.title, isTitled, t.timeline),
    strong: strongIds(state),
    span,
    act,
    still,
    session,
    moving: isMoving,
    reuses: stage.reuses,
    drawn: [...still, scene, isMoving],
  };
  return html`<div
    class="outer${isNarrow ? ' is-narrow' : ''}"
    @keydown=${controls.ownKeys}
    @keypress=${controls.ownKeys}
    @keyup=${controls.ownKeys}
    ${place({ ...categoryVariables(store.categories, isColor), '--_paper-scale': Math.min(1, PAPER / stage.width) })}
  >
    ${title}${guard(still, () => toolbarTemplate(context, list))}
    <div
      class="frame"
      part="frame"
      aria-busy=${loading ? 'true' : nothing}
      @pointerover=${controls.hover}
      @pointerout=${controls.unhover}
      @focusin=${controls.focus}
      @focusout=${controls.unhover}
      @keydown=${controls.keydown}
    >
      ${list ? listTemplate(context) : storyTemplate(context, stage.naturalHeight(state, words), controls)}
      ${found}${paper}
    </div>
    ${loading ? progressTemplate(words, loading, true) : nothing}
  </div>`;
}

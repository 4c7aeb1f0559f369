import { highlightedIds } from '../layout/rail/highlight.ts';
import type { Session } from '../state/session.ts';
import type { ViewState } from '../state/view-state.ts';
import type { EventStore } from '../store/store.ts';
import { createCategories } from './categories.ts';
import type { PlotContext, ViewContext } from './context.ts';
import type { PageFacts } from './page-facts.ts';
import type { PaperContext } from './paper/paper.ts';
import type { PlotLayout } from './story-layout.ts';
import { storyName } from './title.ts';
import type { Words } from './words.ts';

/** Input for the context of a story. */
export interface StoryInput {
  readonly state: ViewState;
  readonly session: Session;
  readonly words: Words;
  /** Level of the title, or of the first headings if the title is not drawn. */
  readonly headingLevel: number;
  /** Whether the page shows title and description itself. */
  readonly hideTitle: boolean;
  readonly page: PageFacts;
  readonly evidence: ViewContext['evidence'];
  readonly counts: ViewContext['counts'];
  readonly isGroupingFixed: boolean;
  readonly day: ViewContext['day'];
  readonly pace: ViewContext['pace'];
  readonly act: ViewContext['act'];
}

/** The size of what is drawn: see `ViewContext`. */
export type Size = Pick<ViewContext, 'width' | 'metrics'>;

/** Level of the headings in a story: one below its title, if that is drawn. */
const levelUnder = (isTitled: boolean, { headingLevel }: StoryInput): number => headingLevel + Number(isTitled);

/** The context for paper. It contains no sizes, so that a story that is hidden on screen can be printed. */
export const paperContext = (input: StoryInput, store: EventStore): PaperContext => ({
  ...input,
  categories: createCategories(store.categories),
  headingLevel: levelUnder(!input.hideTitle && store.title !== '', input),
});

/** The context for the templates of a story. */
export function storyContext(input: StoryInput, store: EventStore, { width, metrics }: Size): ViewContext {
  const { state, session, words, hideTitle, evidence, counts, isGroupingFixed, day } = input;
  const isTitled = !hideTitle && store.title !== '';
  const headingLevel = levelUnder(isTitled, input);
  const span = state.selection.span(state.selection.positionOf(state.focused), state.level);
  return {
    ...input,
    width,
    metrics,
    categories: createCategories(store.categories),
    headingLevel,
    name: storyName(store.title, isTitled, words.t.timeline),
    highlighted: highlightedIds(state),
    span,
    viewDependencies: viewDependencies(state, [
      words,
      metrics,
      session.isNarrow,
      session.showsConflicts,
      session.isLegendOpen,
      span?.start,
      span?.end,
      headingLevel,
      isTitled,
      evidence,
      counts,
      isGroupingFixed,
      day,
    ]),
  };
}

/** All fields of a state except the time in view, and further values. */
function viewDependencies(state: ViewState, more: readonly unknown[]): unknown[] {
  return [...Object.values({ ...state, range: undefined }), ...more];
}

/** What the templates of a plot are given. */
export const plotContext = (context: ViewContext, { scene }: PlotLayout): PlotContext => ({
  ...context,
  scene,
  sceneDependencies: [
    ...context.viewDependencies,
    scene,
    context.session.isMoving,
    context.session.isKeysHintDone,
    context.pace,
  ],
});

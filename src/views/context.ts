import { noChange } from 'lit';
import type { Category } from '../file/types.ts';
import type { Scene } from '../layout/scene.ts';
import type { Metrics } from '../layout/metrics.ts';
import type { Cause, Intent } from '../state/intent.ts';
import type { Session } from '../state/session.ts';
import type { ViewState } from '../state/view-state.ts';
import type { Span } from '../store/span.ts';
import type { StoryName } from './title.ts';
import type { Words } from './words.ts';

/** What every template is given: the state, its picture, the words, and a way to ask for a change. */
export interface ViewContext {
  readonly state: ViewState;
  readonly session: Session;
  readonly scene: Scene;
  /** Width of the view, CSS px. */
  readonly width: number;
  readonly metrics: Metrics;
  /** What names the story to those who hear it. */
  readonly name: StoryName;
  /** Level of the headings in panel, list and lanes: below that of the title, where that is drawn. */
  readonly headingLevel: number;
  readonly words: Words;
  /** Ids that stand out, with what is tied to them; empty where nothing is chosen. */
  readonly strong: ReadonlySet<string>;
  readonly categories: Categories;
  /** The span of time at which the keyboard is, or undefined where it is at an event or article. */
  readonly span: Span | undefined;
  readonly act: (intent: Intent, cause: Cause) => void;
  /** All on which toolbar and panel depend: everything but the time in view. For `guard`, which draws anew only what has changed. */
  readonly still: unknown[];
  /** Whether a pointer moves or scales the view. Names for those who hear the story are then as they were, and new nodes have none until it rests. */
  readonly moving: boolean;
  /** Whether nodes may be used again for others, see `keyed`. */
  readonly reuses: boolean;
  /** The same and the scene: all on which its contents depend, and not how far they are shifted. */
  readonly drawn: unknown[];
}

/** The categories of a file by id, with the CSS value of each one's colour. */
export interface Categories {
  readonly list: readonly Category[];
  readonly label: (id: string | undefined) => string;
  /** Value for `--_color`. */
  readonly color: (id: string | undefined) => string;
}

/** Number of palette colours in the style sheet; further categories begin again. */
const PALETTE = 8;

/** Looks categories up; an event without a known category gets the colour of "other". */
export function createCategories(list: readonly Category[]): Categories {
  const places = new Map(list.map(({ id }, i) => [id, i]));
  return {
    list,
    label: (id) => list[places.get(id ?? '') ?? -1]?.label ?? '',
    color(id) {
      const at = places.get(id ?? '');
      return at === undefined ? 'var(--_other)' : `var(--_category-${at})`;
    },
  };
}

/** The variables behind `Categories.color`: the page's variable first, then the file's colour, then the palette's. */
export function categoryVariables(
  list: readonly Category[],
  isColor: (value: string) => boolean,
): Record<string, string> {
  return Object.fromEntries(
    list.map(({ color }, i) => {
      const number = (i % PALETTE) + 1;
      const own =
        color && isColor(color)
          ? `light-dark(${color}, color-mix(in oklab, ${color} 55%, white))`
          : `var(--_palette-${number})`;
      return [`--_category-${i}`, `var(--cited-timeline-category-${number}, ${own})`];
    }),
  );
}

/** Part names and classes of an item by how it stands to what is chosen. */
export const emphasis = ({ strong, state }: ViewContext, id: string): string =>
  `${state.selected === id ? ' is-selected' : ''}${strong.size === 0 ? '' : strong.has(id) ? ' is-strong' : ' is-weak'}`;

/** A name that is spoken; it can wait until the view rests. */
export const spoken = ({ moving }: ViewContext, name: () => string): unknown => (moving ? noChange : name());

/** Key by which `each` finds a node again: the item's own, or its place, where nodes are used again while the scale changes. */
export const keyed =
  <T>({ reuses }: ViewContext, keyOf: (item: T) => unknown) =>
  (item: T, place: number): unknown =>
    reuses ? place : keyOf(item);

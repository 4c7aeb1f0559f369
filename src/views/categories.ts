import type { Category } from '../file/types.ts';

/** The categories of a file by id, with the CSS value of each one's colour. */
export interface Categories {
  readonly list: readonly Category[];
  readonly label: (id: string | undefined) => string;
  /** Value for `--_color`. */
  readonly color: (id: string | undefined) => string;
}

/** Number of palette colours in the style sheet; further categories start again with the first one. */
const PALETTE = 8;

/** Looks up categories; an event without a known category gets the colour of "other". */
export function createCategories(list: readonly Category[]): Categories {
  const indexes = new Map(list.map(({ id }, i) => [id, i]));
  return {
    list,
    label: (id) => list[indexes.get(id ?? '') ?? -1]?.label ?? '',
    color(id) {
      const index = indexes.get(id ?? '');
      return index === undefined ? 'var(--_other)' : `var(--_category-${index})`;
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

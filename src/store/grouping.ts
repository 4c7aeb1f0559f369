/** What lanes may be made of. */
export const GROUPINGS = ['category', 'place', 'people', 'publisher'] as const;
export type Grouping = (typeof GROUPINGS)[number] | '';

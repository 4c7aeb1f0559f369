/** The properties by which events can be grouped into lanes. */
export const GROUPINGS = ['category', 'place', 'people', 'publisher'] as const;
export type Grouping = (typeof GROUPINGS)[number] | '';

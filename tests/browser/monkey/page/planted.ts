/** Number of faults that can be planted for each invariant. */
const COUNTS = {
  'no complaints': 4,
  'labels apart': 1,
  'labels inside': 1,
  range: 3,
  sum: 1,
  'one tab stop': 1,
  'leaving items': 1,
  'focus kept': 1,
  selection: 1,
  'list and plot': 1,
  ready: 1,
};

/** The names of all planted faults: the invariant, and a number. */
export const PLANTED = Object.entries(COUNTS).flatMap(([name, count]) =>
  Array.from({ length: count }, (_, i) => `${name} ${i}`),
);

/** Index of the step after which a fault is planted. */
export const PLANTED_AT = 3;

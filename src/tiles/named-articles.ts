/** Maximum number of ids in a bin of articles. */
export const MAX_NAMED = 4;

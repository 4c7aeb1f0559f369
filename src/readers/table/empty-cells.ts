/** What programs write into empty cells. `Na`, `none` and `.` may be words, so they stay. */
const NOTHING = /^(?:NA|n\/?a|N\/A|n\.\s?a\.|N\.A\.|#N\/A|<NA>|NaN|nan|NULL|null|\\N|NaT|[-–—]+)$/;

/** A trimmed cell; empty if it only says that there is no value. */
export const filledCell = (cell: string): string => {
  const text = cell.trim();
  return text.length <= 5 && NOTHING.test(text) ? '' : text;
};

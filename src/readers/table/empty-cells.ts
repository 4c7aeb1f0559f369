/** What programs write where there is nothing. `Na`, `none` and `.` may be words and stay. */
const NOTHING = /^(?:NA|n\/?a|N\/A|n\.\s?a\.|N\.A\.|#N\/A|<NA>|NaN|nan|NULL|null|\\N|NaT|[-–—]+)$/;

/** A cell without blanks around it; empty where it says that there is nothing. */
export const filledCell = (cell: string): string => {
  const text = cell.trim();
  return text.length <= 5 && NOTHING.test(text) ? '' : text;
};

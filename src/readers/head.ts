/** How much of a text is returned, in UTF-16 code units. */
const HEAD = 1000;

/** The beginning of a text, without a byte order mark and leading white space. */
export const headOf = (text: string): string => {
  const start = text.search(/[^\s\ufeff]/);
  return start < 0 ? '' : text.slice(start, start + HEAD);
};

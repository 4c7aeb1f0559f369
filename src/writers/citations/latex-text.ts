/** Characters with a special meaning in LaTeX, and their replacements. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
};

/** A text escaped for a BibTeX field, so that LaTeX shows it unchanged. Line breaks become blanks. */
export const latexText = (text: string): string =>
  text
    .replace(/[\\~^{}$&#%_]/g, (special) => REPLACEMENTS[special] ?? `\\${special}`)
    // LaTeX turns two of these characters into another one
    .replace(/([-`'])(?=\1)|([?!])(?=`)/g, '$1$2{}')
    .replace(/\s+/g, ' ')
    .trim();

/** An address for a verbatim field: characters that would end the field are percent-encoded. */
export const verbatimAddress = (address: string): string =>
  address.replace(/[{}\\\s]/g, (special) => `%${special.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

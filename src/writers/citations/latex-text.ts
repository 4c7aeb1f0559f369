/** Signs that mean something else to LaTeX, and what stands for them. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
};

/** A text as it stands in a field of BibTeX: LaTeX shows it as it is. Line breaks are blanks. */
export const latexText = (text: string): string =>
  text
    .replace(/[\\~^{}$&#%_]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)
    // Two of these are typed for one other sign
    .replace(/([-`'])(?=\1)|([?!])(?=`)/g, '$1$2{}')
    .replace(/\s+/g, ' ')
    .trim();

/** An address in a field that is read as it stands: what would end the field is written as an address writes it. */
export const verbatimAddress = (address: string): string =>
  address.replace(/[{}\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

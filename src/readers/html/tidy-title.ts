/** A text on one line without the separators around it, and without the brackets that are empty once links are taken out of them. */
export const tidyTitle = (title: string): string =>
  title
    .replace(/[([（]\s*(?:[,;·•|–—-]\s*)*[)\]）]/gu, ' ')
    .replace(/\s+(?=[,;])/g, '')
    .replace(/([,;·•|])(?:\s*[,;·•|])+/g, '$1')
    .replace(/^(?:[\s,;:：·•|–—、，-]|\.(?!\p{N})|[»›→▸►>](?=\s|$))+|[\s,;:：·•|–—、，([（-]+$/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

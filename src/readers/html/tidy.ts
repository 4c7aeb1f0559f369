/** Separators that stood between words and links, and brackets that links left empty. */
export const tidy = (title: string): string =>
  title
    .replace(/[([（]\s*(?:[,;·•|–—-]\s*)*[)\]）]/gu, ' ')
    .replace(/\s+(?=[,;])/g, '')
    .replace(/([,;·•|])(?:\s*[,;·•|])+/g, '$1')
    .replace(/^(?:[\s,;:：·•|–—、，-]|\.(?!\p{N})|[»›→▸►>](?=\s|$))+|[\s,;:：·•|–—、，([（-]+$/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

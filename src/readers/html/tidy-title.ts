/*
 * The repeated groups at the end of a pattern are preceded by a lookbehind. Without it each character of a long run
 * would be tried as the first one, which takes quadratic time.
 */

/**
 * A text on one line, without separators at its ends, and without brackets that became empty when links were removed.
 */
export const tidyTitle = (title: string): string =>
  title
    .replace(/[([（]\s*(?:[,;·•|–—-]\s*)*[)\]）]/gu, ' ')
    .replace(/(?<!\s)\s+(?=[,;])/g, '')
    .replace(/([,;·•|])(?:\s*[,;·•|])+/g, '$1')
    .replace(
      /^(?:[\s,;:：·•|–—、，-]|\.(?!\p{N})|[»›→▸►>](?=\s|$))+|(?<![\s,;:：·•|–—、，([（-])[\s,;:：·•|–—、，([（-]+$/gu,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim();

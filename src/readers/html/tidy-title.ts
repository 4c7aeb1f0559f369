/*
 * Before what repeats at an end stands that nothing of it may: else each sign of a long run would be tried as its first one, which takes
 * the square of the time.
 */

/** A text on one line without the separators around it, and without the brackets that are empty once links are taken out of them. */
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

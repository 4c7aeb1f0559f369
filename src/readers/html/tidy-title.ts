import { oneLine } from './tree.ts';

/** Separators that do not stand at the end of a title. */
const AT_END = /[\s,;:：·•|–—、，([（-]/;

/** A text on one line without the separators around it, and without the brackets that are empty once links are taken out of them. */
export function tidyTitle(title: string): string {
  const full = title.replace(/[([（]\s*(?:[,;·•|–—-]\s*)*[)\]）]/gu, ' ');
  // Before what repeats stands that nothing of it may: else each sign of a long run would be tried as its first one, which takes the square of the time
  const close = /\s[,;]/.test(full) ? full.replace(/(?<!\s)\s+(?=[,;])/g, '') : full;
  const single = close
    .replace(/([,;·•|])(?:\s*[,;·•|])+/g, '$1')
    .replace(/^(?:[\s,;:：·•|–—、，-]|\.(?!\p{N})|[»›→▸►>](?=\s|$))+/u, '');
  let end = single.length;
  while (end > 0 && AT_END.test(single.charAt(end - 1))) end--;
  return oneLine(single.slice(0, end));
}

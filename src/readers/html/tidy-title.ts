import { oneLine } from './tree.ts';

/** Separators that are cut from the end of a title. */
const AT_END = /[\s,;:：·•|–—、，([（-]/;

/** A text on one line, without separators at its ends, and without brackets that became empty when links were removed. */
export function tidyTitle(title: string): string {
  const full = title.replace(/[([（]\s*(?:[,;·•|–—-]\s*)*[)\]）]/gu, ' ');
  // Without the lookbehind each character of a long run would be tried as the first one, which takes quadratic time
  const close = /\s[,;]/.test(full) ? full.replace(/(?<!\s)\s+(?=[,;])/g, '') : full;
  const single = close
    .replace(/([,;·•|])(?:\s*[,;·•|])+/g, '$1')
    .replace(/^(?:[\s,;:：·•|–—、，-]|\.(?!\p{N})|[»›→▸►>](?=\s|$))+/u, '');
  let end = single.length;
  while (end > 0 && AT_END.test(single.charAt(end - 1))) end--;
  return oneLine(single.slice(0, end));
}

import type { Dating } from './dating.ts';
import type { Line } from './lines.ts';
import { sometimeBetween } from './sometime.ts';
import type { TimeSpan } from './times.ts';

/** Words and punctuation between the ends of an interval, in the languages in which dates are read. */
const TO =
  /^\s*(?:[-–—―‒~〜～→]+|to|until|till|through|up to|bis(?: zum)?|à|au|jusqu['’]au|jusqu['’]à|a|al|hasta(?: el)?|até(?: o)?|ao|do|до|по|إلى|حتى|تا|עד|से|तक|から|부터|至|到)\s*$/iu;
const BETWEEN = /(?:^|[^\p{L}])(?:between|zwischen(?: dem)?|entre(?: le| el| o)?|между|між|بين|בין|بین)\s*$/iu;
const AND = /^\s*(?:and|&|und(?: dem)?|et(?: le)?|y(?: el)?|e(?: o)?|и|і|و|ו-?)\s*$/iu;
const PLAIN = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
/** Whether a date can be the end of an interval: it is neither an interval nor a set. */
const isEnd = (edtf: string): boolean => !/[/[\]{},]/.test(edtf);

/** EDTF of two dates joined by the words between them; undefined if the words do not join them. */
export function joinedDate(first: string, second: string, before: string, between: string): string | undefined {
  if (!isEnd(first) || !isEnd(second)) return undefined;
  if (TO.test(between)) return `${first}/${second}`;
  if (BETWEEN.test(before) && AND.test(between) && PLAIN.test(first) && PLAIN.test(second))
    return sometimeBetween(first, second);
  return undefined;
}

/** The last one to three words of a text. They may say "before", "since" or "about" for the date that follows. */
const wordsBefore = (text: string): string[] =>
  (/(?<![\p{L}\p{M}.'’])(?:[\p{L}\p{M}.'’]+\s+){0,2}[\p{L}\p{M}.'’]+\s*$/u.exec(text)?.[0] ?? '')
    .split(/\s+/)
    .filter(Boolean);

/**
 * A date combined with the words next to it: "before", "since" or "about". In Korean and Japanese they follow the date.
 */
export function withWordsBeside(
  edtf: string,
  span: TimeSpan,
  { text }: Line,
  dating: Dating,
): { edtf: string; start: number; end: number } {
  const { start, end, words } = span;
  if (!isEnd(edtf)) return { edtf, start, end };
  const before = wordsBefore(text.slice(0, start));
  for (let count = before.length; count > 0; count--) {
    const lastWords = before.slice(-count).join(' ');
    const read = dating.phrase(`${lastWords} ${edtf}`);
    if (read === undefined || read === edtf) continue;
    const from = text.lastIndexOf(before.at(-count)!, start);
    return { edtf: read, start: from < 0 ? start : from, end };
  }
  const behind = /^\s?(?:까지|부터|이후|이전|まで|から|以前|以後|以降|之前|之后|以前|以后|起)/u.exec(
    text.slice(end),
  )?.[0];
  const read = behind === undefined ? undefined : dating.phrase(words + behind);
  return read === undefined ? { edtf, start, end } : { edtf: read, start, end: end + behind!.length };
}

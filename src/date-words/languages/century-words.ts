import type { LanguageWords } from './language-words.ts';
import { romanNumber } from '../english-words.ts';

type Replacement = readonly [RegExp, string | ((...groups: string[]) => string)];

const century = (n: string) => `${romanNumber(n) || n}TH CENTURY`;
const oneCentury = (_: string, n = '') => century(n);
const twoCenturies = (_: string, a = '', dash = '', b = '') => `${century(a)}${dash}${century(b)}`;

/** Replacements that translate the words for centuries and decades around one number or two into English capitals. */
export function centuryReplacements({ century: words, decade }: LanguageWords): Replacement[] {
  const start = '(?<!\\p{L})';
  const end = '(?![\\p{L}\\p{M}])';
  const number = `([ivx]+|\\d{1,2})${words.suffix ? `(?:${words.suffix})?` : ''}`;
  const pair = `${number}( - |-)${number}`;
  const replacements: Replacement[] = [];
  if (words.after) {
    replacements.push([new RegExp(`${start}${pair}[ -](?:${words.after})${end}`, 'gu'), twoCenturies]);
    replacements.push([new RegExp(`${start}${number}[ -](?:${words.after})${end}`, 'gu'), oneCentury]);
  }
  if (words.before) {
    replacements.push([new RegExp(`${start}(?:${words.before})[ -]${pair}${end}`, 'gu'), twoCenturies]);
    replacements.push([new RegExp(`${start}(?:${words.before})[ -]${number}${end}`, 'gu'), oneCentury]);
  }
  if (decade.after) replacements.push([new RegExp(`(\\d{3})0(?:${decade.after})${end}`, 'gu'), '$10S']);
  if (decade.before) {
    const before = `${start}(?:${decade.before})[ -](\\d{3})0`;
    replacements.push([new RegExp(`${before}( - |-| \\p{L}+ )(\\d{3})0(?!\\d)`, 'gu'), '$10S$2$30S']);
    replacements.push([new RegExp(`${before}(?!\\d)`, 'gu'), '$10S']);
  }
  return replacements;
}

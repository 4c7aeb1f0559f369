import type { LanguageWords } from './language-words.ts';
import { romanNumber } from '../english-words.ts';

type Replacement = readonly [RegExp, string | ((...groups: string[]) => string)];

const century = (n: string) => `${romanNumber(n) || n}TH CENTURY`;
const one = (_: string, n = '') => century(n);
const two = (_: string, a = '', dash = '', b = '') => `${century(a)}${dash}${century(b)}`;

/** Centuries and decades of a language, as words around one number or two, and their English capitals. */
export function centuryReplacements({ century: c, decade }: LanguageWords): Replacement[] {
  const start = '(?<!\\p{L})';
  const end = '(?![\\p{L}\\p{M}])';
  const number = `([ivx]+|\\d{1,2})${c.suffix ? `(?:${c.suffix})?` : ''}`;
  const pair = `${number}( - |-)${number}`;
  const all: Replacement[] = [];
  if (c.after) {
    all.push([new RegExp(`${start}${pair}[ -](?:${c.after})${end}`, 'gu'), two]);
    all.push([new RegExp(`${start}${number}[ -](?:${c.after})${end}`, 'gu'), one]);
  }
  if (c.before) {
    all.push([new RegExp(`${start}(?:${c.before})[ -]${pair}${end}`, 'gu'), two]);
    all.push([new RegExp(`${start}(?:${c.before})[ -]${number}${end}`, 'gu'), one]);
  }
  if (decade.after) all.push([new RegExp(`(\\d{3})0(?:${decade.after})${end}`, 'gu'), '$10S']);
  if (decade.before) {
    const before = `${start}(?:${decade.before})[ -](\\d{3})0`;
    all.push([new RegExp(`${before}( - |-| \\p{L}+ )(\\d{3})0(?!\\d)`, 'gu'), '$10S$2$30S']);
    all.push([new RegExp(`${before}(?!\\d)`, 'gu'), '$10S']);
  }
  return all;
}

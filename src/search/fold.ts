/** Replacements for letters that Unicode does not decompose into a letter and marks, or that are written in several ways. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
  ґ: 'г',
  ک: 'ك',
  ی: 'ي',
  ى: 'ي',
  ة: 'ه',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * Accents, and the vowel marks of Arabic, Hebrew and Syriac. Does not include vowels of scripts that always write them, such as Thai, or
 * the voicing marks of Japanese, without which が would become か.
 */
const MARKS = /(?=\p{M})(?![\u3099\u309A])[\p{sc=Zinh}\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}]/gu;

/** Characters that join the parts of a word: hyphens and dashes, apostrophes, middle dots, and invisible characters. */
const JOINERS = /[-\p{Pd}\p{Cf}'`’‘‛′\u02B9-\u02BF·・ـ׳״]+/gu;

/** Characters that do not occur in words. Joiners have already been replaced by hyphens. */
const SEPARATORS = /[^-\p{L}\p{N}\p{M}]+/gu;

const ASCII = /^[\0-\x7F]*$/;

/**
 * Text in the form used for comparing: lower case, without accents and vowel marks, with each run of joiners (hyphens, apostrophes …)
 * replaced by one hyphen, and each run of other punctuation and blanks by one blank. "Ōe’s  Łódź" becomes "oe-s lodz". O(text).
 */
export function fold(text: string): string {
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/['`-]+/g, '-')
      .replace(/[^-a-z\d]+/g, ' ');
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter]!)
    .replace(JOINERS, '-')
    .replace(SEPARATORS, ' ');
}

/** Letters that Unicode does not take apart into a letter and marks, or that are written in several ways, as they are compared. */
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
 * Accents, and the vowel marks of Arabic, Hebrew and Syriac. Not the vowels of scripts in which every vowel is written, such as Thai,
 * nor the marks of Japanese, without which が is か.
 */
const MARKS = /(?=\p{M})(?![\u3099\u309A])[\p{sc=Zinh}\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}]/gu;

/** What joins the parts of a word: hyphens and dashes, apostrophes, middle dots, and signs that are not seen. */
const JOINERS = /[-\p{Pd}\p{Cf}'`’‘‛′\u02B9-\u02BF·・ـ׳״]+/gu;

/** Signs that are in no word. Joiners are hyphens by then. */
const SEPARATORS = /[^-\p{L}\p{N}\p{M}]+/gu;

const ASCII = /^[\0-\x7F]*$/;

/**
 * Text as it is compared: lower case, without accents and vowel marks, each run of hyphens, apostrophes and their like one hyphen, and
 * each run of other signs one blank. "Ōe’s  Łódź" is "oe-s lodz". O(text).
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

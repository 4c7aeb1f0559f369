import { monthByNumber } from './english-words.ts';

const isDigit = (code: number) => /^\p{Nd}$/u.test(String.fromCodePoint(code));

/** A digit of any script in ASCII. The ten digits of a script stand in a row that begins at a code ending in 0 or in 6. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  return String((code & 15) - (isDigit(code & ~15) ? 0 : 6));
}

const ROMAN_MONTHS = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');

/** Numbers that count years by the thousand have separators; "1,500" alone is an amount. */
const COUNTS_YEARS = /\b(?:b\.? ?c|bce|ce|a\.? ?d|ago|ka|ma|ga|thousand|million|billion)\b/;

/**
 * Lower case, ASCII digits, plain dashes with blanks in place of long ones, no dots after abbreviations, no invisible marks, no
 * stops at the end. What is left reads the same however it was typed.
 */
export function normalized(text: string): string {
  const lower = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/(?![0-9])\p{Nd}/gu, asciiDigit)
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/¿/g, '')
    .replace(/[\u2010-\u2012\u2212]/g, '-')
    .replace(/\s*[–—―]\s*|(?<=\d{4}) ?-- ?(?=\d{4})/g, ' - ')
    .replace(/ ?& ?/g, ' and ');
  const counted = COUNTS_YEARS.test(lower) ? lower.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '') : lower;
  return (
    counted
      .replace(/\b(\d{1,2})([./ -])([ivx]+)([./ -])(\d{4})\b/g, (whole, day, a, roman, b, year) =>
        a === b && ROMAN_MONTHS.includes(roman)
          ? `${day} ${monthByNumber(ROMAN_MONTHS.indexOf(roman) + 1)} ${year}`
          : whole,
      )
      .replace(
        /(?<![\p{L}\p{M}])ca\.\s*(?=[\p{L}\d[])|(?<![\p{L}\p{M}])c\.\s*(?=[\d[])|(?<=^\W*)c\.\s*(?=[a-z]{3})/gu,
        'circa ',
      )
      .replace(/(?<=\p{L}{3})\.(?=\d)/gu, ' ')
      .replace(/(\p{L}\p{M}*)\.(?=[\s\p{L}),;:?[\]-]|$)/gu, '$1')
      .replace(/(?<=\d{3}0)'(?=s\b)/g, '')
      // The first of two ordinal days: "5.-7. Mai 1914", "5. – 7. Mai"
      .replace(/\b(\d{1,2})\.(?= ?(?:-|bis) ?\d{1,2}\. ?\p{L})/gu, '$1')
      .replace(/\bad(?=\d)/g, 'ad ')
      .replace(/(?<=\d)(?=(?:bce?|ce|ad)\b)/g, ' ')
      .replace(/\b(early|mid|late)-(?=[a-z\d])/g, '$1 ')
      .replace(/(?<=\d(?:st|nd|rd|th))[ -](?:century|centuries|cent|c)\b/g, ' century')
      .replace(/\s+/g, ' ')
      .replace(/^ |[\s.,;:]+$/g, '')
  );
}

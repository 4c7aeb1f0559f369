import { monthByNumber } from './english-words.ts';

const isDigit = (code: number) => /^\p{Nd}$/u.test(String.fromCodePoint(code));

/** The ASCII digit for a digit of any script. In Unicode the zero of every script has a code that ends in hexadecimal 0 or 6. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  return String((code & 15) - (isDigit(code & ~15) ? 0 : 6));
}

/** Months by their numbers in the Roman year, which began in March: 7ber is September. */
const BER_MONTHS: Readonly<Record<string, number>> = { 7: 9, 8: 10, 9: 11, 10: 12, x: 12 };

const ROMAN_MONTHS = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');

/** Words that make a number with separators a number of years; "1,500" alone is an amount. */
const COUNTS_YEARS = /\b(?:b\.? ?c|bce|ce|a\.? ?d|ago|ka|ma|ga|thousand|million|billion)\b/;

/**
 * A text in the normal form that all rules expect: lower case, ASCII digits, hyphens with blanks around them for long dashes, and no dots
 * after abbreviations, invisible characters or punctuation at the end.
 */
export function normalize(text: string): string {
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
  const withoutSeparators = COUNTS_YEARS.test(lower) ? lower.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '') : lower;
  return (
    withoutSeparators
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
      // The dot after the first of two days: "5.-7. Mai 1914", "5. – 7. Mai"
      .replace(/\b(\d{1,2})\.(?= ?(?:-|bis) ?\d{1,2}\. ?\p{L})/gu, '$1')
      .replace(/\b(7|8|9|10|x)b(?:er|re)\b/g, (_, n: string) => monthByNumber(BER_MONTHS[n] ?? 0))
      .replace(/\bad(?=\d)/g, 'ad ')
      .replace(/(?<=\d)(?=(?:bce?|ce|ad)\b)/g, ' ')
      .replace(/\b(early|mid|late)-(?=[a-z\d])/g, '$1 ')
      .replace(/(?<=\d(?:st|nd|rd|th))[ -](?:century|centuries|cent|c)\b/g, ' century')
      .replace(/\s+/g, ' ')
      .replace(/^ |[\s.,;:]+$/g, '')
  );
}

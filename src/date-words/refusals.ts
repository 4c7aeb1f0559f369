import { CATALOGUE_REFUSALS } from './catalogue-refusals.ts';
import { because, type ReadEdtf, type Refusal, refusal, type RefusalRule } from './refusal-rule.ts';
import { applyRules } from './rules.ts';

const REPUBLICAN =
  'vend[eé]miaire|brumaire|frimaire|niv[oô]se|pluvi[oô]se|vent[oô]se|germinal|flor[eé]al|prairial|messidor|thermidor|fructidor';

const RULES: readonly RefusalRule[] = [
  refusal(
    '\\b(?:os|o\\.s|old style|julian)\\b',
    because('this is a day of the Julian calendar (Old Style): write the day of the Gregorian one'),
  ),
  refusal('^(.+?),? \\(?(?:ns|n\\.s|new style)\\)?$', ([text = ''], read) => ({
    message: 'write a New Style (Gregorian) day without these words',
    suggestion: read(text),
  })),
  refusal(
    '\\b(?:ah|anno hegirae|hijri)\\b',
    because('this is a year of the Islamic calendar: write the Gregorian one'),
  ),
  refusal(
    `\\b(?:${REPUBLICAN})\\b|\\ban [ivx]+\\b`,
    because('this is a date of the French Republican calendar: write the Gregorian one'),
  ),
  refusal(
    '\\d (?:years )?bp$|before present',
    because('years "before present" count back from 1950: write the year BCE'),
  ),
  refusal('^(?:b|born|d|died|fl|flourished|active|r|reigned) (.+)$', ([text = ''], read) => ({
    message: 'this is about the life of somebody: write the date alone',
    suggestion: read(text),
  })),
  refusal('^p([12]\\d{3})$', ([year = '']) => ({
    message: `"p${year}" can be a year of recording or a page`,
    suggestion: year,
  })),
  // There are no copyright dates before the 18th century
  refusal('^c(1[7-9]\\d\\d|2\\d{3})$', ([year = '']) => ({
    message: `"c${year}" can be a copyright date (© ${year}) or "about ${year}" (c. ${year})`,
    suggestion: year,
  })),
  refusal('^(circa|about|around|ca|c) (\\d\\d)(\\d\\d)-(0\\d|1[0-2])$', ([, a = '', b = '', n = '']) =>
    n > b
      ? {
          message: `"${a}${b}-${n}" can be a month or the years ${a}${b} to ${a}${n}`,
          suggestion: `${a}${b}~/${a}${n}~`,
        }
      : undefined,
  ),
  refusal('^(spring|autumn|fall) (?:of )?\\d{4} ?[-/] ?\\d{2,4}$', ([season = '']) => ({
    message: `no ${season} lies in two years: write the year of each end`,
  })),
  refusal('^(\\d\\d00s),? \\(?(early|mid|late)\\)?$', ([years = '', part = '']) => ({
    message: `"${part} ${years}" can be of the decade or of the century: write the first and last year`,
  })),
  refusal('\\b(early|mid|late|beginning|middle|end)(?: of)?(?: the)? (\\d\\d00s)\\b', ([part = '', years = '']) => ({
    message: `"${part} ${years}" can be of the decade or of the century: write the first and last year`,
  })),
  refusal('^(summer|winter) (?:of )?(\\d{4}) ?(?:-|to) ?(\\d{4})$', ([season = '', from, to]) =>
    Number(to) === Number(from) + 1
      ? undefined
      : { message: `this can be a ${season} and a year, or each ${season}: write the season of each end` },
  ),
  refusal('^(early|mid|late)(?: to | or | ?[-/] ?| )(early|mid|late) (.+)$', ([a = '', b = '', whole = ''], read) => {
    const [first, second] = [a, b].map((part) => /^\[(.+?)\.\.(.+)\]$/.exec(read(`${part} ${whole}`) ?? ''));
    return {
      message: `"${a} to ${b}" can be a span or some time within it: write "between" or "from" with two dates`,
      suggestion: `[${first?.[1] ?? ''}..${second?.[2] ?? ''}]`,
    };
  }),
  refusal(
    '^\\d{4}(?:-\\d{2,4})?(?:[,;] ?\\d{4}(?:-\\d{2,4})?)+$',
    because('a list of years can mean one of them or all: write "or", or "and"'),
  ),
  refusal('^(\\d{3})0 ?(?:-|to|and|or) ?(\\d{3})0s$', ([a = '', b = '']) => ({
    message: `"${a}0-${b}0s" can begin with a year or a decade: write ${a}0s for the decade`,
    suggestion: `${a}X/${b}X`,
  })),
  refusal('^christmas (\\d{4})$', ([year = '']) => ({
    message: '"Christmas" can be the day or the season: write the day',
    suggestion: `${year}-12-25`,
  })),
  refusal(
    '^(?:easter|good friday|whitsun|pentecost|ascension|passover|ramadan|thanksgiving|carnival|lent)\\b',
    because('this feast moves from year to year: write its day'),
  ),
  ...CATALOGUE_REFUSALS,
  refusal('^(\\d+)(?:st|nd|rd|th|\\.)?/(\\d+)(?:st|nd|rd|th) century$', ([a = '', b = ''], read) => {
    const [first, second] = [a, b].map((n) => read(`${n}th century`));
    return {
      message: 'with a / between them this can be one of the two centuries or both: write "or", or "to"',
      suggestion: `[${first},${second}]`,
    };
  }),
];

/** A year, a hyphen and one or two digits: two years, or a year with its month or season. */
const SHORT_YEAR = /^(\d\d)(\d\d)-([2-4]\d|\d)$/;

/**
 * Why a text is refused although some rule could read it or a part of it; undefined if there is no reason to refuse it.
 * @param text in normal form
 * @param readEdtf reads another text, for a suggestion
 */
export const refusalOf = (text: string, readEdtf: ReadEdtf): Refusal | undefined => applyRules(RULES, text, readEdtf);

/** Refuses a text that EDTF and catalogues read in different ways; the suggestion is its meaning in a catalogue. */
export function ambiguityOf(text: string): Refusal | undefined {
  const [, century = '', year = '', short = ''] = SHORT_YEAR.exec(text) ?? [];
  const start = century + year;
  if (short.length === 2 && short > year && Number(short) <= 41)
    return {
      message: `"${text}" can be the years ${start} to ${century}${short} or, in EDTF, a part of the year ${start}`,
      suggestion: `${start}/${century}${short}`,
    };
  if (short.length === 1) {
    const range = short > year.charAt(1);
    return {
      message: `"${text}" can be two years or a year and a month: write all digits of each`,
      suggestion: range ? `${start}/${start.slice(0, 3)}${short}` : `${start}-0${short}`,
    };
  }
  const [, unknown = '', end = '', mark = ''] = /^(\??)-([12]\d{3})([?~%]?)$/.exec(text) ?? [];
  if (end)
    return {
      message: `"${text}" can be an end ("until ${end}") or, in EDTF, the year ${1 + Number(end)} BCE`,
      suggestion: `${unknown ? '' : '..'}/${end}${mark}`,
    };
  return undefined;
}

const NO_DATE =
  /^\(?(?:n\.? ?d|s\.? ?[daf]|n\.? ?d\. ?n\.? ?p|undated|not dated|no date(?: (?:given|known|of publication))?|date (?:unknown|not known|not given)|unknown(?: date)?|sine (?:dato|anno|die)|ohne datum|undatiert|o\.? ?[dj]|sans date|date inconnue|sin fecha|fecha desconocida|sem data|data desconhecida|б\.? ?[гд]|б\/[гд]|без даты|без дати|日付不明|日期不详|年代不詳|날짜 불명|연대 미상)\)?$/u;

/** Whether a text in normal form says that there is no date, in any supported language. */
export const saysNoDate = (text: string): boolean => NO_DATE.test(text);

import { ENGLISH_MONTHS } from '../english-months.ts';

type Rewrite = readonly [pattern: RegExp, replacement: string | ((...groups: string[]) => string)];

/**
 * The EDTF that an author most likely meant by a refused text. Corrects blanks and typographic characters, missing digits and separators,
 * lower case, the syntax of the 2012 draft (`199u`, `unknown`, `open`, `?~`, `(06)?`, `y17e7`), and a plain English month with its year.
 * Undefined if `isValid` refuses the result, or if the text has two possible meanings (`12-04-1985`).
 */
export function suggest(text: string, isValid: (text: string) => boolean): string | undefined {
  if (text.length > 80) return undefined;
  let corrected = text.normalize('NFKC');
  for (const [pattern, replacement] of rewrites()) corrected = corrected.replace(pattern, replacement as string);
  return corrected !== text && isValid(corrected) ? corrected : undefined;
}

/** The corrections, applied in order, each to the result of the one before. */
function rewrites(): Rewrite[] {
  return [
    // Copied text often contains invisible direction and width marks
    [/\p{Cf}/gu, ''],
    [/^\s+|\s+$/g, ''],
    [/(?<=\d) ?[–—] ?(?=\d{4})|(?<=^\d{4}) ?- ?(?=\d{4}$)/g, '/'],
    [/[‐-―−]/g, '-'],
    [/^(?:ca?\.|circa) ?(.+)$/i, '$1~'],
    [/^(?:(\d{1,2}) )?([a-z]{3,9})\.?(?: (\d{1,2}),?)? (\d{4})(~?)$/i, wordDate],
    [
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?(?=$|Z$|[-+]\d\d)/i,
      (_, y, m, d, h, min, sec) => `${y}-${m}-${d}T${h}:${min}${sec ? `:${sec}` : ''}`,
    ],
    [/^(\d{4})-?Q([1-4])$/i, (_, year = '', quarter = '') => `${year}-${32 + Number(quarter)}`],
    [/^(\d{3})0s$/, '$1X'],
    [/^(\d\d)\?\?$/, '$1XX'],
    // The name of a zone beside its offset
    [/(?<=T.*(?:Z|[-+]\d\d:?\d\d))\[[\w/+-]+\]$/i, ''],
    // ISO 8601 intervals whose second end omits what it shares with the first
    [/^(\d{4}-)(\d\d-\d\d)\/(\d\d-\d\d)$/, '$1$2/$1$3'],
    [/^(\d{4}-\d\d-)(\d\d)\/(\d\d)$/, '$1$2/$1$3'],
    [/^(\d{4}-\d\d-\d\d) ?- ?(?=\d{4}-\d\d-\d\d$)/, '$1/'],
    [/^(\d{4})-(1[3-9]|2[05-9]|3[01])-(0[1-9]|1[0-2])$/, '$1-$3-$2'],
    [/\bunknown\b/gi, ''],
    [/\b(?:open|now|present)\b/gi, '..'],
    [/\^.*$/, ''],
    [/\(([^()]*)\)([?~%])/g, (_, inner = '', mark = '') => mark + inner.replaceAll('-', `-${mark}`)],
    [/\?~|~\?/g, '%'],
    [/^y[-\dsep]+/i, (whole = '') => whole.toUpperCase().replace('P', 'S')],
    [/^Y(-?)0*(\d{1,4})$/, (_, sign = '', year = '') => sign + year.padStart(4, '0')],
    [/(?<![a-tvwyz])[ux](?![a-tvwyz])/g, 'X'],
    [/^\+0*(?=\d{4}\b)/, ''],
    [/^-0000/, '0000'],
    [/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'],
    // Other long numbers count seconds, and other five-digit numbers can be spreadsheet days
    [/^(-\d{5,}|[16-9]\d{4}|\d{3,5}000)$/, 'Y$1'],
    [/^(1[0-9]|20)(\d\d)(0[1-9]|1[0-2])$/, yearAndMonth],
    [/^(\d{4})[/. ](\d{1,2})[/. ](\d{1,2})(?=$|[T ])/, '$1-$2-$3'],
    [/^(\d\d)(\d\d)[/. ](0?[1-9]|1[0-2])$/, yearSlashMonth],
    [/(?<=\d-)(\d)(?=$|[-T /])/g, '0$1'],
    [/-$/, ''],
    [/^(\d{4}(?:-(?!00)\d\d)?)-00(?:-00)?$/, '$1'],
    [/^(\d{4}-\d\d-\d\d)[t ](?=\d\d)/, '$1T'],
    [/^(\d{4}-\d\d-\d\d)(?:Z|[-+]\d\d:\d\d)$/, '$1'],
    [/z$/, 'Z'],
    [/(?<=\d) ?\.{2,3} ?(?=\d)/, '/'],
    [/^(?:\d{4}(?:-\d\d)*,\s?)+\d{4}(?:-\d\d)*$/, '[$&]'],
    [/^\.\.\d[^/]*$|^\d[^/]*\.\.$/, '[$&]'],
  ];
}

/** Six digits are a year and a month, unless they can also be a day with a two-digit year: 201105, 200512. */
const yearAndMonth = (all = '', century = '', year = '', month = ''): string =>
  Number(year) >= 1 && Number(year) <= 12 ? all : `${century}${year}-${month}`;

/** A year and a month, unless they can also be two years in a row: 2010/11. */
const yearSlashMonth = (all = '', century = '', year = '', month = ''): string =>
  Number(month) === Number(year) + 1 ? all : `${century}${year}-${month}`;

function wordDate(_: string, before = '', month = '', after = '', year = '', mark = ''): string {
  const name = month.toLowerCase();
  const index = ENGLISH_MONTHS.findIndex((full) => full.toLowerCase().startsWith(name));
  const day = before || after;
  return index < 0 ? '' : `${year}-${`${index + 1}`.padStart(2, '0')}${day && `-${day.padStart(2, '0')}`}${mark}`;
}

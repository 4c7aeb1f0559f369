/** The parts of a date or time that a number format shows. */
export interface ShownUnits {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly hour: boolean;
  readonly minute: boolean;
  readonly second: boolean;
  /** Whether it is a duration, in which hours continue beyond 24. */
  readonly isElapsed: boolean;
}

/** Formats that files identify only by number (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  // Of the East Asian formats, only these are the same in all languages
  30: 'm/d/yy',
  31: 'yyyy/m/d',
  32: 'h:mm',
  33: 'h:mm:ss',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
};

/** The code of a format that has none in the file; undefined if the format does not exist or shows no date. */
export const builtInFormat = (id: number): string | undefined => BUILT_IN[id];

/** Whether a format without a code shows a date whose parts depend on the language of the program. */
export const isLocalDateFormat = (id: number): boolean =>
  BUILT_IN[id] === undefined && ((id >= 27 && id <= 36) || (id >= 50 && id <= 58));

/** Literal texts in a format, which show no part of a number; an elapsed time such as `[h]` is not one of them. */
const LITERALS = /"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^[\]]*\]/gi;
/** Runs of one letter, and markers for AM and PM. */
const TOKENS = /AM\/PM|A\/P|上午\/下午|\[(?:h+|m+|s+)\]|y+|m+|d+|h+|s+|e+|b+|general|[0#?@]/gi;

const HALF_DAYS: ReadonlySet<string> = new Set(['am/pm', 'a/p', '上午/下午']);

/** Number of characters of a format that are read. Spreadsheet programs allow 255. */
const LONGEST = 1000;

/** The parts of a date that a number format shows; undefined if it shows numbers or texts. O(1). */
export function shownUnits(code: string): ShownUnits | undefined {
  // The first section is for numbers above zero
  const [section = ''] = code.slice(0, LONGEST).replace(LITERALS, ' ').split(';');
  const tokens = [...section.matchAll(TOKENS)].map(([token]) => token.toLowerCase());
  const plain = tokens.filter((token) => !HALF_DAYS.has(token));
  // Digits after seconds are fractions of a second
  const firstSecond = plain.findIndex(isSecond);
  const firstDigit = plain.findIndex((token) => /^(?:[0#?@]|general)$/.test(token));
  const isNumber = firstDigit >= 0 && (firstSecond < 0 || firstDigit < firstSecond);
  if (isNumber) return undefined;
  const isMinute = (token: string, i: number): boolean =>
    /^\[m+\]$/.test(token) || (/^mm?$/.test(token) && (isHour(plain[i - 1]) || isSecond(plain[i + 1] ?? '')));
  const has = (is: (token: string, i: number) => boolean): boolean => plain.some(is);
  const units = {
    // Years of an era or of the Buddhist calendar count as years
    year: has((token) => /^[yeb]/.test(token)),
    month: has((token, i) => token.startsWith('m') && !isMinute(token, i)),
    // Longer runs are names of weekdays
    day: has((token) => /^dd?$/.test(token)),
    hour: has(isHour),
    minute: has(isMinute),
    second: has(isSecond),
    isElapsed: has((token) => token.startsWith('[')),
  };
  return Object.values(units).some(Boolean) || has((token) => token.startsWith('d')) ? units : undefined;
}

const isHour = (token: string | undefined): boolean => token !== undefined && /^\[?h/.test(token);
const isSecond = (token: string): boolean => /^\[?s/.test(token);

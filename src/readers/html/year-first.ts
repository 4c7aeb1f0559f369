/** The beginning of a text that starts with its year without punctuation: "1968 Founded", "Im Jahr 1968 wurde". */
export const YEAR_FIRST =
  /^(?:(?:im jahre?|no ano de|en el año)\s+)?(\d{4})(?:\s+г(?:оду?|\.)|\s+року)?,?\s+(?=\p{L}|["“„«])/iu;
const FIRST = 1000;
const LAST = 2100;

/** A year at the beginning of a text, and its range in the text. */
export interface YearFirst {
  readonly year: string;
  readonly start: number;
  readonly end: number;
}

/** The year before the first word; it could also be a count of something. */
function yearFirst(text: string): YearFirst | undefined {
  const found = YEAR_FIRST.exec(text);
  const year = found?.[1] ?? '';
  if (!found || Number(year) < FIRST || Number(year) > LAST) return undefined;
  const start = found[0].indexOf(year);
  return { year, start: start === 0 ? 0 : start, end: start + 4 };
}

/**
 * The years with which the consecutive texts of a list begin, if they are certainly years. Together with the years of
 * the dated entries they only rise or only fall, different words follow them, they begin at least half of the texts,
 * and there are at least three of them or every text has one.
 * @param texts texts of all entries of a list, in order
 * @param dates EDTF of the entries that have a date
 * @returns for each text its year, or undefined
 */
export function yearsOfSequence(
  texts: readonly string[],
  dates: readonly (string | undefined)[],
): (YearFirst | undefined)[] {
  const found = texts.map((text, i) => (dates[i] === undefined ? yearFirst(text) : undefined));
  const years = found.flatMap((one, i) => {
    const year = one?.year ?? /^\[?(\d{4})/.exec(dates[i] ?? '')?.[1];
    return year === undefined ? [] : [Number(year)];
  });
  // "In 1968 the club" among "1970 the club" is one of them.
  const alike = texts.map((text, i) => {
    const first = yearFirst(text);
    return first && (dates[i] === undefined || dates[i] === first.year) ? first : undefined;
  });
  const words = alike.flatMap((one, i) => (one ? [texts[i]!.slice(one.end).trim().split(/\s/)[0]] : []));
  const inOrder =
    years.every((year, i) => i === 0 || year >= years[i - 1]!) ||
    years.every((year, i) => i === 0 || year <= years[i - 1]!);
  // A single number among dates may be a count, even if it fits the order.
  const enough = words.length >= Math.max(2, texts.length / 2) && (years.length >= 3 || years.length === texts.length);
  const different = new Set(years).size > 1 && new Set(words).size > 1;
  return inOrder && enough && different ? found : texts.map(() => undefined);
}

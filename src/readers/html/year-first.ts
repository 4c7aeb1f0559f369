/** A list of texts in which each begins with its year and no sign behind it: "1968 Founded", "Im Jahr 1968 wurde". */
export const YEAR_FIRST =
  /^(?:(?:im jahre?|no ano de|en el año)\s+)?(\d{4})(?:\s+г(?:оду?|\.)|\s+року)?,?\s+(?=\p{L}|["“„«])/iu;
const FIRST = 1000;
const LAST = 2100;

/** A year at the beginning of a text, and where the rest of the text begins. */
export interface YearFirst {
  readonly year: string;
  readonly start: number;
  readonly end: number;
}

/** The year before the first word; it may as well be a count of something. */
function yearFirst(text: string): YearFirst | undefined {
  const found = YEAR_FIRST.exec(text);
  const year = found?.[1] ?? '';
  if (!found || Number(year) < FIRST || Number(year) > LAST) return undefined;
  const start = found[0].indexOf(year);
  return { year, start: start === 0 ? 0 : start, end: start + 4 };
}

/**
 * The years of texts that follow each other in a list, where they are sure to be years: with the years of the entries that have a date
 * they go up or down without a break, what follows them differs, they begin half of the texts, and they are three at least, or begin every text.
 * @param texts of all entries of a list, in order
 * @param dates EDTF of those that have a date
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
  // One number among dates may count something, also where it fits between them.
  const enough = words.length >= Math.max(2, texts.length / 2) && (years.length >= 3 || years.length === texts.length);
  const different = new Set(years).size > 1 && new Set(words).size > 1;
  return inOrder && enough && different ? found : texts.map(() => undefined);
}

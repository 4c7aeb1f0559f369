/** A day whose year has two digits. */
const SHORT_YEAR =
  /^(\d{1,2}([./-])\d{1,2}\2|\d{1,2}[-. ]\p{L}{3,9}\.?[-. ]|\p{L}{3,9}\.? \d{1,2},? )(\d\d)(?=$|\s+\d{1,2}:)/u;

/** A date without a year or century, completed with the year from another column. */
export function withYear(text: string, year: string): string {
  const [, day, , short] = SHORT_YEAR.exec(text) ?? [];
  if (!/^\d{4}$/.test(year)) return text;
  if (day !== undefined) return short === year.slice(2) ? text.replace(SHORT_YEAR, `$1${year}`) : text;
  const mark = /^\d{1,2}([./-])\d{1,2}$/.exec(text)?.[1];
  return mark === undefined
    ? `${text.replace(/(?<=\d)-(?=\p{L})|(?<=\p{L})-(?=\d)/gu, ' ')} ${year}`
    : text + mark + year;
}

/** Whether a date contains the year, with two or four digits. */
export const isInYear = (text: string, year: string): boolean =>
  year !== '' && (text.includes(year) || SHORT_YEAR.exec(text)?.[3] === year.slice(2));

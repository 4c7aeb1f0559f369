import { dayIn } from './datetime.ts';

/** A day and month in numbers, day first, each followed by a dot: "9.11.", "22. 12.". */
const DAY_FIRST = /^(\d{1,2})\.\s?(\d{1,2})\.(?=\s|[:：–—-]|$)/u;
/** In Chinese, Japanese and Korean the month comes first: "05.10", "5月3日", "3월". */
const MONTH_FIRST =
  /^(\d{1,2})(?:[./](\d{1,2})\.?(?=\s|[:：–—-]|$)|\s?[月월](?:\s?(\d{1,2})[日일])?(?=\s|[:：–—、，-]|$))/u;

/** A month and day in numbers at the beginning of a text, in the year of the context; `end` is where the words end. */
export function monthDayIn(
  around: string,
  text: string,
  eastAsian: boolean,
): { readonly edtf: string; readonly end: number } | undefined {
  const year = around.slice(0, 4);
  const found = year ? (eastAsian ? MONTH_FIRST : DAY_FIRST).exec(text) : undefined;
  if (!found) return undefined;
  const [words, first = '', second, third] = found;
  const [month, day] = eastAsian ? [first, second ?? third] : [second ?? '', first];
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const inMonth = `${year}-${month.padStart(2, '0')}`;
  // The heading may name a different month.
  if (!inMonth.startsWith(around.slice(0, 7))) return undefined;
  const edtf = day === undefined ? inMonth : dayIn(inMonth, Number(day));
  return edtf === undefined ? undefined : { edtf, end: words.length };
}

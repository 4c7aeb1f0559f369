import { WORDS } from '../words.ts';
import type { DateOrder } from '../story/types.ts';
import type { Choice, Question } from './answer.ts';
import { yearsOf } from './centuries.ts';
import { distinct, type DateReader } from './reader.ts';

/** Two or three numbers: day and month in either order, and the year, which may be shortened or missing. */
const NUMBERS = /^(\d{1,2})\s?([./-])\s?(\d{1,2})(?:\s?\2\s?(\d{4}|'?\d{2})?)?$/;

const ORDERS: readonly DateOrder[] = ['DMY', 'MDY'];

/** Asks which number of a numeric date is the day, and which year is meant. */
export function askNumbers(text: string, reader: DateReader): Question | undefined {
  const [whole, first = '', , second = '', written = ''] = NUMBERS.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const year = written.replace("'", '');
  const years = year.length === 4 ? [year] : year ? yearsOf(year, reader.context) : reader.context.years;
  const texts = years.map((year) => `${first}/${second}/${String(year).padStart(4, '0')}`);
  // The writer has stated the order, or the language has only one
  const known = reader.choices(texts);
  const choices =
    known.length > 0 ? known : distinct(ORDERS.flatMap((order) => texts.map((text) => choiceOf(reader, text, order))));
  const [choice] = choices;
  const orders = new Set(choices.map(({ order }) => order));
  const areBothPossible = orders.size > 1;
  if (!choice) return undefined;
  const day = Number(first) > 12 ? first : Number(second) > 12 ? second : undefined;
  return {
    ask: question({ day, year, areBothPossible, isOrderKnown: known.length > 0 || first === second }),
    answers: areBothPossible ? choices : choices.map(({ label, text, edtf }) => ({ label, text, edtf })),
  };
}

function choiceOf(reader: DateReader, text: string, order: DateOrder): Choice | undefined {
  const choice = reader.choice(text, { order });
  return choice && { ...choice, order };
}

function question(known: { day: string | undefined; year: string; areBothPossible: boolean; isOrderKnown: boolean }) {
  const { dates } = WORDS;
  const { day, year, areBothPossible, isOrderKnown } = known;
  const isShort = year.length === 2;
  if (isOrderKnown && !isShort) return dates.whichYear;
  if (isOrderKnown) return dates.whichCentury(year);
  if (areBothPossible) return isShort ? dates.dayOrMonthFirstAndWhichCentury(year) : dates.dayOrMonthFirst;
  if (day === undefined) return dates.dayOrMonthFirst;
  return isShort ? dates.onlyADayAndWhichCentury(day, year) : dates.onlyADay(day);
}

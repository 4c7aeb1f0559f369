import { daysFromCivil } from '../../dates/calendar.ts';
import type { ShownUnits } from './number-format.ts';
import { type CellText, textOfDay, textOfSerial } from './serial-date.ts';
import { unescaped } from './shared-strings.ts';
import type { Workbook } from './workbook.ts';

/** A cell as written. */
export interface CellXml {
  /** `n`, `s`, `str`, `inlineStr`, `b`, `e` or `d` */
  readonly type: string;
  /** Number of its style. */
  readonly style: number;
  value: string;
  formula: string;
  /** The text, if it is stored in the cell itself. */
  text: string;
}

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
/** A moment in ISO 8601. A zone after it is ignored, because cells have none. */
const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:(T)(\d\d):(\d\d)(?::(\d\d))?)?/;

/**
 * The text that a cell shows: dates as exact as their number format, other numbers in full. Or why the cell was read as
 * empty.
 */
export function cellText({ type, style, value, formula, text }: CellXml, workbook: Workbook): CellText {
  const written = value.trim();
  switch (type) {
    case 's': {
      const string = workbook.strings[Number(written)];
      if (written === '') return { text: '' };
      return string === undefined ? { why: 'name a text that the file does not have' } : { text: string };
    }
    case 'str':
      return { text: unescaped(value) };
    case 'inlineStr':
      return { text };
    case 'b':
      return { text: written === '1' ? 'TRUE' : written === '0' ? 'FALSE' : written };
    case 'e':
      return { why: `hold the error ${written.slice(0, 20)}` };
    case 'd':
      return momentText(written, workbook.styles[style]);
    default:
  }
  if (written === '')
    return formula === ''
      ? { text: '' }
      : { why: 'hold a formula without its result: open the file in a program for spreadsheets, and save it' };
  if (!NUMBER.test(written)) return { text: written };
  const shown = workbook.styles[style];
  if (shown === undefined) return { text: plainNumber(written) };
  if (shown === 'local')
    return {
      why: 'hold a date in a format that shows other parts of it in other languages: choose a format such as 2024-11-29',
    };
  const date = textOfSerial(Number(written), shown, workbook.count);
  return 'text' in date ? date : { why: `hold a date that cannot be determined: ${date.why}` };
}

/** A number as the program shows it, without the noise after its fifteenth digit. */
function plainNumber(written: string): string {
  const number = Number(written);
  return Math.abs(number) < 1e15 ? String(Number(number.toPrecision(15))) : written;
}

/** A date stored as ISO 8601 text, as exact as the number format shows it. */
function momentText(written: string, shown: Workbook['styles'][number]): CellText {
  const [, year, month, day, clock, hour = '0', minute = '0', second = '0'] = MOMENT.exec(written) ?? [];
  if (year === undefined || shown === 'local') return { text: written };
  const units = shown ?? { ...WHOLE_DAY, hour: clock !== undefined, minute: true, second: true };
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  return { text: textOfDay(daysFromCivil(Number(year), Number(month), Number(day)), seconds, units) };
}

const WHOLE_DAY: ShownUnits = {
  year: true,
  month: true,
  day: true,
  hour: false,
  minute: false,
  second: false,
  isElapsed: false,
};

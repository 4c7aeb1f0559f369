import { parseDateText } from 'cited-timeline/core';

/** Day 0 of spreadsheets, ms since 1970. */
const DAY_0 = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** Numeric dates, which may be day first or month first. */
const NUMBERS = /^\d{1,2}([./-])\d{1,2}\1\d{2}(?:\d\d)?$/;

/**
 * The day of a cell that shows a numeric date such as 03/04/2024. The text does not show the order of day and month,
 * but the number behind it does: LibreOffice and Google Sheets put both on the clipboard.
 * @param attribute the value of an attribute of the cell in HTML
 * @returns EDTF; undefined if the cell shows no such date, or its number means a different day
 */
export function dateOfCell(shown: string, attribute: (name: string) => string | undefined): string | undefined {
  if (!NUMBERS.test(shown)) return undefined;
  const number = Number(attribute('sdval') ?? numberOfSheets(attribute('data-sheets-value')));
  // From 1900 to 9999
  if (!(number >= 1 && number < 2_958_466)) return undefined;
  const day = new Date(DAY_0 + Math.floor(number) * DAY_MS).toISOString().slice(0, 10);
  const ending = /\d+$/.exec(shown)?.[0] ?? '';
  const year = day.slice(0, 4);
  if (!year.endsWith(ending)) return undefined;
  const whole = shown.slice(0, shown.length - ending.length) + year;
  const isIt = (['DMY', 'MDY'] as const).some((order) => {
    const read = parseDateText(whole, { locale: 'en', order });
    return 'edtf' in read && read.edtf === day;
  });
  return isIt ? day : undefined;
}

/** The number of a Google Sheets cell, written as JSON: under "3", or fourth in a list. */
function numberOfSheets(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    if (Array.isArray(value)) return value[3];
    return typeof value === 'object' && value !== null && '3' in value ? value['3'] : undefined;
  } catch {
    return undefined;
  }
}

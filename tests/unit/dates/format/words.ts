import { formatDate, type FormatDateOptions } from '../../../../src/dates/format/format-date.ts';
import { FormatterCache } from '../../../../src/dates/format/formatter-cache.ts';
import { allLocales } from '../../../../src/locales/all.ts';
import { tableName } from '../../../../src/locales/tags.ts';

const formatters = new FormatterCache();

/** The words for an EDTF text; the table of the locale's language is passed instead of registered. */
export function words(edtf: string, locale: string, options: Omit<FormatDateOptions, 'locale'> = {}): string {
  const messages = allLocales[tableName(locale)]?.date;
  return formatDate({ edtf }, { locale, formatters, ...(messages && { messages }), ...options });
}

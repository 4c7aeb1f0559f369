import { registerDateMessages } from '../../dates/format/messages.ts';
import { isTimeZone } from '../../file/formats.ts';
import { loadLocale } from '../../locales/index.ts';
import { localeOf, tableName } from '../../locales/tags.ts';
import { english } from '../../views/messages.ts';
import { createWords, type Words } from '../../views/words.ts';

/**
 * The words of a language as the element uses them. A language without a table gets English words, with dates in the language.
 * @param timeZone zone in which moments with a clock time are shown. If invalid, UTC is used, because the reader's zone is not known when
 * a page is written.
 */
export async function wordsFor(lang: string, timeZone: string): Promise<Words> {
  const locale = localeOf(lang);
  const table = await loadLocale(locale);
  if (table) registerDateMessages(tableName(locale), table.date);
  const wordsLocale = table || /^en\b/.test(locale) ? locale : 'en';
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  return createWords(locale, wordsLocale, table?.interface ?? english, zone, table?.evidence);
}

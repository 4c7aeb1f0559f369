import { registerDateMessages } from '../dates/format/messages.ts';
import { loadLocale, type LocaleMessages } from '../locales/index.ts';
import { warnOfMissing } from '../source/part.ts';
import { english } from '../views/messages.ts';

/** The words of a language without those of dates. */
export type LanguageWords = Pick<LocaleMessages, 'interface'> & Partial<Pick<LocaleMessages, 'drop' | 'evidence'>>;

/** English. Its words for evidence and drops are loaded with the views that use them. */
export const ENGLISH: LanguageWords = { interface: english };

/**
 * The words of languages, each loaded once for all elements of the page; undefined if a language has none. Keys as in
 * `tableName`.
 */
const tables = new Map<string, LanguageWords | undefined>([['en', ENGLISH]]);
const loads = new Map<string, Promise<void>>();

/** Whether it is known which words a language has. */
export const isLanguageLoaded = (language: string): boolean => tables.has(language);

/** The words of a language; undefined until they are loaded, and if there are none. */
export const wordsOfLanguage = (language: string): LanguageWords | undefined => tables.get(language);

/**
 * Loads the words of a language, including those of dates. Never rejects; a missing file is reported on the console.
 */
export function loadLanguage(language: string): Promise<void> {
  const loading = loads.get(language) ?? load(language);
  loads.set(language, loading);
  return loading;
}

async function load(language: string): Promise<void> {
  try {
    const table = await loadLocale(language);
    if (table) registerDateMessages(language, table.date);
    tables.set(language, table);
  } catch {
    tables.set(language, undefined);
    warnOfMissing(`the words for "${language}"`, 'English stands in', 'locales');
  }
}

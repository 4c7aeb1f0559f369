import { tableName } from './tags.ts';
import type { LocaleMessages } from './types.ts';

export type { LocaleMessages } from './types.ts';

/** One chunk per language, so that a page loads only the languages that it shows. */
const LOADERS: Readonly<Record<string, () => Promise<{ readonly messages: LocaleMessages }>>> = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
  fa: () => import('./fa.ts'),
  fr: () => import('./fr.ts'),
  he: () => import('./he.ts'),
  hi: () => import('./hi.ts'),
  ja: () => import('./ja.ts'),
  ko: () => import('./ko.ts'),
  pt: () => import('./pt.ts'),
  ru: () => import('./ru.ts'),
  uk: () => import('./uk.ts'),
  zh: () => import('./zh.ts'),
  'zh-Hant': () => import('./zh-Hant.ts'),
};

/**
 * The words of a language, by BCP 47 tag. Only the language matters (`pt-BR` → `pt`), except that Chinese in traditional characters
 * (`zh-TW`, `zh-Hant` → `zh-Hant`) has its own table.
 * Undefined for a language without a table, and for English, whose words are built in. Rejects if the file cannot be fetched.
 */
export async function loadLocale(lang: string): Promise<LocaleMessages | undefined> {
  const name = tableName(lang);
  const load = Object.hasOwn(LOADERS, name) ? LOADERS[name] : undefined;
  return (await load?.())?.messages;
}

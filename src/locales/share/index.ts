import type { ShareMessages } from '../../views/share/messages.ts';
import { tableName } from '../tags.ts';

/** One chunk per language, loaded when links or citations are first needed. */
const LOADERS: Readonly<Record<string, () => Promise<{ readonly share: ShareMessages }>>> = {
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

/** The words for links and citations, by BCP 47 tag, chosen like those of `loadLocale`; undefined for English and unknown languages. */
export async function loadShareWords(lang: string): Promise<ShareMessages | undefined> {
  const name = tableName(lang);
  const load = Object.hasOwn(LOADERS, name) ? LOADERS[name] : undefined;
  return (await load?.())?.share;
}

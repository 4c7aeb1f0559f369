import { scriptOf } from '../dates/format/script.ts';

/** A tag in canonical form; undefined where it is malformed. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The well-formed part of a malformed tag: its language, then each further part that may follow. */
function readablePart(text: string): string | undefined {
  const [language = '', ...parts] = text.split(/[^a-z\d]+/i);
  let tag = canonical(language);
  for (const part of parts) {
    // A single letter begins an extension, whose first part alone means something else
    if (!tag || part.length < 2) break;
    tag = canonical(`${tag}-${part}`) ?? tag;
  }
  return tag;
}

const hasMonths = (tag: string): boolean =>
  !/^M\d+$/.test(new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(0));

/**
 * The locale to ask `Intl` for, from the `lang` of a page. Underscores count as hyphens (`de_CH`), old names become today's (`iw` is
 * `he`), and of a malformed tag the well-formed part counts (`pt_BR.UTF-8` is `pt-BR`). English where nothing of it can be read, and
 * where `Intl` does not know the language or its months: it would use the browser's own language instead, or write `M06`.
 */
export function localeOf(lang: string): string {
  const text = lang.trim().replaceAll('_', '-');
  const tag = canonical(text) ?? readablePart(text);
  return tag && Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0 && hasMonths(tag) ? tag : 'en';
}

/**
 * The name of the message table that serves a language tag: `de` for `de-CH`, `zh-Hant` for every Chinese in traditional characters
 * (`zh-TW`, `zh-HK`, `zh-Hant-MY`). '' where the tag is malformed, and where it asks for Latin letters in a language
 * whose table has others (`hi-Latn`). A table of that name need not exist.
 */
export function tableName(lang: string): string {
  const tag = canonical(lang);
  if (!tag) return '';
  const { language } = new Intl.Locale(tag);
  const script = scriptOf(tag);
  if (script === 'Latn' && scriptOf(language) !== script) return '';
  return language === 'zh' && script === 'Hant' ? 'zh-Hant' : language;
}

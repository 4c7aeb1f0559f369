/** A tag in canonical form; undefined where it is malformed. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** As much of a malformed tag as can be read: language first, then each part that may follow what is kept. */
function readablePart(text: string): string | undefined {
  const [language = '', ...parts] = text.split(/[^a-z\d]+/i);
  let tag = canonical(language);
  for (const part of parts) {
    // A single letter begins an extension, of which one part alone means something else
    if (!tag || part.length < 2) break;
    tag = canonical(`${tag}-${part}`) ?? tag;
  }
  return tag;
}

const hasMonths = (tag: string): boolean =>
  !/^M\d+$/.test(new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(0));

/**
 * The locale that `Intl` is asked for where a page says `lang`. Underscores count as hyphens (`de_CH`), older names as today's
 * (`iw` is `he`), and of a malformed tag what can be read of it (`pt_BR.UTF-8` is `pt-BR`). English where nothing can be read, and
 * where `Intl` does not know the language, or its months: it would else take the browser's own, which is no language of the page,
 * or write `M06`.
 */
export function localeOf(lang: string): string {
  const text = lang.trim().replaceAll('_', '-');
  const tag = canonical(text) ?? readablePart(text);
  return tag && Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0 && hasMonths(tag) ? tag : 'en';
}

/** The script in which a language is written where its tag does not say; '' where that is not known. */
const scriptOf = (tag: string): string => new Intl.Locale(tag).maximize().script ?? '';

/**
 * The name of the message table that serves a language tag: `de` for `de-CH`, `zh-Hant` for every Chinese in traditional characters
 * (`zh-TW`, `zh-HK`, `zh-Hant-MY`). '' where the tag is malformed, and where it asks for Latin letters of a language
 * whose table has others (`hi-Latn`). There need not be a table of that name.
 */
export function tableName(lang: string): string {
  const tag = canonical(lang);
  if (!tag) return '';
  const { language } = new Intl.Locale(tag);
  const script = scriptOf(tag);
  if (script === 'Latn' && scriptOf(language) !== script) return '';
  return language === 'zh' && script === 'Hant' ? 'zh-Hant' : language;
}
